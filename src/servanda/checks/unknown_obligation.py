"""A link that performs an obligation names one that the treaty has."""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.model.corpus import Corpus, Linked
from servanda.model.problem import Problem


def unknown_obligation(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each `performs` that names no obligation of the treaty."""
    for linked in inventory.performing:
        treaty, name = linked.link.clause.treaty, linked.link.performs
        if (treaty, name) not in inventory.corpus.obligation_at:
            what = f"no obligation of {treaty} is called {name}"
            yield Problem("unknown-obligation", linked.id, what, _names(inventory.corpus, linked))


def _names(corpus: Corpus, linked: Linked) -> str:
    wanted = linked.link.clause.treaty
    known = [name for treaty, name in corpus.obligation_at if treaty == wanted]
    if known:
        return f"write one of {', '.join(known)}, or give the obligation an id"
    return "give the obligation an id in the treaty's file"
