"""No more numbered units are held than the treaty counts; fewer are no mistake, some may not be found yet."""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.model.problem import Problem


def numbering_count(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each treaty that holds more numbered units than it says there are."""
    for treaty in inventory.corpus.treaty.values():
        held = sum(clause.number is not None for clause in treaty.clauses)
        count = treaty.numbering.count
        if count is not None and held > count:
            what = f"{held} numbered units are held, and `numbering.count` says {count}"
            yield Problem("numbering-count", treaty.id, what, "correct the count or the numbers")
