"""The same event, and the same claim, stand once.

Authority: double counting is the first fault of event data; UCDP and ACLED merge reports of one event.
"""

from collections import defaultdict
from collections.abc import Iterator

from servanda.model.corpus import Corpus
from servanda.model.event import Event
from servanda.model.problem import Problem

_ALIKE = 70
"""Of 100: titles that share most of their words, in any order."""


def duplicates(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each event that looks like another, and each link that repeats another."""
    yield from _events(corpus)
    for event in corpus.event.values():
        yield from _links(event)


def likeness(event: Event) -> tuple[object, ...]:
    """Return what two records of one event share: day, place, type and actors."""
    place = event.location.name.casefold() if event.location else ""
    return event.date, place, event.type, frozenset(actor.code for actor in event.actors)


def _events(corpus: Corpus) -> Iterator[Problem]:
    alike: dict[tuple[object, ...], list[Event]] = defaultdict(list)
    for event in corpus.event.values():
        if event.location and event.actors:
            alike[likeness(event)].append(event)
    for first, *others in alike.values():
        for event in (each for each in others if _titled_alike(first, each)):
            what = f"same day, place, type and actors as {first.id}, and a like title"
            hint = "merge the two, or make the difference plain in the place or the actors"
            yield Problem("duplicate-event", event.id, what, hint)


def _titled_alike(one: Event, other: Event) -> bool:
    from rapidfuzz import fuzz

    return fuzz.token_set_ratio(one.title.casefold(), other.title.casefold()) >= _ALIKE


def _links(event: Event) -> Iterator[Problem]:
    seen: dict[tuple[object, ...], int] = {}
    for position, link in enumerate(event.links, start=1):
        claim = (link.clause, link.stance, link.bearer, link.claimant, link.standing, link.performs)
        first = seen.setdefault(claim, position)
        if first != position:
            what = f"it makes the same claim as link {first} of the event"
            yield Problem("duplicate-link", event.link_id(position), what, "keep one of the two")
