"""Says whether the treaty was in force for the bearer when it happened (ratione temporis).

Authority: VCLT art. 24 (entry into force; for a state that joins later, the day of its consent), 28 (no
retroactive effect), 54 to 72 (termination and suspension, and what follows when a party claims them);
ARSIWA art. 13 (an act is no breach unless the state is bound at the time it occurs). An act that goes on
counts while it lasts (ARSIWA art. 14).
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from servanda.compliance.span import Span
from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.gate import Gate
from servanda.model.treaty import ForceDispute, Treaty


def temporis(corpus: Corpus, clause: Address, bearer: str, span: Span) -> Gate:
    """Return whether the treaty was in force; unknown where its day of entry or its end is not settled."""
    treaty = corpus.treaty.get(clause.treaty)
    if treaty is None:
        return Gate(None, f"no treaty {clause.treaty} is on file")
    entry = _entry(treaty, bearer)
    settled = _before_entry(entry, span) or _after_end(treaty.in_force.until, span)
    if settled:
        return settled
    positions = "; ".join(_positions(treaty, clause, span))
    if positions:
        return Gate(None, f"disputed whether it still binds: {positions}")
    return Gate(True, f"in force since {entry.latest}")


class _Entry(NamedTuple):
    """The days between which the treaty entered into force for a bearer."""

    earliest: date
    latest: date

    def __str__(self) -> str:
        if self.earliest == self.latest:
            return f"on {self.earliest}"
        return f"not before {self.earliest}, at the latest on {self.latest}"


def _entry(treaty: Treaty, bearer: str) -> _Entry:
    """Return when the treaty entered into force; a party that joined afterwards has days of its own."""
    force = treaty.in_force
    steps = [step.date for step in force.consent if step.party == bearer]
    if steps and all(step.first > force.latest for step in steps):
        return _Entry(min(step.first for step in steps), max(step.last for step in steps))
    return _Entry(force.earliest, force.latest)


def _before_entry(entry: _Entry, span: Span) -> Gate | None:
    """Return the gate of what was over, or may have been, before the treaty was in force."""
    if span.ended_by < entry.earliest:
        return Gate(False, f"it happened before the treaty entered into force ({entry})")
    if span.ended >= entry.latest:
        return None
    if entry.earliest == entry.latest:
        return Gate(None, f"its day is not established, and the treaty entered into force {entry}")
    return Gate(None, f"the day of entry into force is not established ({entry})")


def _after_end(until: date | None, span: Span) -> Gate | None:
    """Return the gate of what began, or may have begun, after the treaty had ended."""
    if until is None or span.began_by <= until:
        return None
    if span.began > until:
        return Gate(False, f"it happened after the treaty ended on {until}")
    return Gate(None, f"its day is not established, and the treaty ended on {until}")


def _positions(treaty: Treaty, clause: Address, span: Span) -> Iterator[str]:
    """Yield both sides of each dispute about whether the clause still bound on that day."""
    for dispute in treaty.in_force.disputes:
        top = clause.path[:1]
        meant = not dispute.clauses or not top or top[0] in dispute.clauses
        if meant and span.began_by >= dispute.since.first:
            yield _both_sides(dispute)


def _both_sides(dispute: ForceDispute) -> str:
    says, against = dispute.says.rstrip("."), dispute.against.rstrip(".")
    position = f"{dispute.by}, since {dispute.since}: {says}"
    return f"{position}; against this: {against}" if against else position
