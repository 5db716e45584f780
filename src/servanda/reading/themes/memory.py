"""Knows how strongly what is on record speaks for each unit: ridge regression on likeness.

The likeness of two texts is a kernel; the ridge solution (Saunders, Gammerman and Vovk, 1998) weighs the
passages so that ten that say the same do not count ten times. One event can be left out: its passage and
its links take no part, and all that remains of it is how rare its words are held to be.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from servanda.reading.themes.nearest import Nearest
from servanda.reading.themes.passages import Passage
from servanda.reading.themes.space import Matrix, Space

Numbers = NDArray[np.float64]

RIDGE = 0.8
"""how far a single passage is trusted: the larger, the less"""
MANY = 1500
"""up to so many passages every two are compared once and for all, and all take part in every answer"""
NEAREST = 400
"""beyond that, how many take part in one answer; the others are too unlike to matter"""
TOGETHER = 0.5
"""the share of likeness in words that counts only as far as the actors are alike too"""
ACTORS_ALONE = 0.05
"""what the likeness of actors counts by itself"""
SAME_TIME = 0.3
"""what two events gain by falling on the same day"""
FADING = 60
"""in so many days that gain falls to about a third"""
PARTS = 12
"""how many parts of a description are asked about; what stands further down is detail"""
SHORTEST = 15
"""a part of fewer signs says nothing by itself"""

_SEAM = re.compile(r"(?<=[.;:!?])\s+|,\s+(?:and|while|but)\s+")


class Query(NamedTuple):
    """A description of conduct, with what else is known of it."""

    words: str
    day: date | None
    actors: frozenset[str]


@dataclass(frozen=True)
class Recalled:
    """What the passages say about a description."""

    near: NDArray[np.intp]
    """the passages that took part"""
    likeness: Numbers
    """how like the description each of them is"""
    strength: Numbers
    """how strongly they speak for each unit"""
    of_parts: Numbers
    """the same for each part of the description alone: one row a part, the first part first"""
    weigh: Callable[[Numbers], Numbers]

    @cached_property
    def weight(self) -> Numbers:
        """How much each passage counts, likeness and all; the sum over those of a unit is its strength."""
        return self.weigh(self.likeness)


@dataclass(frozen=True)
class Memory:
    """The passages as rows to compare with."""

    passages: tuple[Passage, ...]
    space: Space
    rows: Matrix
    actors: Matrix
    codes: dict[str, int]
    labels: Numbers
    """one row a passage, one column a unit: 1 where the passage is about it"""

    @classmethod
    def of(cls, passages: tuple[Passage, ...], units: int) -> Self:
        """Prepare `passages`, which are about `units` units."""
        texts = [passage.words for passage in passages]
        space = Space.of(texts)
        every = sorted({code for passage in passages for code in passage.actors})
        codes = {code: at for at, code in enumerate(every)}
        actors = np.zeros((len(passages), len(codes)), np.float32)
        labels = np.zeros((len(passages), units))
        for at, passage in enumerate(passages):
            actors[at] = _actors(passage.actors, codes)
            labels[at, list(passage.units)] = 1
        return cls(passages, space, space.rows(texts), actors, codes, labels)

    @cached_property
    def days(self) -> Numbers:
        """The day of each passage as a number; not a number where it has none."""
        return np.array([_day(passage.day) for passage in self.passages])

    @cached_property
    def _all(self) -> Numbers:
        """How alike any two passages are."""
        return self._likeness(np.arange(len(self.passages)))

    @cached_property
    def _columns(self) -> Matrix:
        """The rows turned, a feature after the other: a query reads only the few that it has."""
        return np.ascontiguousarray(self.rows.T)

    @cached_property
    def said(self) -> Nearest:
        """The passages that treaties say, by unit."""
        return Nearest.of(self.passages, self.labels.shape[1], events=False)

    @cached_property
    def examples(self) -> Nearest:
        """The passages that tell of events, by unit."""
        return Nearest.of(self.passages, self.labels.shape[1], events=True)

    @cached_property
    def _inverse(self) -> Numbers:
        """(K + rI)^-1 of all passages: the same for every query that leaves none of them out."""
        system = self._all.copy()
        system[np.diag_indices_from(system)] += RIDGE
        return np.asarray(np.linalg.inv(system))

    @cached_property
    def _spoken(self) -> Numbers:
        """How strongly each passage speaks for each unit, for every such query."""
        return self._inverse @ self.labels

    def recall(self, query: Query, *, without: str | None = None) -> Recalled:
        """Return what the passages say of `query`; that of the event `without` takes no part."""
        likeness = self._to(query)
        if len(self.passages) <= MANY and without is None:
            near = np.arange(len(self.passages))
            strength = likeness @ self._spoken
            return Recalled(near, likeness[0], strength[0], strength[1:], self._inverse.__matmul__)
        near = self._near(likeness[0], without)
        few = len(self.passages) <= MANY
        system = self._all[np.ix_(near, near)] if few else self._likeness(near)
        system[np.diag_indices_from(system)] += RIDGE

        def weigh(likeness: Numbers) -> Numbers:
            # K is symmetric, so k (K + rI)^-1 is the solution of (K + rI) x = k.
            return np.linalg.solve(system, likeness.T).T.astype(np.float64)

        strength = weigh(likeness[:, near]) @ self.labels[near]
        return Recalled(near, likeness[0, near], strength[0], strength[1:], weigh)

    def _near(self, likeness: Numbers, without: str | None) -> NDArray[np.intp]:
        """Return the passages that take part in an answer, in order."""
        allowed = np.array([each.event is None or each.event != without for each in self.passages])
        likely = np.where(allowed, likeness, -np.inf)
        return _largest(likely, int(allowed.sum()) if len(self.passages) <= MANY else NEAREST)

    def _to(self, query: Query) -> Numbers:
        """Return how like the passages are to a query, and to each of its parts: one row each."""
        alike = self.actors @ _actors(query.actors, self.codes)
        near = _nearness(self.days, _day(query.day))
        asked = (query.words, *parts(query.words))
        rows = {words: self._words_to(words) for words in dict.fromkeys(asked)}
        return np.stack([_kernel(rows[words], alike, near) for words in asked])

    def _words_to(self, words: str) -> Matrix:
        row = self.space.row(words)
        held = np.flatnonzero(row)
        return np.asarray(row[held] @ self._columns[held])

    def _likeness(self, near: NDArray[np.intp]) -> Numbers:
        rows, actors, days = self.rows[near], self.actors[near], self.days[near]
        return _kernel(rows @ rows.T, actors @ actors.T, _nearness(days[:, None], days[None, :]))


def parts(description: str) -> tuple[str, ...]:
    """Return the statements that a description is made of, in order; one that has no parts is its own.

    >>> parts("A truce was signed on Monday, and captives went home. Talks go on.")
    ('A truce was signed on Monday', 'captives went home.')
    """
    found = [part for part in _SEAM.split(description) if len(part) >= SHORTEST]
    return tuple(found[:PARTS]) or (description,)


def _kernel(words: Matrix, actors: Matrix, near: Numbers) -> Numbers:
    alike = actors.astype(np.float64)
    return np.asarray(
        words * (1 - TOGETHER + TOGETHER * alike) * (1 + SAME_TIME * near) + ACTORS_ALONE * alike
    )


def _nearness(days: Numbers, other: Numbers | float) -> Numbers:
    """Return 1 for the same day, fading with the days between; 0 where a day is not known."""
    return np.nan_to_num(np.exp(-np.abs(days - other) / FADING))


def _day(day: date | None) -> float:
    return float(day.toordinal()) if day else np.nan


def _actors(actors: Collection[str], codes: dict[str, int]) -> Matrix:
    row = np.zeros(len(codes), np.float32)
    known = [codes[code] for code in actors if code in codes]
    row[known] = 1 / np.sqrt(len(known)) if known else 0
    return row


def _largest(values: Numbers, count: int) -> NDArray[np.intp]:
    """Return the places of the `count` largest values, in order of place."""
    return np.sort(np.argsort(-values, kind="stable")[:count])
