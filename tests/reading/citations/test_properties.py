"""What holds of every text: places, repeatability, nothing changed by a paragraph without references, work."""

import sys
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.citations.finder import finder

from servanda.model.proposal import Citation

GOLD = Path(__file__).parents[2] / "gold"
DULL = (
    "It rained all day over the harbour, and the cafes were full.\n",
    "Children played by the water. A dog barked at them; nobody minded.\n",
    "Bread had become dearer, and people spoke of little else.\n",
)
WORDS = [
    "point",
    "points",
    "Article",
    "articles",
    "§",
    "#",
    "No",
    ".",
    "(",
    ")",
    "6",
    "9",
    "25",
    "4.2",
    "IX",
    "nine",
    "ninth",
    "twenty",
    "-",
    "–",
    "and",
    "or",
    ",",
    ";",
    ":",
    "“",
    "”",
    "'s",
    "of",
    "the",
    "in",
    "under",
    "to",
    "that",
    "this",
    "its",
    "same",
    "very",
    "last",
    "but",
    "one",
    "latter",
    "former",
    "rest",
    "it",
    "all",
    "none",
    "every",
    "not",
    "a",
    "single",
    "provisions",
    "statement",
    "declaration",
    "declarations",
    "Moscow",
    "Shusha",
    "trilateral",
    "November",
    "2020",
    "2022",
    "signed",
    "between",
    "Baku",
    "and",
    "Ankara",
    "annex",
    "preamble",
    "sub",
    "paragraph",
    "letter",
    "sentence",
    "clause",
    "on",
    "trade",
    "provides",
    "for",
    "which",
    "promised",
    "nov10",
    "feb22",
    "\n",
]


@cache
def texts() -> tuple[str, ...]:
    folders = (GOLD / "train", GOLD / "dev")
    paths = [path for folder in folders for path in sorted(folder.glob("*.txt"))]
    return tuple(path.read_bytes().decode() for path in paths)


def meanings(cited: tuple[Citation, ...]) -> list[tuple[str, tuple[object, ...], str]]:
    return [(one.text, one.clauses, one.kind) for one in cited]


def check_places(text: str) -> None:
    cited, like = finder().find(text)
    spans = [(one.start, one.end, one.text) for one in cited]
    every = sorted(spans + [(one.start, one.end, one.text) for one in like])
    assert all(words and text[start:end] == words for start, end, words in every)
    assert all(before[1] <= after[0] for before, after in pairwise(every))
    assert spans == sorted(spans)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_places_give_back_the_words_and_never_overlap(words: list[str]) -> None:
    check_places(" ".join(words))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120))
def test_any_text_can_be_read(text: str) -> None:
    check_places(text)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_the_same_text_gives_the_same_result(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(texts()))
    first = finder().find(text)
    finder().find(data.draw(st.sampled_from(texts())))
    assert finder().find(text) == first


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_a_paragraph_without_references_changes_nothing(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(texts()))
    lines = text.splitlines(keepends=True)
    at = data.draw(st.integers(0, len(lines)))
    added = data.draw(st.sampled_from(DULL)) * data.draw(st.integers(1, 3))
    longer = "".join(lines[:at]) + ("" if at < len(lines) else "\n") + added + "".join(lines[at:])
    assert meanings(finder().find(longer)[0]) == meanings(finder().find(text)[0])


def work(read: Callable[[str], object], text: str) -> int:
    """Return how many calls reading a text takes: a measure of work that no load of a machine changes."""
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        read(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    "unit",
    [
        "the statement ",
        "point 6, ",
        "point 6 of ",
        "points 6 and ",
        "the trilateral statement. ",
        "the trilateral statement of 9 November 2020 and ",
        "“",
        "the clause on ",
        "the latter. ",
        "that clause. ",
        "none of the nine points of the ",
        "Baku and Ankara signed the ",
        "the treaty provides for ",
        "twenty ",
        "(a)",
        "a",
        "\n",
        "the other Washington treaty. Its article 5. ",
    ],
)
def test_work_grows_no_faster_than_the_text(unit: str) -> None:
    read = finder().find
    start = "The trilateral statement holds in Baku and Yerevan. "
    read(start + unit * 50)
    shorter, longer = (work(read, start + unit * count) for count in (800, 1600))
    assert longer <= 2.4 * shorter + 5000
