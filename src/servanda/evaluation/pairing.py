"""Knows which proposal is meant for which label: by the stretch of text that both cover, one to one."""

from collections.abc import Callable, Iterator, Sequence
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
