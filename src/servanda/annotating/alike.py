"""Finds what is on record already: the same event under another name, or the same link.

Two records are of one event when day and actors are the same, and the place where both have one (checks:
`duplicate-event` asks for more, since there nobody is at hand to look).
"""

from collections.abc import Iterable

from rapidfuzz.fuzz import ratio

from servanda.model.corpus import Corpus
from servanda.model.event import Event, Evidence, Link


def alike(corpus: Corpus, event: Event) -> tuple[Event, ...]:
    """Return the events on record that may be this one, the likeliest first."""
    codes = _codes(event)
    found = (
        other
        for other in corpus.of_date(event.date)
        if codes
        and _codes(other) == codes
        and (_place(other) == _place(event) or "" in (_place(other), _place(event)))
    )
    return tuple(sorted(found, key=lambda other: _likeness(other, event), reverse=True))


def merged(on_record: Event, event: Event) -> Event:
    """Return the event on record with the links and the source of another that it lacks."""
    known = {_claim(link) for link in on_record.links}
    sources = on_record.sources
    fresh = [link for link in event.links if _claim(link) not in known]
    if not fresh:
        return on_record
    place = next(
        (at for at, one in enumerate(sources, 1) if event.sources and one == event.sources[0]), 0
    )
    if not place:
        sources = (*sources, *event.sources)
        place = len(sources)
    moved = tuple(
        link.model_copy(update={"evidence": tuple(_cites(link.evidence, place))}) for link in fresh
    )
    return on_record.model_copy(update={"links": (*on_record.links, *moved), "sources": sources})


def _likeness(other: Event, event: Event) -> tuple[int, bool, float]:
    """Return how much speaks for one event: the same quotations, the same type, like titles."""
    shared = _quotations(other) & _quotations(event)
    return len(shared), other.type == event.type, ratio(other.title, event.title)


def _quotations(event: Event) -> frozenset[str]:
    return frozenset(one.exact for link in event.links for one in link.evidence)


def _cites(evidence: Iterable[Evidence], source: int) -> Iterable[Evidence]:
    return (one.model_copy(update={"source": source}) for one in evidence)


def _claim(link: Link) -> tuple[str, ...]:
    """Return what two links share that say the same."""
    return (str(link.clause), link.stance, link.bearer, link.claimant, link.standing)


def _place(event: Event) -> str:
    return event.location.name.casefold() if event.location else ""


def _codes(event: Event) -> frozenset[str]:
    return frozenset(actor.code for actor in event.actors)
