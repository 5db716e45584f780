"""Only established support performs an obligation: a claim to have performed closes no deadline."""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.model.problem import Problem
from servanda.model.vocabulary import Stance, Standing, Status


def performs_needs_established(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each link that performs something and is no support, or, accepted, not established."""
    for linked in inventory.performing:
        link = linked.link
        is_open = link.status is Status.PROPOSED or link.standing is Standing.ESTABLISHED
        if link.stance is not Stance.SUPPORTS or not is_open:
            what = (
                f"the link performs {link.performs} and is {link.stance}, {link.standing}: "
                "it closes no deadline"
            )
            hint = "drop `performs`; keep it only with `stance: supports`, `standing: established`"
            yield Problem("performs-needs-established", linked.id, what, hint)
