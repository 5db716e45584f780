"""A cross-reference leads to a unit that is held."""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.checks.unknown_clause import nearest
from servanda.model.problem import Problem


def unknown_reference(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each `see` of a clause that leads nowhere."""
    corpus = inventory.corpus
    for address, clause in corpus.clause.items():
        for other in clause.see:
            if not inventory.holds(other):
                what = f"`see` names {other}, which is not on file"
                hint = f"{nearest(corpus, other)}; a text outside the corpus belongs to `see_also`"
                yield Problem("unknown-reference", str(address), what, hint)
