"""A clause is near to words that mean what it says, though they share none with it."""

import pytest
from tests.reading.parted import corpus

from servanda.reading.themes.meanings import NONE, ClauseMeanings, Meanings


@pytest.mark.parametrize(
    ("words", "clause"),
    [
        ("A roll of all detainees was given to the other side", "camp/1/a"),
        ("Packages for relatives never arrived by post", "camp/1/b"),
        ("Injured soldiers saw a surgeon and were repatriated", "camp/1/c"),
        ("Barracks went up along the lake", "camp/2"),
    ],
)
def test_the_clause_that_means_it_is_nearest(words: str, clause: str) -> None:
    near = ClauseMeanings(corpus().treaties[0]).near(words)
    deepest = {address: one for address, one in near.items() if str(address) != "camp/1"}
    assert str(max(deepest, key=lambda address: deepest[address].of_words)) == clause


def test_words_without_meaning_are_near_to_nothing() -> None:
    near = ClauseMeanings(corpus().treaties[0]).near("Qqzx!")
    assert sorted(map(str, near)) == ["camp/1", "camp/1/a", "camp/1/b", "camp/1/c", "camp/2"]
    assert set(near.values()) == {NONE}


def test_a_text_is_as_near_to_itself_as_can_be() -> None:
    texts = ("release all prisoners", "build a dam", "qqzx")
    rows = Meanings.of(texts).near(texts[0])
    assert rows[0] == pytest.approx([1, 1, 1], abs=1e-5)
    assert (rows[1] < 0.9).all()
    assert not rows[2][0]
