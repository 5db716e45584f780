"""Knows how two wordings differ, word by word."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

SAME, GONE, COME = "same", "gone", "come"


class Earlier(NamedTuple):
    """A wording as it was, and the commit that is known to have had it."""

    wording: str
    commit: str
    day: str


class Piece(NamedTuple):
    """Words that stand in both wordings, or in one of them."""

    kind: str
    """`same`, `gone` (only in the earlier wording) or `come` (only in the present one)"""
    words: str


def difference(then: str, now: str) -> tuple[Piece, ...]:
    """Return the pieces of two wordings in the order of reading, what is gone before what came instead.

    White space is no wording (`text.fingerprint`): words are joined by single spaces.

    >>> [(piece.kind, piece.words) for piece in difference("shall share  it", "may share it")]
    [('gone', 'shall'), ('come', 'may'), ('same', 'share it')]
    """
    return tuple(_pieces(then.split(), now.split()))


def _pieces(then: list[str], now: list[str]) -> Iterator[Piece]:
    for tag, start, end, other_start, other_end in SequenceMatcher(
        None, then, now, autojunk=False
    ).get_opcodes():
        gone, come = " ".join(then[start:end]), " ".join(now[other_start:other_end])
        if tag == "equal":
            yield Piece(SAME, gone)
            continue
        if gone:
            yield Piece(GONE, gone)
        if come:
            yield Piece(COME, come)
