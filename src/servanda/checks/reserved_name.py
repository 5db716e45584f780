"""A clause is not called `preamble`: under that name the recitals have their addresses."""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.model.address import PREAMBLE
from servanda.model.problem import Problem


def reserved_name(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each clause of the top level whose address is that of the preamble."""
    for treaty in inventory.corpus.treaty.values():
        if any(clause.id == PREAMBLE for clause in treaty.clauses):
            what = f"a clause has the id {PREAMBLE}, under which the recitals stand"
            remedy = f"give it another id, or move its text to the field `{PREAMBLE}`"
            about = str(treaty.address.child(PREAMBLE))
            yield Problem("reserved-name", about, what, remedy)
