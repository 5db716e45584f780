"""Which part of a clause words are about."""

import pytest
from tests.reading.parted import CLAUSE, corpus

from servanda.model.address import Address
from servanda.reading.themes.parts import Parts

PARTS = Parts(corpus())


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("All lists of prisoners were handed to the commission.", "1/a"),
        ("Not one family has had a letter since spring.", "1/b"),
        ("The wounded went home in a hospital train.", "1/c"),
        ("Doctors saw the wounded of both sides.", "1/c"),
    ],
)
def test_the_part_that_words_are_most_like(words: str, part: str) -> None:
    found = PARTS.like(words, CLAUSE)
    assert [str(address) for address, like in found.items() if like.is_most] == [f"camp/{part}"]


@pytest.mark.parametrize("words", ["", "…", "?", "the of and"])
def test_what_says_nothing_is_like_no_part(words: str) -> None:
    found = PARTS.like(words, CLAUSE)
    assert len(found) == 3
    assert not any(like.is_most or like.share for like in found.values())


@pytest.mark.parametrize("words", ["It rained.", "Nobody came to the feast."])
def test_words_of_something_else_are_hardly_like_any(words: str) -> None:
    assert all(like.share < 0.15 for like in PARTS.like(words, CLAUSE).values())


@pytest.mark.parametrize("address", ["camp", "camp/2", "camp/1/a", "camp/9", "nowhere/1"])
def test_what_has_no_parts_has_none(address: str) -> None:
    assert PARTS.like("The wounded went home.", Address.parse(address)) == {}
