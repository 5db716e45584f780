"""Scores events: the sentences that report one, and of those found, their dates, types and actors."""

from collections.abc import Iterable
from typing import NamedTuple

from servanda.evaluation.tally import Tally, tally
from servanda.model.gold import GoldEvent, GoldText
from servanda.model.proposal import ProposedEvent, Reading
from servanda.text.pairing import likeness, pairs

_HALF = 0.5
"""Two stretches are one sentence when they share more of their characters than they differ in."""


class EventScores(NamedTuple):
    """What came of the events of some texts; all but `sentences` of events that were found."""

    sentences: Tally
    dates: Tally
    types: Tally
    actors: Tally
    """codes"""
    roles: Tally
    """codes with what each does"""


def found_events(gold: GoldText, reading: Reading) -> list[tuple[ProposedEvent, GoldEvent]]:
    """Return each proposed event with the labelled one whose sentence it has."""
    return pairs(
        reading.events, gold.labels.events, lambda one, other: likeness(one, other) > _HALF
    )


def score_events(texts: Iterable[tuple[GoldText, Reading]]) -> EventScores:
    """Return the scores over all texts together."""
    total = EventScores(Tally(), Tally(), Tally(), Tally(), Tally())
    for gold, reading in texts:
        found = found_events(gold, reading)
        sentences = Tally(len(found), len(reading.events), len(gold.labels.events))
        total = _sum(total, EventScores(sentences, Tally(), Tally(), Tally(), Tally()))
        for proposed, labelled in found:
            total = _sum(total, _one(proposed, labelled))
    return total


def _one(proposed: ProposedEvent, labelled: GoldEvent) -> EventScores:
    """Return the counts for one event; its sentence is counted elsewhere."""
    return EventScores(
        Tally(),
        Tally(int(proposed.date == labelled.date), int(proposed.date is not None), 1),
        Tally(int(proposed.type == labelled.type), 1, 1),
        tally(
            frozenset(actor.code for actor in proposed.actors),
            frozenset(actor.code for actor in labelled.actors),
        ),
        tally(
            frozenset((actor.code, str(actor.role)) for actor in proposed.actors),
            frozenset((actor.code, actor.role) for actor in labelled.actors),
        ),
    )


def _sum(one: EventScores, other: EventScores) -> EventScores:
    return EventScores(*(mine.plus(theirs) for mine, theirs in zip(one, other, strict=True)))
