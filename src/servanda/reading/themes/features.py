"""Knows what speaks for a unit in a description: a few general features, the same for every treaty."""

from typing import NamedTuple

import numpy as np

from servanda.reading.themes.candidates import Candidates
from servanda.reading.themes.citing import name_cited, numbers_cited
from servanda.reading.themes.memory import FADING, Memory, Numbers, Query, Recalled
from servanda.reading.themes.terms import terms

FAINT = 0.03
"""added before logarithms are taken: weaker than this is as good as nothing"""


class Evidence(NamedTuple):
    """What was found for a description: what the passages say, and the features of each unit."""

    recalled: Recalled
    features: Numbers
    """one row a unit, one column a feature"""


FEATURES = (
    "strength",
    "strength of first part",
    "strength of strongest part",
    "strength of treaty",
    "likeness of text",
    "likeness of example",
    "meaning together",
    "meaning of text",
    "meaning of words",
    "number",
    "name",
    "any party",
    "share of parties",
    "signed",
    "near signing",
)
"""The columns of `Evidence.features`, in order."""


def evidence(
    query: Query, candidates: Candidates, memory: Memory, *, without: str | None = None
) -> Evidence:
    """Return what speaks for each of the candidates, the event `without` left out."""
    recalled = memory.recall(query, without=without)
    strengths = (
        recalled.strength,
        recalled.of_parts[0],
        recalled.of_parts.max(axis=0),
        candidates.summed(np.maximum(recalled.strength, 0)),
    )
    columns = (
        *np.log(np.maximum(strengths, 0) + FAINT),
        memory.said.best(recalled.near, recalled.likeness),
        memory.examples.best(recalled.near, recalled.likeness),
        *_meant(query, candidates, memory),
        *_cited(query, candidates),
        *_parties(query, candidates),
        *_signing(query, candidates),
    )
    return Evidence(recalled, np.stack(columns, axis=1))


def _cited(query: Query, candidates: Candidates) -> tuple[Numbers, Numbers]:
    number = np.zeros(len(candidates.units))
    for cited in numbers_cited(query.words):
        for place in candidates.numbered.get(cited, ()):
            number[place] = 1
    spoken = frozenset(terms(query.words))
    return number, candidates.by_treaty(lambda unit: name_cited(unit.names, spoken)) ** 2


def _meant(query: Query, candidates: Candidates, memory: Memory) -> Numbers:
    """Return how near the meaning is, for treaties of which no event tells: examples tell it better."""
    told = np.zeros(len(candidates.units))
    told[memory.examples.units] = 1
    untold = candidates.summed(told) == 0
    return np.asarray(candidates.meanings.near(query.words).T * untold, float)


def _parties(query: Query, candidates: Candidates) -> tuple[Numbers, Numbers]:
    """Return whether a party takes part, and which share of the parties does."""
    shared = candidates.by_treaty(lambda unit: len(query.actors & unit.parties))
    return np.minimum(shared, 1), shared / np.maximum(1, candidates.parties)


def _signing(query: Query, candidates: Candidates) -> tuple[Numbers, Numbers]:
    """Return whether the treaty was signed by then, and how near; of no day nothing is said against."""
    day = query.day
    if day is None:
        return np.ones(len(candidates.units)), np.zeros(len(candidates.units))
    days = candidates.by_treaty(lambda unit: (day - unit.signed).days)
    return (days >= 0).astype(float), np.exp(-np.abs(days) / FADING)
