"""The words of a sentence, with marks for who is named."""

from tests.reading.events.stage import one

from servanda.reading.events.spoken import spoken


def test_names_are_marks_and_words_are_small() -> None:
    scene = one("Ruvania told Sordland that “the guns” would go.")
    assert spoken(scene, "RUV") == (
        *("SPEAKER", "told", "OTHER", "that", "“", "the", "guns", "”", "would", "go", "."),
    )
    assert spoken(scene, "SRD")[:3] == ("OTHER", "told", "SPEAKER")


def test_without_names_the_words_stay_as_they_are() -> None:
    assert spoken(one("They haven’t paid."), "coder") == ("they", "haven't", "paid", ".")
