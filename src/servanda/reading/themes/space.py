"""Knows how alike two texts are: by words, by pieces of words and by what they are about."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from servanda.reading.themes.concepts import concepts
from servanda.reading.themes.terms import pieces, terms

Matrix = NDArray[np.float32]
Reader = Callable[[str], Mapping[Hashable, float]]


def _terms(text: str) -> Mapping[Hashable, float]:
    return Counter(terms(text))


def _pieces(text: str) -> Mapping[Hashable, float]:
    return Counter(pieces(text))


def _concepts(text: str) -> Mapping[Hashable, float]:
    return {concept: weight for concept, weight in concepts(text).items()}


FAMILIES: tuple[tuple[Reader, float], ...] = ((_terms, 0.35), (_pieces, 0.35), (_concepts, 0.3))
"""The ways to read a text and the share of each; the shares were chosen on a plateau, not at a peak."""


@dataclass(frozen=True)
class Family:
    """One way to read a text: which dimension each thing read has, and how rare it is."""

    read: Reader
    share: float
    column: Mapping[Hashable, int]
    rarity: NDArray[np.float64]

    @classmethod
    def of(cls, read: Reader, share: float, texts: Sequence[str]) -> Self:
        """Learn from `texts` what can be read and how many of them hold it."""
        holding: Counter[Hashable] = Counter()
        for text in texts:
            holding.update(read(text).keys())
        rarity = np.log1p(len(texts) / np.fromiter(holding.values(), float, len(holding)))
        return cls(read, share, {thing: at for at, thing in enumerate(holding)}, rarity)

    def rows(self, texts: Iterable[str]) -> Matrix:
        """Return one row of the same length for each text; nothing known gives zeros."""
        return np.stack([self._row(text) for text in texts])

    def _row(self, text: str) -> Matrix:
        row = np.zeros(len(self.column), np.float32)
        for thing, count in self.read(text).items():
            at = self.column.get(thing)
            if at is not None:
                row[at] = _damped(count) * self.rarity[at]
        length = float(np.linalg.norm(row))
        return row * np.float32(np.sqrt(self.share) / length) if length else row


def _damped(count: float) -> float:
    """Return a count of which every further occurrence says less."""
    return float(1 + np.log(count)) if count >= 1 else count


@dataclass(frozen=True)
class Space:
    """All families beside one another: the product of two rows is how alike the texts are, 0 to 1."""

    families: tuple[Family, ...]

    @classmethod
    def of(cls, texts: Sequence[str]) -> Self:
        """Learn the families from `texts`."""
        return cls(tuple(Family.of(read, share, texts) for read, share in FAMILIES))

    def rows(self, texts: Sequence[str]) -> Matrix:
        """Return one row for each text."""
        if not texts:
            return np.zeros((0, sum(len(family.column) for family in self.families)), np.float32)
        return np.concatenate([family.rows(texts) for family in self.families], axis=1)
