"""An accepted link says which wording it was reviewed against, so that a change can be noticed."""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.checks.reviews import reviews
from servanda.model.problem import Problem


def not_fingerprinted(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each accepted link without `reviewed_against`."""
    for linked, reviewed, now in reviews(inventory):
        if reviewed is None:
            what = "the accepted link does not say which wording it was reviewed against"
            hint = f"read {linked.link.clause} again and add the line `reviewed_against: {now}`"
            yield Problem("not-fingerprinted", linked.id, what, hint)
