"""What binds a party are clauses that the treaty has at its top level."""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.checks.known import did_you_mean
from servanda.model.problem import Problem


def bound_by_unknown_clause(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each clause in a party's `bound_by` that its treaty does not have."""
    for treaty in inventory.corpus.treaty.values():
        held = {clause.id for clause in treaty.clauses}
        for party in treaty.parties:
            for name in party.bound_by or ():
                if name not in held:
                    what = f"`bound_by` of {party.code} names {name}, and {treaty.id} has no such clause"
                    hint = did_you_mean(name, sorted(held))
                    hint += "list ids of clauses at the top level, or write `bound_by: all`"
                    yield Problem("bound-by-unknown-clause", treaty.id, what, hint)
