"""The place of a quotation is as long as the quotation.

Authority: W3C Web Annotation Data Model (2017), 4.2.4 and 4.2.5: both selectors choose the same text.
"""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.model.problem import Problem


def evidence_length(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each quotation whose place has room for more, or for fewer, characters."""
    for linked in inventory.quoting:
        for evidence in linked.link.evidence:
            start, end, quoted = evidence.start, evidence.end, len(evidence.exact)
            if start is not None and end is not None and start <= end != start + quoted:
                what = f"the quotation has {quoted} characters, and its place {end - start}"
                hint = f"correct `exact`, or write `end: {start + quoted}` if the start is right"
                yield Problem("evidence-length", linked.id, what, hint)
