"""A party stands once in its treaty."""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.model.problem import Problem


def duplicate_party(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each party that a treaty lists more than once."""
    for treaty in inventory.corpus.treaty.values():
        codes = [party.code for party in treaty.parties]
        for code in sorted({code for code in codes if codes.count(code) > 1}):
            what = f"the party {code} is listed {codes.count(code)} times"
            hint = "keep one, with all that binds it in `bound_by`"
            yield Problem("duplicate-party", treaty.id, what, hint)
