"""Knows a cell: what follows for one clause and one bearer from what is on record."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from servanda.model.address import Address
from servanda.model.corpus import Linked
from servanda.model.gate import Gates
from servanda.model.rule import VerdictWord
from servanda.model.treaty import Obligation
from servanda.model.vocabulary import Stance

_STANCE = attrgetter("linked.link.stance")


class Searched(StrEnum):
    """Whether anybody looked, where there is no evidence."""

    NEVER = "never"
    NOTHING_FOUND = "nothing-found"
    NOT_OBSERVABLE = "not-observable"


class DeadlineState(StrEnum):
    """Where a dated obligation stands on the day of the report."""

    DUE = "due"
    """the day has not come"""
    MET = "met"
    """performed, established, on or before the day that counts"""
    LATE = "late"
    """performed, established, after the day that counts"""
    OVERDUE = "overdue"
    """the day has passed without established performance"""
    RUNNING = "running"
    """a term or a window that is still open"""
    ENDED = "ended"
    """a term or a window whose last day has passed; whether it was kept is for the verdict"""


class Weighed(NamedTuple):
    """A link with its gates."""

    linked: Linked
    gates: Gates


class DeadlineFinding(NamedTuple):
    """What became of one dated obligation."""

    obligation: Obligation
    clause: Address
    due: date
    """the day in the text"""
    moved_to: date | None
    state: DeadlineState
    days: int
    """days late or overdue against the day that counts; 0 when due or met"""
    done: date | None
    done_by: str
    """the id of the event that performed it, or empty"""
    because: str


@dataclass(frozen=True)
class Cell:
    """One clause, one bearer: the verdict with everything that stands beside it."""

    clause: Address
    bearer: str
    verdict: VerdictWord
    because: tuple[str, ...]
    counted: tuple[Weighed, ...]
    """accepted links that every gate lets through"""
    shut_out: tuple[Weighed, ...]
    """accepted links that a gate turns away: listed, never counted"""
    deadlines: tuple[DeadlineFinding, ...]
    searched: Searched | None
    """whether anybody looked; None where there is evidence"""

    @cached_property
    def stances(self) -> Counter[Stance]:
        """How many of the links that count take each stance."""
        return Counter(map(_STANCE, self.counted))
