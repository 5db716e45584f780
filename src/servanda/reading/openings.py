"""Tells which of many things can begin at a word, by the letters with which each begins."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

Thing = TypeVar("Thing")

_LONGEST = 3
"""Letters by which the table is ordered."""


_ALIKE = str.maketrans("ſıİ", "sii")
"""Letters that an expression which leaves capitals open takes for others."""


def alike(word: str) -> str:
    """Return a word as an expression reads it that leaves capitals open, every figure as one of ASCII."""
    small = word.lower() if word.isascii() else word.translate(_ALIKE).lower()
    if small.isascii():
        return small
    return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in small)


class Openings(Generic[Thing]):
    """Things by their first letters."""

    def __init__(self, pairs: Iterable[tuple[str, Thing]]) -> None:
        self._table: dict[str, list[tuple[str, Thing]]] = defaultdict(list)
        for start, thing in pairs:
            self._table[start[:_LONGEST]].append((start, thing))

    def at(self, word: str, place: int = 0) -> Iterator[Thing]:
        """Yield what can begin at a place in a word; what has several beginnings may come twice."""
        for length in range(1, _LONGEST + 1):
            for start, thing in self._table.get(word[place : place + length], ()):
                if word.startswith(start, place):
                    yield thing
