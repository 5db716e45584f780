"""Whoever says that some clauses no longer bind speaks of clauses that the treaty has at its top level."""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.checks.known import did_you_mean
from servanda.model.problem import Problem


def dispute_of_unknown_clause(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each clause in `in_force.disputes` that its treaty does not have."""
    for treaty in inventory.corpus.treaty.values():
        held = {clause.id for clause in treaty.clauses}
        for dispute in treaty.in_force.disputes:
            for name in dispute.clauses:
                if name not in held:
                    what = f"the dispute by {dispute.by} names {name}, and {treaty.id} has no such clause"
                    hint = did_you_mean(name, sorted(held))
                    hint += "list ids of clauses at the top level, or leave `clauses` out for all"
                    yield Problem("dispute-of-unknown-clause", treaty.id, what, hint)
