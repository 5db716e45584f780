"""What the place of a sentence tells."""

from tests.reading.events.stage import staged

from servanda.reading.events.place_clues import EventBefore, clues_of_before, place_clues
from servanda.reading.events.word_clues import told

TEXT = (
    "HOLM, 3 May (wire) — Ruvania shut the gates.\n"
    "Ruvanian gates were shut on Monday. Ruvania denied it.\nSordland spoke."
)


def test_a_lede_that_is_told_again() -> None:
    _, scenes = staged(TEXT)
    first, second, third, last = place_clues(scenes, [told(scene) for scene in scenes])
    assert first["opens the text"]
    assert first["opens the text under a label"]
    assert first["opens the text and is told again"] > 0
    assert second["second in the text"]
    assert "opens the text" not in third
    assert last["ends the text"]


def test_the_event_before_counts_within_its_paragraph() -> None:
    _, scenes = staged(TEXT)
    before = EventBefore(1, scenes[1].sentence.paragraph, "coder")
    found = clues_of_before(scenes[2], "RUV", before)
    assert found["event just before"]
    assert found["another speaker"]
    assert clues_of_before(scenes[2], "coder", before)["the same speaker cites nothing"]
    assert clues_of_before(scenes[3], "coder", before) == {}
    assert clues_of_before(scenes[1], "coder", None) == {"no event before": 1.0}


def test_a_sentence_alone_has_no_place_and_nothing_before_it() -> None:
    _, scenes = staged("Ruvania shut the gates of Holm.")
    assert clues_of_before(scenes[0], "coder", None) == {}
    (alone,) = place_clues(scenes, [told(scene) for scene in scenes])
    assert "ends the text" not in alone
