"""A dated duty has an id where its performance is on record, or the report would call it overdue for ever."""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.model.address import Address
from servanda.model.problem import Problem
from servanda.model.treaty import Obligation
from servanda.model.vocabulary import DeadlineKind, Modality, Stance, Standing

_NOT_DUE = (Modality.PERMISSION, Modality.DECLARATION)


def nameless_deadline(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each clause with a dated duty that no link can name and established support."""
    for address, clause in inventory.corpus.clause.items():
        for asked in clause.obligations:
            if _can_be_overdue(asked) and _is_supported(inventory, address, asked):
                what = (
                    f"the duty to {asked.action} {asked.object} has a deadline and no id, "
                    "and support of the clause is established"
                )
                hint = "give it an `id`; if it was performed, add `performs: <id>` to the link"
                yield Problem("nameless-deadline", str(address), what, hint)


def _can_be_overdue(asked: Obligation) -> bool:
    if asked.id or asked.deadline is None or asked.deadline.kind is not DeadlineKind.BY:
        return False
    return asked.modality not in _NOT_DUE


def _is_supported(inventory: Inventory, clause: Address, asked: Obligation) -> bool:
    return any(
        linked.link.stance is Stance.SUPPORTS
        and linked.link.standing is Standing.ESTABLISHED
        and linked.link.bearer in asked.bearer
        for cited in inventory.cited
        if cited.unit.is_within(clause)
        for linked in cited.links
    )
