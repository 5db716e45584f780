"""Of a date no more is known than is written."""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.model.day import Precision
from servanda.model.problem import Problem

_WRITTEN = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}
"""How many characters of an ISO 8601 date a precision needs."""


def impossible_precision(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each event whose `precision` says more than its `date`."""
    for event in inventory.events:
        if len(event.date) < _WRITTEN[event.precision]:
            what = f"the date is {event.date}, and its precision is said to be {event.precision}"
            hint = "drop `precision`, or write the whole date"
            yield Problem("impossible-precision", event.id, what, hint)
