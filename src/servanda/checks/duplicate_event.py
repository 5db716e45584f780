"""The same event stands once.

Authority: double counting is the first fault of event data; UCDP and ACLED merge reports of one event.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from servanda.checks.inventory import Inventory
from servanda.model.event import Event
from servanda.model.problem import Problem

_ALIKE = 70
"""Of 100: titles that share most of their words, in any order."""


def duplicate_event(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each event that looks like an earlier one; events without a place never do."""
    for rough in _same_day_and_place(inventory.events):
        alike: dict[tuple[object, ...], list[Event]] = defaultdict(list)
        for event in rough:
            alike[likeness(event)].append(event)
        for first, *others in alike.values():
            for event in (each for each in others if _titled_alike(first, each)):
                what = f"same day, place, type and actors as {first.id}, and a like title"
                hint = "merge the two, or make the difference plain in the place or the title"
                yield Problem("duplicate-event", event.id, what, hint)


def likeness(event: Event) -> tuple[object, ...]:
    """Return what two records of one event share: day, place, type and actors."""
    place = event.location.name.casefold() if event.location else ""
    return event.date, place, event.type, frozenset(actor.code for actor in event.actors)


def _same_day_and_place(events: Iterable[Event]) -> Iterator[list[Event]]:
    """Yield the events that need a closer look; most have a day and a place of their own."""
    found: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in events:
        if event.location and event.actors:
            found[event.date, event.location.name.casefold()].append(event)
    return (group for group in found.values() if len(group) > 1)


def _titled_alike(one: Event, other: Event) -> bool:
    from rapidfuzz import fuzz

    return fuzz.token_set_ratio(one.title.casefold(), other.title.casefold()) >= _ALIKE
