"""Knows what to say of the events behind a report: each once, with its sources."""

from collections.abc import Iterable

from servanda.model.cell import Weighed
from servanda.model.event import Event
from servanda.model.sheet import TimelineSheet
from servanda.reporting.links import source_sheets


def timeline_sheets(links: Iterable[Weighed]) -> list[TimelineSheet]:
    """Return the events of links, which come with the oldest event first."""
    events = {weighed.linked.event.id: weighed.linked.event for weighed in links}
    return [_event(event) for event in events.values()]


def _event(event: Event) -> TimelineSheet:
    return {
        "id": event.id,
        "title": event.title,
        "date": str(event.date),
        "date_end": None if event.date_end is None else str(event.date_end),
        "precision": event.precision.value,
        "type": event.type.value,
        "place": event.location.name if event.location else "",
        "description": event.description,
        "doubtful": event.note if event.doubtful else "",
        "sources": source_sheets(event),
    }
