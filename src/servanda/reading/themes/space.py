"""Knows how alike two texts are: by words, by pieces of words and by what they are about."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Self

import numpy as np
from numpy.typing import NDArray

from servanda.reading.themes.concepts import concepts
from servanda.reading.themes.terms import pieces_of, term_of, words

Matrix = NDArray[np.float32]
Thing = str | int
Reader = Callable[[str], Mapping[Thing, float]]

_REMEMBERED = 20_000
"""words of which it is kept where they stand in a row; memory stays flat however much is read"""


def _terms(text: str) -> Mapping[Thing, float]:
    return Counter(term for word in words(text) for term in term_of(word))


def _pieces(text: str) -> Mapping[Thing, float]:
    return Counter(piece for word in words(text) for piece in pieces_of(word))


def _concepts(text: str) -> Mapping[Thing, float]:
    return {concept: strength for concept, strength in concepts(text).items()}


FAMILIES: tuple[tuple[Reader, float], ...] = ((_terms, 0.35), (_pieces, 0.35), (_concepts, 0.3))
"""The ways to read a text and the share of each; the shares were chosen on a plateau, not at a peak."""


@dataclass(frozen=True)
class Family:
    """One way to read a text: which dimension each thing read has, and how rare it is."""

    read: Reader
    share: float
    column: Mapping[Thing, int]
    rarity: NDArray[np.float64]

    @classmethod
    def of(cls, read: Reader, share: float, texts: Sequence[str]) -> Self:
        """Learn from `texts` what can be read and how many of them hold it."""
        holding: Counter[Thing] = Counter()
        for text in texts:
            holding.update(read(text).keys())
        rarity = np.log1p(len(texts) / np.fromiter(holding.values(), float, len(holding)))
        return cls(read, share, {thing: at for at, thing in enumerate(holding)}, rarity)


@lru_cache(maxsize=1024)
def _damped(count: float) -> float:
    """Return a count of which every further occurrence says less."""
    return float(1 + np.log(count)) if count >= 1 else count


@dataclass(frozen=True)
class Space:
    """All families beside one another: the product of two rows is how alike the texts are, 0 to 1."""

    families: tuple[Family, ...]
    """by terms, by pieces, by concepts"""

    @classmethod
    def of(cls, texts: Sequence[str]) -> Self:
        """Learn the families from `texts`."""
        return cls(tuple(Family.of(read, share, texts) for read, share in FAMILIES))

    @cached_property
    def _rarity(self) -> NDArray[np.float64]:
        return np.concatenate([family.rarity for family in self.families])

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """Where in a row each family begins, and where the last one ends."""
        lengths = [len(family.column) for family in self.families]
        return tuple(sum(lengths[:at]) for at in range(len(lengths) + 1))

    @cached_property
    def _places(self) -> Callable[[str], NDArray[np.intp]]:
        """Where in a row the term and the pieces of a word stand, those never learnt left out."""
        by_terms, by_pieces, _ = self.families

        def places(word: str) -> NDArray[np.intp]:
            terms = [by_terms.column.get(term, -1) for term in term_of(word)]
            pieces = [by_pieces.column.get(piece, -1) for piece in pieces_of(word)]
            found = [at for at in terms if at >= 0]
            return np.array([*found, *(self._starts[1] + at for at in pieces if at >= 0)], np.intp)

        return lru_cache(maxsize=_REMEMBERED)(places)

    def row(self, text: str) -> Matrix:
        """Return the row of a text, whatever the text of the same length; nothing known gives zeros."""
        row = np.zeros(self._starts[-1], np.float32)
        places = [self._places(word) for word in words(text)]
        if places:
            counts = np.bincount(np.concatenate(places))
            held = np.flatnonzero(counts)
            row[held] = (1 + np.log(counts[held])) * self._rarity[held]
        by_concepts, start = self.families[-1], self._starts[-2]
        for concept, strength in concepts(text).items():
            at = by_concepts.column.get(concept)
            if at is not None:
                row[start + at] = _damped(strength) * by_concepts.rarity[at]
        return self._scaled(row)

    def _scaled(self, row: Matrix) -> Matrix:
        """Return a row in which every family has its share."""
        for at, family in enumerate(self.families):
            part = row[self._starts[at] : self._starts[at + 1]]
            length = float(np.sqrt(part @ part))
            if length:
                part *= np.float32(np.sqrt(family.share) / length)
        return row

    def rows(self, texts: Sequence[str]) -> Matrix:
        """Return one row for each text."""
        if not texts:
            return np.zeros((0, self._starts[-1]), np.float32)
        return np.stack([self.row(text) for text in texts])
