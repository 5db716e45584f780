"""Knows what can be found: every clause, recital, event, source and rationale, with its names and its words."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from servanda.model.corpus import Corpus
from servanda.model.event import Event
from servanda.model.treaty import Clause, Treaty
from servanda.reporting.citation import cite_as

_ALIKE = str.maketrans("ёЁ", "еЕ")
"""SQLite takes diacritics off Latin letters only; Russian is printed with either letter."""

Source = tuple[str, str | None]
"""A publisher and an address of the web, or none."""


class Record(NamedTuple):
    """One text that can be found."""

    kind: str
    id: str
    title: str
    publisher: str
    """of a source; empty for everything else"""
    names: str
    """its id and what it is called; empty for a link, which goes by its event's names"""
    body: str


def folded(words: str) -> str:
    """Return words as they are compared.

    >>> folded("трёхстороннее")
    'трехстороннее'
    """
    return words.translate(_ALIKE)


def of_texts(corpus: Corpus) -> Iterator[Record]:
    """Yield the treaties, their clauses and their recitals."""
    for treaty in corpus.treaty.values():
        yield _treaty(treaty)
    for address, clause in corpus.clause.items():
        title = clause.heading or cite_as(corpus, address)
        if clause.wording is None:
            title = f"{title} (wording not held)"
        yield _record("clause", str(address), title, f"{address} {clause.heading}", _clause(clause))
    for address, recital in corpus.recital.items():
        body = f"{recital.text or ''} {recital.note}"
        yield _record("recital", str(address), cite_as(corpus, address), str(address), body)


def of_event(event: Event) -> Iterator[Record]:
    """Yield an event and its links."""
    yield _record("event", event.id, event.title, f"{event.id} {event.title}", _event(event))
    for position, link in enumerate(event.links, start=1):
        quoted = (evidence.exact for evidence in link.evidence)
        body = " · ".join((link.rationale, *quoted))
        title = f"{event.title}: {link.clause} {link.stance.value}"
        yield _record("link", event.link_id(position), title, "", body)


def sources_of(event: Event) -> set[Source]:
    """Return the sources from which an event is known."""
    return {(source.publisher, source.url) for source in event.sources}


def of_source(source: Source, events: Iterable[Event]) -> Record:
    """Return a source with every title that the events known from it give to it, the first one first."""
    publisher, url = source
    found = dict.fromkeys(
        each.title
        for event in events
        for each in event.sources
        if (each.publisher, each.url) == source
    )
    names = folded(" · ".join((publisher, *found)))
    return Record(
        "source", url or publisher, f"{publisher}: {next(iter(found))}", publisher, names, ""
    )


def _record(kind: str, name: str, title: str, names: str, body: str) -> Record:
    return Record(kind, name, title, "", folded(names), folded(body))


def _treaty(treaty: Treaty) -> Record:
    aliases = (alias.name for alias in treaty.aliases)
    names = " · ".join((treaty.id, treaty.title, treaty.short_title, *aliases))
    versions = (f"{version.issue}: {version.detail}" for version in treaty.contested_versions)
    body = " · ".join((*treaty.notes, *versions))
    return _record("treaty", treaty.id, treaty.title, names, body)


def _clause(clause: Clause) -> str:
    asked = (f"{duty.action} {duty.object} {duty.condition}" for duty in clause.obligations)
    readings = (f"{reading.by}: {reading.says}" for reading in clause.readings)
    parts = (clause.text or "", *asked, clause.note, *readings, clause.hinge, *clause.topics)
    return " · ".join(filter(None, parts))


def _event(event: Event) -> str:
    parts = (
        event.description,
        event.note,
        event.location.name if event.location else "",
        *(actor.name for actor in event.actors),
        *(f"{source.publisher}: {source.title}" for source in event.sources),
    )
    return " · ".join(filter(None, parts))
