"""The place of a quotation starts before it ends.

Authority: W3C Web Annotation Data Model (2017), 4.2.5 (text position selector).
"""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.model.problem import Problem


def evidence_out_of_order(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each quotation that ends before it starts."""
    for linked in inventory.quoting:
        for evidence in linked.link.evidence:
            start, end = evidence.start, evidence.end
            if start is not None and end is not None and end < start:
                what = f"the quotation starts at {start} and ends at {end}"
                hint = "exchange the two; the end is exclusive"
                yield Problem("evidence-out-of-order", linked.id, what, hint)
