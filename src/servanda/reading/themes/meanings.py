"""Knows how near in meaning words are to each clause and each part of it, though they share none with it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from servanda.model.address import Address
from servanda.model.treaty import Clause, Treaty
from servanda.reading.themes.parts import says
from servanda.reading.word_vectors import Matrix, meaning, word_vectors

Numbers = NDArray[np.float32]


class Nearness(NamedTuple):
    """How near in meaning words are to a text, each -1 to 1; 0 where either says nothing."""

    together: float
    """between the directions in which the words of each point together"""
    of_text: float
    """how near the words of the text, rare ones counting more, have the nearest of those asked about"""
    of_words: float
    """the same the other way round"""


_LEAST = 0.01
"""What a word that stands in all texts still counts."""
NONE = Nearness(0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Meanings:
    """Some texts as the places of their words among the vectors."""

    averages: Matrix
    """one row a text"""
    words: NDArray[np.intp]
    """the words of all texts, each once"""
    columns: NDArray[np.intp]
    """which of these the words of each text are, text after text"""
    starts: NDArray[np.intp]
    """where each text begins in `columns`"""

    @classmethod
    def of(cls, texts: Sequence[str]) -> Self:
        """Prepare texts to compare with; one without a known word counts as the word known best."""
        known = [meaning(text) for text in texts]
        places = [one.places if len(one.places) else np.zeros(1, np.intp) for one in known]
        words, columns = np.unique(np.concatenate(places), return_inverse=True)
        starts = np.cumsum([0, *map(len, places)][:-1])
        return cls(np.stack([one.average for one in known]), words, columns, starts)

    @cached_property
    def _rows(self) -> Matrix:
        return np.ascontiguousarray(word_vectors().rows[self.words].T)

    @cached_property
    def _counts(self) -> Numbers:
        """How much each word of each text counts: the rarer, and the fewer of the texts hold it, the more."""
        holding = np.bincount(self.columns, minlength=len(self.words))
        told_apart = np.log((len(self.starts) + 1) / (holding + 0.5))
        counts = word_vectors().counts[self.words] * np.maximum(told_apart, _LEAST)
        return np.asarray(counts[self.columns], np.float32)

    @cached_property
    def _summed(self) -> Numbers:
        return np.add.reduceat(self._counts, self.starts)

    def near(self, words: str) -> Numbers:
        """Return how near words are to each text: one row a text, the columns as in `Nearness`."""
        asked = meaning(words)
        if not len(asked.places):
            return np.zeros((len(self.starts), len(NONE)), np.float32)
        alike = word_vectors().rows[asked.places] @ self._rows
        counts = word_vectors().counts[asked.places]
        of_text = np.add.reduceat(alike.max(axis=0)[self.columns] * self._counts, self.starts)
        nearest = np.maximum.reduceat(alike[:, self.columns], self.starts, axis=1)
        return np.column_stack(
            (
                self.averages @ asked.average,
                of_text / self._summed,
                counts @ nearest / counts.sum(),
            )
        )


class ClauseMeanings:
    """The clauses of one treaty and their parts as meanings."""

    def __init__(self, treaty: Treaty) -> None:
        told = list(_told(treaty))
        self._addresses = tuple(address for address, _ in told)
        self._meanings = Meanings.of([said for _, said in told]) if told else None

    def near(self, words: str) -> Mapping[Address, Nearness]:
        """Return how near words are to each clause and part."""
        if self._meanings is None:
            return {}
        rows = self._meanings.near(words).tolist()
        return {address: Nearness(*row) for address, row in zip(self._addresses, rows, strict=True)}


def _told(treaty: Treaty) -> Iterator[tuple[Address, str]]:
    for clause in treaty.clauses:
        yield from _parts(treaty.address.child(clause.id), clause)


def _parts(address: Address, clause: Clause) -> Iterator[tuple[Address, str]]:
    yield address, says(clause)
    for part in clause.clauses:
        yield from _parts(address.child(part.id), part)
