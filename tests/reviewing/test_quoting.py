"""Words that somebody marked become quotations of the text, at a place of it, or nothing does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.errors import BadRequest
from servanda.reviewing.quoting import Marked, quotations
from tests.reviewing.examples import ACCUSED, TEXT

TWICE = "The 🕊 road was shut.\r\nThe ministry  said\r\nthat the road was shut."


@pytest.mark.parametrize(
    ("words", "start", "exact", "at"),
    [
        ("The 🕊 road", None, "The 🕊 road", 0),
        ("ministry said that", None, "ministry  said\r\nthat", 26),
        (" the road ", None, "the road", 47),
        ("road was shut.", 6, "road was shut.", 6),
        ("road was shut.", 51, "road was shut.", 51),
        ("ministry said", 3, "ministry  said", 26),
        ("ministry said", 9_999, "ministry  said", 26),
        ("ministry said", -3, "ministry  said", 26),
    ],
)
def test_words_are_quoted_as_they_stand(words: str, start: int | None, exact: str, at: int) -> None:
    (found,) = quotations(TWICE, [Marked(words, start)])
    assert (found.exact, found.start, found.end) == (exact, at, at + len(exact))
    assert TWICE[: found.start].endswith(found.prefix)
    assert TWICE[found.end :].startswith(found.suffix)


@pytest.mark.parametrize(
    ("words", "start", "why"),
    [
        ("road was shut.", None, "several places"),
        ("road was shut.", 7, "several places"),
        ("the road was open", None, "does not have the words"),
        ("The ROAD", None, "does not have the words"),
        ("  ", None, "does not have the words"),
        ("", 3, "does not have the words"),
        (".*", None, "does not have the words"),
    ],
)
def test_nothing_is_guessed(words: str, start: int | None, why: str) -> None:
    with pytest.raises(BadRequest, match=why):
        quotations(TWICE, [Marked(words, start)])


def test_several_are_quoted_in_the_order_in_which_they_were_marked() -> None:
    found = quotations(TEXT, [Marked("opened again"), Marked(ACCUSED)])
    assert [one.exact for one in found] == ["opened again", ACCUSED]
    assert quotations(TEXT, []) == ()


@given(st.text(), st.data())
def test_what_was_marked_is_found_where_it_was_marked(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    words = text[start : data.draw(st.integers(start, len(text)))]
    if not words.strip() or words != words.strip():
        return
    (found,) = quotations(text, [Marked(words, start)])
    assert text[found.start : found.end] == found.exact
    assert found.start == start
    assert found.exact.split() == words.split()
