"""Knows from what a ranker learns: what treaties say of their clauses, and events people linked to them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.event import Event
from servanda.model.vocabulary import Status
from servanda.reading.themes.units import Unit

EXAMPLES = 40
"""how many events a clause is known from, the latest first: more say little that is new"""


@dataclass(frozen=True)
class Passage:
    """Words that are known to be about some units."""

    words: str
    units: frozenset[int]
    """the places of the units in the list of units"""
    actors: frozenset[str]
    event: str | None = None
    """the id of the event that it tells of; None for what a treaty says"""
    title: str = ""
    day: date | None = None


def passages(corpus: Corpus, units: tuple[Unit, ...]) -> tuple[Passage, ...]:
    """Return what treaties say, then the events with accepted links, oldest first."""
    place = {unit.address: at for at, unit in enumerate(units)}
    said = (
        Passage(words, frozenset({at}), unit.parties)
        for at, unit in enumerate(units)
        for words in unit.says
    )
    return (*said, *_examples(corpus, place))


def _examples(corpus: Corpus, place: dict[Address, int]) -> Iterator[Passage]:
    """Yield the events, leaving out old ones all of whose clauses are known from enough later ones."""
    known: dict[int, int] = {}
    chosen: list[Passage] = []
    for event in sorted(corpus.event.values(), key=_age, reverse=True):
        linked = _linked(event, place)
        if not linked or all(known.get(at, 0) >= EXAMPLES for at in linked):
            continue
        for at in linked:
            known[at] = known.get(at, 0) + 1
        chosen.append(_example(event, linked))
    return reversed(chosen)


def _linked(event: Event, place: dict[Address, int]) -> frozenset[int]:
    """Return the places of the units that the accepted links of an event stand under."""
    accepted = (link.clause for link in event.links if link.status is Status.ACCEPTED)
    nearest = (
        next((place[up] for up in clause.upwards() if up in place), None) for clause in accepted
    )
    return frozenset(at for at in nearest if at is not None)


def _example(event: Event, linked: frozenset[int]) -> Passage:
    return Passage(
        f"{event.title}. {event.description}",
        linked,
        frozenset(actor.code for actor in event.actors),
        event.id,
        event.title,
        event.date.first,
    )


def _age(event: Event) -> tuple[date, str]:
    return event.date.first, event.id
