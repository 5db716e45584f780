"""Knows what became of dated obligations: due, met, late by so many days, overdue since.

Authority: a date in a treaty binds as its text does (VCLT art. 26, 31); the parties may move it by
agreement (art. 39), and then the agreed day counts while the text keeps its own. Performance must be
established: a claim to have performed does not stop the count.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from servanda.model.address import Address
from servanda.model.cell import DeadlineFinding, DeadlineState, Weighed
from servanda.model.treaty import Clause, Deadline, Obligation
from servanda.model.vocabulary import DeadlineKind, Modality, Stance, Standing

_DUTIES = (Modality.OBLIGATION, Modality.PROHIBITION, Modality.COMMITMENT_TO_NEGOTIATE)


def deadlines(
    clause: Clause, address: Address, *, bearer: str, counted: Iterable[Weighed], as_of: date
) -> tuple[DeadlineFinding, ...]:
    """Return what became of each dated obligation of `bearer` in a clause and inside it.

    `counted` are the links of the same treaty that count for the bearer; one that `performs` the
    obligation and is established support ends the count on the last day of its event.
    """
    performed = {
        each.linked.link.performs: each
        for each in sorted(counted, key=_last_day, reverse=True)
        if _is_performance(each)
    }
    return tuple(
        _finding(_Dated(at, obligation, deadline), performed.get(obligation.id or ""), as_of)
        for at, obligation, deadline in _dated(clause, address)
        if bearer in obligation.bearer
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


def _is_performance(each: Weighed) -> bool:
    link = each.linked.link
    return (
        link.performs is not None
        and link.stance is Stance.SUPPORTS
        and link.standing is Standing.ESTABLISHED
    )


def _last_day(each: Weighed) -> date:
    event = each.linked.event
    return (event.date_end or event.date).last


def _finding(dated: _Dated, by: Weighed | None, as_of: date) -> DeadlineFinding:
    done = _last_day(by) if by else None
    state, days = _state(dated, done, as_of)
    return DeadlineFinding(
        obligation=dated.obligation,
        clause=dated.clause,
        due=dated.deadline.date,
        moved_to=dated.deadline.moved_to,
        state=state,
        days=days,
        done=done,
        done_by=by.linked.event.id if by else "",
        because=_because(state, dated.deadline, days, done),
    )


def _state(dated: _Dated, done: date | None, as_of: date) -> tuple[DeadlineState, int]:
    """Return the state, and the days late or overdue against the day that counts."""
    deadline = dated.deadline
    over = (as_of - deadline.due).days
    if deadline.kind is DeadlineKind.FROM:
        return (DeadlineState.DUE if over < 0 else DeadlineState.RUNNING), 0
    if deadline.kind is DeadlineKind.UNTIL or dated.obligation.modality not in _DUTIES:
        return (DeadlineState.ENDED if over > 0 else DeadlineState.RUNNING), 0
    if done is not None:
        late = (done - deadline.due).days
        return (DeadlineState.LATE, late) if late > 0 else (DeadlineState.MET, 0)
    return (DeadlineState.OVERDUE, over) if over > 0 else (DeadlineState.DUE, 0)


def _because(state: DeadlineState, deadline: Deadline, days: int, done: date | None) -> str:
    moved = f", moved by agreement from {deadline.date}" if deadline.moved_to else ""
    day = f"{deadline.due}{moved} ({deadline.basis})"
    match state:
        case DeadlineState.MET:
            return f"done on {done}, due on {day}"
        case DeadlineState.LATE:
            return f"done on {done}, late by {_days(days)}, due on {day}"
        case DeadlineState.OVERDUE:
            return f"overdue since {day}: no established performance on record for {_days(days)}"
        case DeadlineState.DUE:
            return f"due on {day}"
        case DeadlineState.RUNNING:
            return f"runs from {day}" if deadline.kind is DeadlineKind.FROM else f"open until {day}"
        case DeadlineState.ENDED:
            return f"the time ran out on {day}"


def _days(number: int) -> str:
    return f"{number} day" if number == 1 else f"{number} days"
