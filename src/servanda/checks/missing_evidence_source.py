"""A quotation names one of the event's sources, counted from 1."""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.model.problem import Problem


def missing_evidence_source(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each quotation from a source that the event does not have."""
    for linked in inventory.quoting:
        held = len(linked.event.sources)
        for evidence in linked.link.evidence:
            if evidence.source > held:
                what = f"the evidence names source {evidence.source}, and the event has {held}"
                hint = "count the sources from 1, or add the one that is quoted"
                yield Problem("missing-evidence-source", linked.id, what, hint)
