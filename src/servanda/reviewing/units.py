"""Knows which events of several codings are taken for one, and which of their links.

Events belong together when they rest on the same sentences of the text; links of one event when they say
the same in most fields. Which coder comes first makes no difference.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from servanda.model.coding import Coding, place_in
from servanda.model.event import Event, Link
from servanda.text.pairing import grouped

LINK_FIELDS = ("clause", "stance", "bearer", "claimant", "standing")
"""What makes a link; the rationale is in words of one's own."""
EVENT_FIELDS = ("date", "type")
_A_LITTLE = 0.01
"""What equal fields add where two events rest on the same sentences equally; never as much as a sentence."""

Stretch = tuple[int, int]
"""A stretch of a text, in code points, end exclusive."""


class Unit(NamedTuple):
    """Events that are taken for one."""

    start: int
    end: int
    events: tuple[Event | None, ...]
    """in the order of the codings; None where a coder found none"""
    links: tuple[tuple[Link | None, ...], ...]
    """likewise, those that are taken for one in a row"""


def units(codings: Sequence[Coding], sentences: Sequence[Stretch] = ()) -> tuple[Unit, ...]:
    """Return what was found in one text by all who coded it, in the order of the text.

    Without the sentences, because the text is not at hand, overlapping quotations stand for them.
    """
    stretches = all_stretches(codings, sentences)
    rested = {
        (at, event.id): resting_on(event, coding.text, stretches)
        for at, coding in enumerate(codings)
        for event in coding.events
    }

    def alike(one: tuple[int, Event], other: tuple[int, Event]) -> float:
        mine, theirs = rested[one[0], one[1].id], rested[other[0], other[1].id]
        shared = len(mine & theirs) / len(mine | theirs)
        return shared + _A_LITTLE * _same_fields(one[1], other[1]) if shared else 0.0

    lists = [[(at, event) for event in _in_order(coding)] for at, coding in enumerate(codings)]
    found = [
        _unit(tuple(one[1] if one else None for one in group), codings)
        for group in grouped(lists, alike)
    ]
    return tuple(sorted(found, key=lambda unit: (unit.start, unit.end)))


def all_stretches(
    codings: Sequence[Coding], sentences: Sequence[Stretch] = ()
) -> tuple[Stretch, ...]:
    """Return the sentences, and the quotations of events that rest on none, drawn together where they overlap."""
    quoted = sorted(
        place
        for coding in codings
        for event in coding.events
        if not resting_on(event, coding.text, sentences)
        for place in _quoted(event, coding.text)
    )
    drawn: list[Stretch] = []
    for start, end in quoted:
        if drawn and start < drawn[-1][1]:
            drawn[-1] = drawn[-1][0], max(end, drawn[-1][1])
        else:
            drawn.append((start, end))
    return tuple(sorted((*sentences, *drawn)))


def resting_on(event: Event, text: str, stretches: Sequence[Stretch]) -> frozenset[int]:
    """Return which stretches an event quotes, by their number; they are in order and do not overlap."""
    found: set[int] = set()
    for start, end in _quoted(event, text):
        first = bisect_right(stretches, start, key=lambda stretch: stretch[1])
        behind = bisect_left(stretches, end, key=lambda stretch: stretch[0])
        found.update(range(first, behind))
    return frozenset(found)


def fields_of(link: Link) -> tuple[str, ...]:
    """Return what makes a link, comparable between coders; capitals in a name make no difference."""
    return (
        str(link.clause),
        link.stance.value,
        link.bearer,
        link.claimant.casefold(),
        link.standing.value,
    )


def shared_fields(one: Sequence[str], other: Sequence[str]) -> int:
    """Return in how many fields two links say the same."""
    return sum(mine == theirs for mine, theirs in zip(one, other, strict=True))


def _unit(events: tuple[Event | None, ...], codings: Sequence[Coding]) -> Unit:
    places = [
        place
        for event, coding in zip(events, codings, strict=True)
        if event and (place := place_in(event, coding.text))
    ]
    links = grouped(
        [event.links if event else () for event in events],
        lambda one, other: shared_fields(fields_of(one), fields_of(other)),
    )
    return Unit(
        min(start for start, _ in places), max(end for _, end in places), events, tuple(links)
    )


def _in_order(coding: Coding) -> list[Event]:
    return sorted(
        coding.events, key=lambda event: (place_in(event, coding.text) or (0, 0), event.id)
    )


def _same_fields(one: Event, other: Event) -> float:
    """Return how much two events have in common, 0 to 1: day, type, and links that are the same."""
    mine, theirs = {*map(fields_of, one.links)}, {*map(fields_of, other.links)}
    both = len(mine & theirs) / max(len(mine | theirs), 1)
    return ((one.date == other.date) + (one.type == other.type) + both) / 3


def _quoted(event: Event, text: str) -> tuple[Stretch, ...]:
    """Return the places of an event's quotations in a text; an empty one counts as one character."""
    return tuple(
        (evidence.start, max(evidence.end, evidence.start + 1))
        for link in event.links
        for evidence in link.evidence
        if evidence.source <= len(event.sources)
        if event.sources[evidence.source - 1].text == text
        if evidence.start is not None and evidence.end is not None
    )
