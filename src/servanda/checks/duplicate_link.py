"""The same claim stands once in an event."""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.model.corpus import Linked
from servanda.model.event import Link
from servanda.model.problem import Problem


def duplicate_link(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each link that says again what an earlier link of its event says."""
    for cited in inventory.cited:
        first: dict[tuple[str, ...], Linked] = {}
        for linked in cited.links:
            earlier = first.setdefault((linked.event.id, *_claim(linked.link)), linked)
            if earlier is not linked:
                what = f"it makes the same claim as {earlier.id}"
                yield Problem("duplicate-link", linked.id, what, "keep one of the two")


def _claim(link: Link) -> tuple[str, ...]:
    return link.claimant, link.bearer, link.stance, link.standing, link.performs or ""
