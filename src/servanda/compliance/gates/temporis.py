"""Says whether the treaty was in force for the bearer when it happened (ratione temporis).

Authority: VCLT art. 24 (entry into force), 28 (no retroactive effect), 54 to 72 (termination and
suspension, and what follows when a party claims them); ARSIWA art. 13 (an act is no breach unless the
state is bound at the time it occurs). An act that goes on counts while it lasts (ARSIWA art. 14).
"""

from servanda.model.corpus import Corpus, Linked
from servanda.model.event import Event
from servanda.model.gate import Gate
from servanda.model.treaty import ForceDispute, InForce


def temporis(corpus: Corpus, linked: Linked) -> Gate:
    """Return whether the treaty was in force; unknown where its day of entry or its end is not settled."""
    treaty = corpus.treaty.get(linked.link.clause.treaty)
    if treaty is None:
        return Gate(None, f"no treaty {linked.link.clause.treaty} is on file")
    force, event = treaty.in_force, linked.event
    last = max(event.date.last, event.date_end.last if event.date_end else event.date.last)
    if last < force.earliest:
        return Gate(False, f"happened before the treaty was in force ({_entry(force)})")
    if force.until and event.date.first > force.until:
        return Gate(False, f"happened after the treaty ended on {force.until}")
    if event.date.first < force.latest and not _spans(event, force):
        return Gate(None, _not_established(event, force))
    dispute = _dispute(force, linked)
    if dispute:
        return Gate(None, _positions(dispute))
    return Gate(True, f"in force since {force.latest}")


def _spans(event: Event, force: InForce) -> bool:
    """Return True for an act that began before the day and went on after it."""
    return event.date_end is not None and event.date_end.last >= force.latest


def _not_established(event: Event, force: InForce) -> str:
    if force.earliest == force.latest:
        return f"dated {event.date}, and the treaty has been in force since {force.latest}"
    return f"the day of entry into force is not established ({_entry(force)})"


def _entry(force: InForce) -> str:
    if force.earliest == force.latest:
        return f"since {force.earliest}"
    return f"not before {force.earliest}, at the latest on {force.latest}"


def _dispute(force: InForce, linked: Linked) -> ForceDispute | None:
    """Return the position, taken before the event, that the clause no longer bound."""
    top = linked.link.clause.path[:1]
    for dispute in force.disputes:
        meant = not dispute.clauses or not top or top[0] in dispute.clauses
        if meant and linked.event.date.first >= dispute.since.first:
            return dispute
    return None


def _positions(dispute: ForceDispute) -> str:
    against = f"; against this: {dispute.against}" if dispute.against else ""
    return f"{dispute.by}, since {dispute.since}: {dispute.says}{against}"
