"""Knows what can be counted of events: who speaks, of whose conduct, on which treaty and clause (`Corpus.tally`)."""

from collections.abc import Iterable

from servanda.model.event import Event
from servanda.model.vocabulary import Status


def claimants(event: Event) -> Iterable[str]:
    """Return who says something, once for each link."""
    return (link.claimant for link in event.links)


def bearers(event: Event) -> Iterable[str]:
    """Return of whose conduct something is said, once for each link."""
    return (link.bearer for link in event.links)


def treaties(event: Event) -> Iterable[str]:
    """Return the treaties on which the event has a link that is not rejected."""
    return {link.clause.treaty for link in event.links if link.status is not Status.REJECTED}


def clauses(event: Event) -> Iterable[tuple[str, tuple[str, ...], Status]]:
    """Return the treaty, the clause of the outermost level and the status of each link."""
    return ((link.clause.treaty, link.clause.path[:1], link.status) for link in event.links)
