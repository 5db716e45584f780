"""Knows the answer to `search`: the clauses, recitals, events and rationales in which words stand.

SQLite's FTS5 does the work, in memory: words are compared without case and diacritics, each also as
the beginning of a longer one; words in quotation marks are sought together. Every piece of the
question is quoted, so that nothing in it can be taken for the query language.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import NamedTuple

from servanda.model.corpus import Corpus
from servanda.model.event import Event
from servanda.model.sheet import Hit, SearchSheet
from servanda.model.treaty import Clause, Treaty
from servanda.reporting.citation import cite_as
from servanda.reporting.command import command

_TABLE = """
CREATE VIRTUAL TABLE record USING fts5(
    kind UNINDEXED, id UNINDEXED, title UNINDEXED, names, body,
    tokenize = 'unicode61 remove_diacritics 2'
)
"""
_FIND = """
SELECT
    kind, id, title, bm25(record, 0.0, 0.0, 0.0, 3.0, 1.0) AS far,
    snippet(record, 3, '«', '»', '…', 24), snippet(record, 4, '«', '»', '…', 24)
FROM record WHERE record MATCH ? ORDER BY id <> ?, far, rowid
"""
"""What a thing is called counts three times as much as what is said of it; its own id goes before all."""

_PIECE = re.compile(r'["“”«»]([^"“”«»]+)["“”«»]|([^\s"“”«»]+)')
_WORD = re.compile(r"[^\W_]+")
_ALIKE = str.maketrans("ёЁ", "еЕ")
"""SQLite takes diacritics off Latin letters only; Russian is printed with either letter."""

_PREFIX_FROM = 3
"""A shorter word stands for itself only: as a beginning it would fit nearly everything."""

SHOWN = 20


class Record(NamedTuple):
    """One text that can be found."""

    kind: str
    id: str
    title: str
    names: str
    """its id and what it is called; empty for a link, which goes by its event's names"""
    body: str


def search_sheet(corpus: Corpus, *, words: str, limit: int = SHOWN) -> SearchSheet:
    """Return what holds all the words, best first; where nothing does, what holds some of them."""
    pieces = list(_pieces(words.translate(_ALIKE)))
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute(_TABLE)
        database.executemany("INSERT INTO record VALUES (?, ?, ?, ?, ?)", _records(corpus))
        found = _find(database, " AND ".join(pieces), words)
        note = ""
        if not found and len(pieces) > 1:
            found = _find(database, " OR ".join(pieces), words)
            note = "no text has all of these words; these have some" if found else ""
    hits = found[:limit]
    return {
        "words": words,
        "hits": hits,
        "next": [_show(hit) for hit in hits[:2]],
        "found": len(found),
        "note": note,
    }


def _pieces(words: str) -> Iterator[str]:
    """Yield each word or quoted phrase as a query of its own; `feb22/25` is a phrase as well."""
    for quoted, run in _PIECE.findall(words):
        spoken = _WORD.findall(quoted or run)
        if spoken:
            begins = run and len(spoken[-1]) >= _PREFIX_FROM
            yield f'"{" ".join(spoken)}"{"*" if begins else ""}'


def _find(database: sqlite3.Connection, query: str, words: str) -> list[Hit]:
    if not query:
        return []
    name = words.strip().casefold() if words.isascii() else ""
    return [
        {
            "kind": kind,
            "id": found,
            "title": title,
            "excerpt": _excerpt(names, body),
            "score": round(-far, 3),
        }
        for kind, found, title, far, names, body in database.execute(_FIND, (query, name))
    ]


def _excerpt(names: str, body: str) -> str:
    """Return the piece that shows the words found: of the text, else of the names."""
    shown = names if "«" in names and "«" not in body else body
    return " ".join(shown.split())


def _records(corpus: Corpus) -> Iterator[Record]:
    """Yield everything that can be found, in a fixed order."""
    for record in _written(corpus):
        names, body = (text.translate(_ALIKE) for text in (record.names, record.body))
        yield record._replace(names=names, body=body)


def _written(corpus: Corpus) -> Iterator[Record]:
    """Yield everything that can be found as it is written."""
    for treaty in corpus.treaty.values():
        yield _treaty(treaty)
    for address, clause in corpus.clause.items():
        title = clause.heading or cite_as(corpus, address)
        if clause.wording is None:
            title = f"{title} (wording not held)"
        yield Record("clause", str(address), title, f"{address} {clause.heading}", _clause(clause))
    for address, recital in corpus.recital.items():
        body = f"{recital.text or ''} {recital.note}"
        yield Record("recital", str(address), cite_as(corpus, address), str(address), body)
    for event in corpus.event.values():
        yield Record("event", event.id, event.title, f"{event.id} {event.title}", _event(event))
        yield from _links(event)


def _treaty(treaty: Treaty) -> Record:
    aliases = (alias.name for alias in treaty.aliases)
    names = " · ".join((treaty.id, treaty.title, treaty.short_title, *aliases))
    versions = (f"{version.issue}: {version.detail}" for version in treaty.contested_versions)
    return Record("treaty", treaty.id, treaty.title, names, " · ".join((*treaty.notes, *versions)))


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


def _links(event: Event) -> Iterator[Record]:
    for position, link in enumerate(event.links, start=1):
        quoted = (evidence.exact for evidence in link.evidence)
        body = " · ".join((link.rationale, *quoted))
        title = f"{event.title}: {link.clause} {link.stance.value}"
        yield Record("link", event.link_id(position), title, "", body)


def _show(hit: Hit) -> str:
    if hit["kind"] in ("event", "link"):
        return command("event", hit["id"].partition("#")[0])
    return command("clause", hit["id"])
