"""A fingerprint of an older algorithm says nothing of today's wording, neither for nor against it."""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.checks.reviews import is_current_version, reviews
from servanda.model.problem import Problem


def old_fingerprint(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each accepted link that was reviewed with another version of the algorithm."""
    for linked, reviewed, now in reviews(inventory):
        if reviewed is not None and not is_current_version(reviewed):
            what = f"the link was reviewed with another kind of fingerprint, {reviewed}"
            hint = f"read {linked.link.clause} again and write `reviewed_against: {now}`"
            yield Problem("old-fingerprint", linked.id, what, hint)
