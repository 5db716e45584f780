"""An obligation's id names one obligation of its treaty, or nobody knows what was performed."""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.model.problem import Problem
from servanda.model.treaty import Treaty


def duplicate_obligation(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each clause with an obligation whose id an earlier one has."""
    for treaty in inventory.corpus.treaty.values():
        first: dict[str, str] = {}
        for about, name in _named(treaty):
            if name in first:
                what = f"the obligation {name} stands in {first[name]} already"
                yield Problem("duplicate-obligation", about, what, "give each its own id")
            first.setdefault(name, about)


def _named(treaty: Treaty) -> Iterator[tuple[str, str]]:
    for address, clause in treaty.walk():
        for obligation in clause.obligations:
            if obligation.id:
                yield str(address), obligation.id
