"""Knows which things that several people found are one thing: those that share most, each taken once."""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import Protocol, TypeVar


class Span(Protocol):
    """Anything that stands at a place in a text."""

    @property
    def start(self) -> int:
        """The first code point."""

    @property
    def end(self) -> int:
        """The code point after the last."""


Proposed = TypeVar("Proposed", bound=Span)
Labelled = TypeVar("Labelled", bound=Span)
Thing = TypeVar("Thing")


def pairs(
    proposed: Sequence[Proposed],
    labelled: Sequence[Labelled],
    fits: Callable[[Proposed, Labelled], bool],
) -> list[tuple[Proposed, Labelled]]:
    """Return the pairs that overlap and fit, those that share most first taken, each thing once."""
    candidates = sorted(_overlapping(proposed, labelled, fits), key=lambda found: -found[0])
    free, open_ = set(range(len(proposed))), set(range(len(labelled)))
    chosen: list[tuple[Proposed, Labelled]] = []
    for _, mine, theirs in candidates:
        if mine in free and theirs in open_:
            free.remove(mine)
            open_.remove(theirs)
            chosen.append((proposed[mine], labelled[theirs]))
    return chosen


def grouped(
    lists: Sequence[Sequence[Thing]], alike: Callable[[Thing, Thing], float]
) -> list[tuple[Thing | None, ...]]:
    """Return the things of several lists in groups: at most one of each list, None where a list has none.

    Those that are most alike come together first; things that are not alike at all (0) stay apart. Groups
    stand in the order of their first thing.
    """
    group = {
        (at, place): {at: place} for at, things in enumerate(lists) for place in range(len(things))
    }
    for _, one, other in sorted(_edges(lists, alike)):
        mine, theirs = group[one], group[other]
        if mine.keys().isdisjoint(theirs):
            mine |= theirs
            group |= {key: mine for key in mine.items()}
    whole = {id(found): found for found in group.values()}.values()
    return [
        tuple(things[found[at]] if at in found else None for at, things in enumerate(lists))
        for found in whole
    ]


def likeness(one: Span, other: Span) -> float:
    """Return the share of what both cover in what either covers (Jaccard), 0 to 1."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    if shared <= 0:
        return 0.0
    return shared / (max(one.end, other.end) - min(one.start, other.start))


def _overlapping(
    proposed: Sequence[Proposed],
    labelled: Sequence[Labelled],
    fits: Callable[[Proposed, Labelled], bool],
) -> Iterator[tuple[float, int, int]]:
    for mine, one in enumerate(proposed):
        for theirs, other in enumerate(labelled):
            alike = likeness(one, other)
            if alike and fits(one, other):
                yield alike, mine, theirs


def _edges(
    lists: Sequence[Sequence[Thing]], alike: Callable[[Thing, Thing], float]
) -> Iterator[tuple[float, tuple[int, int], tuple[int, int]]]:
    """Yield each two things of different lists that are alike, with how much, most first when sorted."""
    for (at, mine), (other_at, theirs) in combinations(enumerate(lists), 2):
        for place, one in enumerate(mine):
            for other_place, other in enumerate(theirs):
                if shared := alike(one, other):
                    yield -shared, (at, place), (other_at, other_place)
