"""Inside one unit every number stands once; a number that is disputed belongs to `also_numbered`."""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.checks.siblings import siblings
from servanda.model.problem import Problem


def duplicate_number(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each unit that has the number of an earlier one beside it."""
    for around, clauses in siblings(inventory.corpus):
        first: dict[str, str] = {}
        for clause in clauses:
            if clause.number is None:
                continue
            earlier = first.setdefault(clause.number, clause.id)
            if earlier != clause.id:
                what = f"it has the number {clause.number}, as {around.child(earlier)} has"
                hint = "keep one; put a number that others give to a clause into `also_numbered`"
                yield Problem("duplicate-number", str(around.child(clause.id)), what, hint)
