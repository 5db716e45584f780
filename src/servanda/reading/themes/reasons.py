"""Knows how to say what led to a clause: numbers and names, words and subjects shared, events like it."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

import numpy as np

from servanda.reading.themes.citing import numbers_cited
from servanda.reading.themes.concepts import concepts, touches
from servanda.reading.themes.memory import Memory, Query, Recalled
from servanda.reading.themes.terms import states_named, words
from servanda.reading.themes.units import Unit

WORDS = 5
SUBJECTS = 2
EVENTS = 2
TELLING = 0.01
"""an event that adds less than this to the strength of a clause is not worth naming"""


class Shared(NamedTuple):
    """Something that a description has in common with what is on record of a clause."""

    worth: float
    said: str


def reasons(
    query: Query, place: int, unit: Unit, recalled: Recalled, memory: Memory
) -> tuple[str, ...]:
    """Return the reasons for the unit at `place`, the most telling first of each kind."""
    return tuple(_reasons(query, place, unit, recalled, memory))


def _reasons(
    query: Query, place: int, unit: Unit, recalled: Recalled, memory: Memory
) -> Iterator[str]:
    for number in sorted(unit.numbers & numbers_cited(query.words), key=int):
        yield f"the number {number} is named"
    said = " ".join(unit.says)
    if shared := _shared_words(query.words, said, memory):
        yield f"words shared with the clause: {', '.join(shared)}"
    yield from _shared_subjects(query.words, said)
    for event, title in islice(_events(place, recalled, memory), EVENTS):
        yield f"like {event} ({title}), which is linked to it"


def _shared_words(asked: str, said: str, memory: Memory) -> tuple[str, ...]:
    """Return words of the description that the treaty file uses of the clause, the rarest first.

    Figures and the names of states say little: they stand in most clauses.
    """
    family = memory.space.families[0]
    held = family.read(said)
    found: dict[str, Shared] = {}
    for word in words(asked):
        for term in () if word.isdigit() or states_named(word) else family.read(word):
            at = family.column.get(term)
            if term in held and at is not None:
                found.setdefault(str(term), Shared(float(family.rarity[at]), word))
    best = sorted(found.values(), key=lambda shared: (-shared.worth, shared.said))
    return tuple(shared.said for shared in best[:WORDS])


def _shared_subjects(asked: str, said: str) -> Iterator[str]:
    """Yield what both are about, with the words of the description that say so."""
    held = concepts(said)
    told: dict[str, list[str]] = defaultdict(list)
    for touch in touches(asked):
        if touch.concept in held:
            told[touch.concept].append(touch.words)
    best = sorted(told, key=lambda concept: (-len(told[concept]) * held[concept], concept))
    for concept in best[:SUBJECTS]:
        spoken = ", ".join(dict.fromkeys(told[concept]))
        yield f"subject: {concept.replace('-', ' ')} ({spoken})"


def _events(place: int, recalled: Recalled, memory: Memory) -> Iterator[tuple[str, str]]:
    """Yield the events that add most to the strength of the unit, with their titles."""
    added = recalled.weight * memory.labels[recalled.near, place]
    for at in np.argsort(-added, kind="stable"):
        passage = memory.passages[recalled.near[at]]
        if added[at] < TELLING:
            return
        if passage.event is not None:
            yield passage.event, passage.title
