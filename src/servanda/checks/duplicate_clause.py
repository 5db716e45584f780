"""Inside one unit every id stands once, or an address would name two clauses."""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.checks.siblings import siblings
from servanda.model.problem import Problem


def duplicate_clause(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each id that stands more than once among the units side by side."""
    for around, clauses in siblings(inventory.corpus):
        seen: set[str] = set()
        for clause in clauses:
            if clause.id in seen:
                what = f"the id {clause.id} stands more than once inside {around}"
                about = str(around.child(clause.id))
                yield Problem("duplicate-clause", about, what, "give each its own id")
            seen.add(clause.id)
