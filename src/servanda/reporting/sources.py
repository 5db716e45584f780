"""Knows what the events are known from: publishers, their sources, and what each source says happened."""

from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz import process

from servanda.errors import NotFound
from servanda.model.corpus import Corpus, Linked
from servanda.model.event import Event, Source
from servanda.model.room_sheet import (
    KnownEventSheet,
    PublisherSheet,
    SourcePageSheet,
    SourceRow,
    SourcesSheet,
)
from servanda.model.vocabulary import Status
from servanda.reporting.links import LinkReader

_CANDIDATES = 5


def sources_sheet(corpus: Corpus) -> SourcesSheet:
    """Return the publishers in alphabetical order, and the events that have no source."""
    sources: dict[str, set[str | None]] = defaultdict(set)
    events: dict[str, set[str]] = defaultdict(set)
    for event, source in _every(corpus):
        sources[source.publisher].add(source.url)
        events[source.publisher].add(event.id)
    return {
        "publishers": [
            {
                "publisher": publisher,
                "sources": len(sources[publisher]),
                "events": len(events[publisher]),
            }
            for publisher in sorted(sources, key=lambda name: (name.casefold(), name))
        ],
        "unsourced": [
            [event.id, event.title] for event in corpus.event.values() if not event.sources
        ],
    }


def publisher_sheet(corpus: Corpus, *, publisher: str) -> PublisherSheet:
    """Return the sources of a publisher, the latest first; raises NotFound with names that come near."""
    rows: dict[str | None, SourceRow] = {}
    seen: set[tuple[str, str | None]] = set()
    for event, source in _every(corpus):
        if source.publisher == publisher:
            row = rows.setdefault(source.url, _row(source))
            row["events"] += (event.id, source.url) not in seen
            seen.add((event.id, source.url))
    if not rows:
        raise _unknown(corpus, publisher)
    ordered = sorted(rows.values(), key=lambda row: (row["published"] or "", row["title"]))
    return {"publisher": publisher, "sources": ordered[::-1]}


def source_page(corpus: Corpus, *, publisher: str, url: str | None) -> SourcePageSheet:
    """Return what is known from one source: a publisher and an address of the web, or none.

    Raises NotFound where no event is known from it.
    """
    found = [
        (event, source)
        for event, source in _every(corpus)
        if source.publisher == publisher and source.url == url
    ]
    if not found:
        raise _unknown(corpus, publisher)
    reader = LinkReader(corpus)
    titles = dict.fromkeys((source.title, _day(source)) for _, source in found)
    return {
        "publisher": publisher,
        "url": url,
        "titles": [[title, day] for title, day in titles],
        "texts": sorted({source.text for _, source in found if source.text}),
        "events": [
            _event(event, reader) for event in {event.id: event for event, _ in found}.values()
        ],
    }


def _every(corpus: Corpus) -> Iterator[tuple[Event, Source]]:
    for event in corpus.event.values():
        for source in event.sources:
            yield event, source


def _row(source: Source) -> SourceRow:
    return {"url": source.url, "title": source.title, "published": _day(source), "events": 0}


def _day(source: Source) -> str | None:
    return None if source.published is None else str(source.published)


def _event(event: Event, reader: LinkReader) -> KnownEventSheet:
    return {
        "id": event.id,
        "title": event.title,
        "date": str(event.date),
        "date_end": None if event.date_end is None else str(event.date_end),
        "precision": event.precision.value,
        "links": [
            reader.sheet(Linked(event, position, link))
            for position, link in enumerate(event.links, start=1)
            if link.status is not Status.REJECTED
        ],
    }


def _unknown(corpus: Corpus, publisher: str) -> NotFound:
    known = sorted({source.publisher for _, source in _every(corpus)})
    near = process.extract(publisher, known, limit=_CANDIDATES, score_cutoff=60.0)
    return NotFound(
        f"no event here is known from such a source of {publisher!r}",
        "choose a publisher from the list of sources",
        tuple(name for name, _, _ in near),
    )
