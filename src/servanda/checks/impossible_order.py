"""What comes first comes first: entry into force, end, deadlines, and the days of a search.

Authority: VCLT art. 24 and 54 for the life of a treaty, art. 39 for a day that the parties moved.
"""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.model.corpus import Search
from servanda.model.problem import Problem
from servanda.model.treaty import Deadline, InForce, Treaty
from servanda.model.vocabulary import DeadlineKind


def impossible_order(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each pair of days that stand the wrong way round."""
    for treaty in inventory.corpus.treaty.values():
        for what, hint in _in_force(treaty.in_force):
            yield Problem("impossible-order", treaty.id, what, hint)
        for address, clause in treaty.walk():
            for deadline in (asked.deadline for asked in clause.obligations):
                for what, hint in _deadline(treaty, deadline) if deadline else ():
                    yield Problem("impossible-order", str(address), what, hint)
    for number, search in enumerate(inventory.corpus.searches, start=1):
        if _ends_first(search):
            what = f"the search looked at {search.since} to {search.until}"
            yield Problem("impossible-order", f"search:{number}", what, "exchange the two")


def _in_force(force: InForce) -> Iterator[tuple[str, str]]:
    if force.earliest > force.latest:
        yield (
            f"`in_force.earliest` {force.earliest} lies after `latest` {force.latest}",
            "exchange the two",
        )
    if force.until and force.until < force.earliest:
        yield (
            f"`in_force.until` {force.until} lies before `earliest` {force.earliest}",
            "correct one of the two",
        )


def _deadline(treaty: Treaty, deadline: Deadline) -> Iterator[tuple[str, str]]:
    if deadline.moved_to and deadline.moved_to < deadline.date:
        yield (
            f"the deadline of {deadline.date} is moved back to {deadline.moved_to}",
            "`date` is the day in the text, `moved_to` the later one that was agreed",
        )
    if deadline.kind is not DeadlineKind.FROM and deadline.due < treaty.signed.first:
        yield (
            f"a deadline of {deadline.due} lies before the signature on {treaty.signed}",
            "correct one of the two",
        )


def _ends_first(search: Search) -> bool:
    return search.since is not None and search.until is not None and search.until < search.since
