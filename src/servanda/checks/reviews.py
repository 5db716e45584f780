"""Knows which accepted links were reviewed against another fingerprint than their clause has today."""

from collections.abc import Iterator
from typing import NamedTuple

from servanda.checks.inventory import Inventory
from servanda.model.corpus import Linked
from servanda.text.fingerprint import VERSION, fingerprint


class Review(NamedTuple):
    """An accepted link, the fingerprint it was reviewed against, and that of its clause today."""

    linked: Linked
    reviewed: str | None
    now: str


def reviews(inventory: Inventory) -> Iterator[Review]:
    """Yield the accepted links whose fingerprint is missing or another than today's.

    A link without any clause to stand on has a problem of its own and is left out.
    """
    for cited in inventory.cited:
        if cited.reviewed and inventory.rests(cited.unit):
            now = fingerprint(inventory.corpus.wording(cited.unit))
            for reviewed, links in cited.reviewed.items():
                if reviewed != now:
                    yield from (Review(linked, reviewed, now) for linked in links)


def is_current_version(reviewed: str) -> bool:
    """Return True for a fingerprint made by the algorithm of today."""
    return reviewed.startswith(f"{VERSION}:")
