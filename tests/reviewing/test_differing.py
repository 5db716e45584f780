"""The difference of two wordings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.reviewing.differing import COME, GONE, SAME, difference

WORDS = st.lists(st.sampled_from(["the", "parties", "shall", "may", "share", "water", "not"])).map(
    " ".join
)


@pytest.mark.parametrize(
    ("then", "now", "pieces"),
    [
        ("shall share", "may share", [(GONE, "shall"), (COME, "may"), (SAME, "share")]),
        ("share", "share it all", [(SAME, "share"), (COME, "it all")]),
        ("share it all", "share", [(SAME, "share"), (GONE, "it all")]),
        ("old words", "new ones", [(GONE, "old words"), (COME, "new ones")]),
        ("share  it\nall", "share it all", [(SAME, "share it all")]),
        ("share", "share", [(SAME, "share")]),
        ("", "", []),
    ],
)
def test_difference(then: str, now: str, pieces: list[tuple[str, str]]) -> None:
    assert [*difference(then, now)] == pieces


@given(WORDS, WORDS)
def test_both_wordings_can_be_read_in_the_pieces(then: str, now: str) -> None:
    pieces = difference(then, now)
    assert " ".join(piece.words for piece in pieces if piece.kind != COME) == then
    assert " ".join(piece.words for piece in pieces if piece.kind != GONE) == now


@given(WORDS)
def test_a_wording_does_not_differ_from_itself(words: str) -> None:
    assert {piece.kind for piece in difference(words, words)} <= {SAME}
