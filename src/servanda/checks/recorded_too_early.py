"""What happened is recorded afterwards."""

from collections.abc import Iterator
from datetime import timedelta

from servanda.checks.inventory import Inventory
from servanda.model.event import Event, Link
from servanda.model.problem import Problem

_DAY = timedelta(days=1)
"""Somewhere it is tomorrow already."""


def recorded_too_early(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each event with a link that was recorded more than a day before it happened."""
    for event in inventory.events:
        for position, link in enumerate(event.links, start=1):
            if _is_early(event, link):
                at = link.recorded.at.date()
                what = f"the event of {event.date} was recorded on {at}, before it happened"
                hint = "correct the event's `date`, or `recorded.at` of the link"
                yield Problem("recorded-too-early", event.link_id(position), what, hint)
                break


def _is_early(event: Event, link: Link) -> bool:
    """Compare spellings first: they sort like days, and nearly every event passes."""
    at = link.recorded.at
    return event.date > at.date().isoformat() and event.date.first > (at + _DAY).date()
