"""A link that was reviewed against another wording has to be looked at again.

Source: the suspect links of requirement tracing (Doorstop); here the fingerprint names its algorithm, so
that a better one does not make every link suspect.
"""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.checks.reviews import is_current_version, reviews
from servanda.model.problem import Problem


def suspect_link(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each accepted link whose clause has had another wording since its review."""
    for linked, reviewed, now in reviews(inventory):
        if reviewed is not None and is_current_version(reviewed) and reviewed != now:
            what = f"the wording of {linked.link.clause} has changed since the link was reviewed"
            hint = f"read it again; if the link still holds, write `reviewed_against: {now}`"
            yield Problem("suspect-link", linked.id, what, hint)
