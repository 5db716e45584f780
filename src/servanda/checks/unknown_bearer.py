"""Whose conduct is assessed is a state of ISO 3166-1 or an actor that the workspace lists."""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.checks.known import is_known, name_it
from servanda.model.problem import Problem


def unknown_bearer(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each link, and each search, about a bearer whose code nobody knows."""
    for code, about in _bearers(inventory):
        if not is_known(inventory.corpus, code):
            what = f"the bearer {code!r} is not known"
            yield Problem("unknown-bearer", about, what, name_it(inventory.corpus, code))


def _bearers(inventory: Inventory) -> Iterator[tuple[str, str]]:
    """Yield the codes that are not known to be a party, each with the record that has it."""
    for code, links in inventory.bearers.items():
        if not is_known(inventory.corpus, code):
            yield from ((code, linked.id) for linked in links)
    for number, search in enumerate(inventory.corpus.searches, start=1):
        if search.bearer:
            yield search.bearer, f"search:{number}"
