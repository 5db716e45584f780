"""Knows what reading a text gives: citations, and events with links, each with its reason.

Offsets are Unicode code points in the text as given, end exclusive (W3C Web Annotation, 4.2.5).
"""

from typing import NamedTuple

from servanda.model.address import Address
from servanda.model.gate import Gates
from servanda.model.vocabulary import EventType, Role, Stance, Standing


class Citation(NamedTuple):
    """A stretch of the text that refers to a treaty or to clauses of one, as a text."""

    start: int
    end: int
    text: str
    clauses: tuple[Address, ...]
    kind: str
    """`explicit carried ordinal list range instrument whole anaphoric thematic`"""
    because: tuple[str, ...]


class LookAlike(NamedTuple):
    """A stretch that looks like a citation and is none of ours."""

    start: int
    end: int
    text: str
    because: str


class ProposedActor(NamedTuple):
    """Who takes part in an event."""

    code: str
    name: str
    role: Role


class ProposedLink(NamedTuple):
    """An event, a clause, and what somebody says of the two."""

    clause: Address
    stance: Stance
    bearer: str
    claimant: str
    standing: Standing
    score: float
    """how likely a person would accept the link as it stands, 0 to 1, calibrated"""
    because: tuple[str, ...]
    gates: Gates


class ProposedEvent(NamedTuple):
    """A sentence that reports an event."""

    start: int
    end: int
    text: str
    date: str | None
    """ISO 8601, cut to what is known; None where the text and the document have no day"""
    type: EventType
    actors: tuple[ProposedActor, ...]
    links: tuple[ProposedLink, ...]
    score: float
    because: tuple[str, ...]


class Turned(NamedTuple):
    """A link that was considered and turned away, with the reason."""

    clause: Address
    sentence: tuple[int, int]
    because: str


class Reading(NamedTuple):
    """What a text says."""

    citations: tuple[Citation, ...] = ()
    look_alikes: tuple[LookAlike, ...] = ()
    events: tuple[ProposedEvent, ...] = ()
    turned_away: tuple[Turned, ...] = ()
