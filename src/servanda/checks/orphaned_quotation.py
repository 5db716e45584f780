"""A quotation stands in its text, at the place that the record gives, word for word.

Authority: W3C Web Annotation Data Model (2017), 4.2.4 and 4.2.5. Only texts that the workspace holds can be
looked at.
"""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.model.problem import Problem
from servanda.text.quotations import stands_at

_SHOWN = 60


def orphaned_quotation(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each quotation that does not stand where it should in a text that is held."""
    for name, quoted in inventory.quoted.items():
        text = inventory.text(name)
        if text is None:
            continue
        for linked, evidence in quoted:
            if not stands_at(text, evidence.exact, evidence.start, evidence.end):
                words = evidence.exact[:_SHOWN] + ("…" if len(evidence.exact) > _SHOWN else "")
                where = (
                    "at its place in"
                    if evidence.start is not None and evidence.end is not None
                    else "anywhere in"
                )
                what = f"the quotation “{words}” does not stand {where} the text {name}"
                hint = "see `servanda review --kind orphaned`"
                yield Problem("orphaned-quotation", linked.id, what, hint)
