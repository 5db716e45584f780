"""The work of reading grows with the length of a text and no faster, whatever the text: calls are counted."""

import sys
from datetime import date
from functools import cache
from types import FrameType

import pytest
from tests.shipped import corpus

from servanda.reading.read import Reader

DAY = date(2022, 9, 20)
CITES = "Point 6 of the trilateral statement of 10 November 2020 was broken.\n"
"""Without it no event is looked for."""
LENGTH = 4000
FASTER = 2.5
"""Twice the text is twice the work, and a little for what neighbours share."""


@cache
def reader() -> Reader:
    return Reader.of(corpus())


def calls(text: str) -> int:
    """Return how many functions are called to read a text, those of the interpreter included."""
    count = 0

    def seen(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event.endswith("call")

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        reader().read(text, DAY)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "(",
        "“",
        ".",
        "x",
        "a: ",
        "he said; ",
        "Article ",
        "Article 5, ",
        "points 1, 2, 3, 4, ",
        "point 6 of the ",
        "6(3)",
        "Baku ",
        "Baku_",
        "U.S. ",
        "Minister ",
        "its president ",
        "the ministry of the ",
        "Board Court ",
        "a board authority ",
        "9 November 2020 and ",
        "that same day ",
        "Armenia accused Azerbaijan of violating ",
        "point 6 of the statement, the Foreign Ministry of Armenia said, ",
        "Baku denied it. ",
        "Baku.\n",
        "HOST:\n",
        "e\u0301",
        "a\u200b",
    ],
)
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    once, twice = (CITES + piece * (length // len(piece)) for length in (LENGTH, 2 * LENGTH))
    reader().read(twice, DAY)
    assert calls(twice) < FASTER * calls(once)
