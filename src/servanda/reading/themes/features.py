"""Knows what speaks for a unit in a description: a few general features, the same for every treaty."""

from datetime import timedelta
from typing import NamedTuple

import numpy as np

from servanda.reading.themes.citing import name_cited, numbers_cited
from servanda.reading.themes.memory import FADING, Memory, Numbers, Query, Recalled
from servanda.reading.themes.terms import terms
from servanda.reading.themes.units import Unit

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
    "number",
    "name",
    "any party",
    "share of parties",
    "signed",
    "near signing",
)
"""The columns of `Evidence.features`, in order."""


def evidence(
    query: Query, units: tuple[Unit, ...], memory: Memory, *, without: str | None = None
) -> Evidence:
    """Return what speaks for each of `units`, the event `without` left out."""
    recalled = memory.recall(query, without=without)
    columns = (
        _faint_log(recalled.strength),
        _faint_log(recalled.of_parts[0]),
        _faint_log(recalled.of_parts.max(axis=0)),
        _faint_log(_by_treaty(recalled.strength, units)),
        _best(recalled, memory, of_events=False),
        _best(recalled, memory, of_events=True),
        *_cited(query, units),
        *_parties(query, units),
        *_signing(query, units),
    )
    return Evidence(recalled, np.stack(columns, axis=1))


def _faint_log(strength: Numbers) -> Numbers:
    return np.asarray(np.log(np.maximum(strength, 0) + FAINT))


def _by_treaty(strength: Numbers, units: tuple[Unit, ...]) -> Numbers:
    total: dict[str, float] = {}
    for unit, value in zip(units, strength, strict=True):
        total[unit.address.treaty] = total.get(unit.address.treaty, 0.0) + max(float(value), 0.0)
    return np.array([total[unit.address.treaty] for unit in units])


def _best(recalled: Recalled, memory: Memory, *, of_events: bool) -> Numbers:
    """Return for each unit the likeness of its passage, of the sort asked for, that is most like."""
    sort = np.array([(memory.passages[at].event is not None) is of_events for at in recalled.near])
    about = (memory.labels[recalled.near] > 0) & sort[:, None]
    return np.asarray(np.where(about, recalled.likeness[:, None], 0).max(axis=0, initial=0))


def _cited(query: Query, units: tuple[Unit, ...]) -> tuple[Numbers, Numbers]:
    cited = numbers_cited(query.words)
    number = np.array([float(bool(unit.numbers & cited)) for unit in units])
    spoken = frozenset(terms(query.words))
    share = {names: name_cited(names, spoken) for names in {unit.names for unit in units}}
    return number, np.array([share[unit.names] for unit in units]) ** 2


def _parties(query: Query, units: tuple[Unit, ...]) -> tuple[Numbers, Numbers]:
    """Return whether a party takes part, and which share of the parties does."""
    shared = np.array([float(len(query.actors & unit.parties)) for unit in units])
    parties = np.array([float(len(unit.parties)) for unit in units])
    return np.minimum(shared, 1), shared / np.maximum(1, parties)


def _signing(query: Query, units: tuple[Unit, ...]) -> tuple[Numbers, Numbers]:
    """Return whether the treaty was signed by then, and how near; of no day nothing is said against."""
    day = query.day
    if day is None:
        return np.ones(len(units)), np.zeros(len(units))
    days = np.array([(day - unit.signed) / timedelta(days=1) for unit in units])
    return (days >= 0).astype(float), np.exp(-np.abs(days) / FADING)
