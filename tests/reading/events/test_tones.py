"""The tone of words, affirmed and negated."""

import pytest

from servanda.reading.events.tones import tones


@pytest.mark.parametrize(
    ("told", "tone"),
    [
        ("they shelled the port", "harming"),
        ("nobody has shelled the port", "harming, negated"),
        ("it didn't shell the port", "harming, negated"),
        ("the maps were handed over", "performing"),
        ("it lashed out at them", "blaming"),
        ("it applauds them", "praising"),
        ("it rebutted the story", "denying"),
        ("it begged pardon", "owning up"),
        ("it vowed to go on", "pledging"),
    ],
)
def test_a_word_has_the_tone_of_its_class(told: str, tone: str) -> None:
    assert tone in tones(told.split())


@pytest.mark.parametrize("told", ["", "the bridge at the mill", "never", ", ; ."])
def test_most_words_have_none(told: str) -> None:
    assert not tones(told.split())


def test_a_negation_ends_with_its_part_and_reaches_six_words() -> None:
    assert "harming" in tones(["not", "at", "all", ",", "they", "shelled", "it"])
    assert "harming" in tones(
        ["not", "one", "of", "the", "men", "in", "that", "far", "post", "shelled"]
    )
    assert tones(["shelled", "and", "shelled"])["harming"] == 2
