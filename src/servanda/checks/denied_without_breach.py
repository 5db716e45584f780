"""What is denied is a charge: `denied` stands only with `breaches`.

Authority: the codebook of the project, which `annotations/README.md` repeats.
"""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.model.problem import Problem
from servanda.model.vocabulary import Stance, Standing


def denied_without_breach(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each link that denies something else than a breach."""
    for cited in inventory.cited:
        for linked in cited.links:
            link = linked.link
            if link.standing is Standing.DENIED and link.stance is not Stance.BREACHES:
                what = f"the link {link.stance} the clause, and its standing is denied"
                hint = "write `stance: breaches` for a charge that is rejected, `contested` for a dispute"
                yield Problem("denied-without-breach", linked.id, what, hint)
