"""Knows what became of dated obligations: due, met, late by so many days, overdue since.

Authority: a date in a treaty binds as its text does (VCLT art. 26, 31); the parties may move it by
agreement (art. 39), and then the agreed day counts while the text keeps its own; what was not due when
the treaty ended is not due any more (art. 70).
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from servanda.compliance.clocks import Clocks
from servanda.compliance.gates import Gatekeeper
from servanda.compliance.performance import Duty, performed
from servanda.compliance.span import Span, span
from servanda.model.address import Address
from servanda.model.cell import DeadlineFinding, DeadlineState
from servanda.model.corpus import Corpus
from servanda.model.event import Event
from servanda.model.treaty import Clause, Deadline, Obligation
from servanda.model.vocabulary import DeadlineKind, Modality

_DUTIES = (Modality.OBLIGATION, Modality.PROHIBITION, Modality.COMMITMENT_TO_NEGOTIATE)


def deadlines(
    corpus: Corpus, clause: Address, bearer: str, as_of: date
) -> tuple[DeadlineFinding, ...]:
    """Return what became, by the day `as_of`, of each dated obligation of `bearer` in a clause and inside it."""
    return Calendar(corpus, Gatekeeper(corpus), Clocks(as_of)).findings(clause, bearer)


class Calendar:
    """The dated obligations of a corpus, seen from one day; what was performed stays performed."""

    def __init__(self, corpus: Corpus, gatekeeper: Gatekeeper, clocks: Clocks) -> None:
        self._corpus = corpus
        self._as_of = clocks.as_of
        whenever = clocks._replace(since=None)
        self._performed: Mapping[Duty, Event] = performed(corpus, gatekeeper, whenever)

    def findings(self, clause: Address, bearer: str) -> tuple[DeadlineFinding, ...]:
        """Return what became of each dated obligation of `bearer` in a clause and inside it."""
        held = self._corpus.clause.get(clause)
        if held is None:
            return ()
        return tuple(
            self._finding(dated, bearer)
            for dated in _dated(held, clause)
            if bearer in dated.obligation.bearer
        )

    def _finding(self, dated: "_Dated", bearer: str) -> DeadlineFinding:
        duty = Duty(dated.clause.treaty, dated.obligation.id or "", bearer)
        event = self._performed.get(duty)
        done = span(event) if event else None
        until = self._corpus.treaty[dated.clause.treaty].in_force.until
        state, days = _state(dated, done, self._as_of, until)
        return DeadlineFinding(
            obligation=dated.obligation,
            clause=dated.clause,
            due=dated.deadline.date,
            moved_to=dated.deadline.moved_to,
            state=state,
            days=days,
            done=done.ended_by if done else None,
            done_by=event.id if event else "",
            because=_because(dated, state, days, done),
        )


class _Dated(NamedTuple):
    """An obligation with a date, and where it stands."""

    clause: Address
    obligation: Obligation
    deadline: Deadline


def _dated(clause: Clause, address: Address) -> Iterator[_Dated]:
    for each in clause.obligations:
        if each.deadline:
            yield _Dated(address, each, each.deadline)
    for inner in clause.clauses:
        yield from _dated(inner, address.child(inner.id))


def _state(
    dated: _Dated, done: Span | None, as_of: date, until: date | None
) -> tuple[DeadlineState, int]:
    """Return the state, and the days late or overdue against the day that counts."""
    deadline = dated.deadline
    over = (as_of - deadline.due).days
    if deadline.kind is DeadlineKind.FROM:
        return (DeadlineState.DUE if over < 0 else DeadlineState.RUNNING), 0
    if deadline.kind is DeadlineKind.UNTIL or dated.obligation.modality not in _DUTIES:
        return (DeadlineState.ENDED if over > 0 else DeadlineState.RUNNING), 0
    if done is not None:
        return _performed(done, deadline.due)
    if until is not None and until < deadline.due and as_of > until:
        return DeadlineState.ENDED, 0
    return (DeadlineState.OVERDUE, over) if over > 0 else (DeadlineState.DUE, 0)


def _performed(done: Span, due: date) -> tuple[DeadlineState, int]:
    """Return late only for what can have ended on no day in time, by the days that are certain."""
    late = (done.ended - due).days
    return (DeadlineState.LATE, late) if late > 0 else (DeadlineState.MET, 0)


def _because(dated: _Dated, state: DeadlineState, days: int, done: Span | None) -> str:
    due = _due(dated.deadline)
    match state:
        case DeadlineState.MET | DeadlineState.LATE if done is not None:
            return f"{_done(done)}{_late(done, days, dated.deadline.due)}, due on {due}"
        case DeadlineState.OVERDUE:
            condition = dated.obligation.condition
            only_if = f"; on a condition: {condition}" if condition else ""
            return f"overdue since {due}: {_days(days)} without established performance{only_if}"
        case DeadlineState.RUNNING if dated.deadline.kind is DeadlineKind.FROM:
            return f"runs from {due}"
        case DeadlineState.RUNNING:
            return f"open until {due}"
        case DeadlineState.ENDED if _lapsed(dated):
            return f"the treaty ended before this was due on {due}"
        case DeadlineState.ENDED:
            return f"the time ran out on {due}"
        case _:
            return f"due on {due}"


def _due(deadline: Deadline) -> str:
    moved = f", moved by agreement from {deadline.date}" if deadline.moved_to else ""
    return f"{deadline.due}{moved} ({deadline.basis})"


def _done(done: Span) -> str:
    if done.end_is_known:
        return f"done on {done.ended}"
    return f"done between {done.ended} and {done.ended_by}"


def _late(done: Span, days: int, due: date) -> str:
    if days:
        at_least = "" if done.end_is_known else "at least "
        return f", late by {at_least}{_days(days)}"
    return ", whether in time is not established" if done.ended_by > due else ""


def _lapsed(dated: _Dated) -> bool:
    """Return True for a duty with a day by which to perform: only the end of the treaty ends it."""
    is_duty = dated.obligation.modality in _DUTIES
    return is_duty and dated.deadline.kind is DeadlineKind.BY


def _days(number: int) -> str:
    return f"{number} day" if number == 1 else f"{number} days"
