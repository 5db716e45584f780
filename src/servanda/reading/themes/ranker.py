"""Knows which clauses a description of conduct is about, how surely, and why."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple, Self

import numpy as np

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.reading.themes.candidates import Candidates
from servanda.reading.themes.features import Evidence, evidence
from servanda.reading.themes.memory import Memory, Numbers, Query
from servanda.reading.themes.passages import passages
from servanda.reading.themes.reasons import reasons
from servanda.reading.themes.terms import states_named
from servanda.reading.themes.trained import trained
from servanda.reading.themes.units import Unit, units

LISTED = 10
"""how many clauses an answer lists: further down nobody looks"""


class Ranked(NamedTuple):
    """A clause that a description may be about."""

    clause: Address
    score: float
    """the probability that people would link it, 0 to 1"""
    because: tuple[str, ...]


@dataclass(frozen=True)
class Ranker:
    """What a corpus teaches about its clauses: their text, and the links that people accepted."""

    units: tuple[Unit, ...]
    memory: Memory

    @cached_property
    def _candidates(self) -> Candidates:
        return Candidates(self.units)

    @classmethod
    def of(cls, corpus: Corpus) -> Self:
        """Learn from `corpus`; a treaty without any event is known by its text alone."""
        known = units(corpus)
        return cls(known, Memory.of(passages(corpus, known), len(known)))

    def rank(
        self,
        description: str,
        *,
        date: date | None,
        actors: Collection[str],
        without: str | None = None,
    ) -> tuple[Ranked, ...]:
        """Return the likeliest clauses, best first; nothing where nothing matches.

        Without `actors` those stand in that the description names. `without` leaves an event out, with its
        links.
        """
        if not self.units or not description.strip():
            return ()
        query = self.query(description, date=date, actors=actors)
        found = self.evidence(query, without=without)
        scores = trained().scores(found.features)
        if scores.max() < trained().threshold:
            return ()
        return tuple(
            Ranked(
                self.units[place].address, float(scores[place]), self._because(query, place, found)
            )
            for place in _best(scores)
        )

    @staticmethod
    def query(description: str, *, date: date | None, actors: Collection[str]) -> Query:
        """Return what is asked: the states behind `actors`, or those that the description names."""
        states = frozenset(code.partition(":")[0] for code in actors)
        return Query(description, date, states or states_named(description))

    def evidence(self, query: Query, *, without: str | None = None) -> Evidence:
        """Return what speaks for each unit, before it is weighed."""
        return evidence(query, self._candidates, self.memory, without=without)

    def _because(self, query: Query, place: int, found: Evidence) -> tuple[str, ...]:
        return reasons(query, place, self.units[place], found.recalled, self.memory)


def _best(scores: Numbers) -> list[int]:
    """Return the places of the highest scores; of equal ones, in the order of the corpus."""
    return [int(place) for place in np.argsort(-scores, kind="stable")[:LISTED]]
