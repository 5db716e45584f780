"""Knows the answer to `search`: the clauses, recitals, events, sources and rationales in which words stand.

SQLite's FTS5 does the work, in memory: words are compared without case and diacritics, each also as
the beginning of a longer one; words in quotation marks are sought together. Every piece of the
question is quoted, so that nothing in it can be taken for the query language.
"""

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from operator import is_
from threading import Lock
from weakref import finalize

from servanda.model.corpus import Corpus, oldest_first
from servanda.model.event import Event
from servanda.model.sheet import Hit, SearchSheet
from servanda.reporting.command import command
from servanda.reporting.findable import (
    Record,
    Source,
    folded,
    of_event,
    of_source,
    of_texts,
    sources_of,
)

_TABLE = """
CREATE VIRTUAL TABLE record USING fts5(
    kind UNINDEXED, id UNINDEXED, title UNINDEXED, publisher UNINDEXED, names, body,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '3'
)
"""
_WEIGHED = "bm25(record, 0.0, 0.0, 0.0, 0.0, 3.0, 1.0)"
"""What a thing is called counts three times as much as what is said of it."""

_BEST = f"""
SELECT rowid, {_WEIGHED} AS far FROM record WHERE record MATCH ?
ORDER BY id <> ?, far, kind, id LIMIT ?
"""  # noqa: S608 - nothing here is from outside
"""Its own id goes before all."""

_SHOW = """
SELECT rowid, kind, id, title, publisher,
    snippet(record, 4, '«', '»', '…', 24), snippet(record, 5, '«', '»', '…', 24)
FROM record WHERE record MATCH ? AND +rowid IN (SELECT value FROM json_each(?))
"""
"""The plus keeps SQLite from looking the words up anew for every row."""
_COUNT = "SELECT count(*) FROM record WHERE record MATCH ?"
_HOLD = "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?)"
_DROP = "DELETE FROM record WHERE rowid = ?"

_PIECE = re.compile(r'["“”«»]([^"“”«»]+)["“”«»]|([^\s"“”«»]+)')
_WORD = re.compile(r"[^\W_]+")

_PREFIX_FROM = 3
"""A shorter word stands for itself only: as a beginning it would fit nearly everything."""

SHOWN = 20


def search_sheet(corpus: Corpus, *, words: str, limit: int = SHOWN) -> SearchSheet:
    """Return what holds all the words, best first; where nothing does, what holds some of them."""
    finder = Finder()
    try:
        return finder.sheet(corpus, words=words, limit=limit)
    finally:
        finder.close()


class Finder:
    """Everything that can be found, made ready once: of a corpus that changed, only what changed is read.

    May be asked by several threads.
    """

    def __init__(self) -> None:
        self._database = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        self._end = finalize(self, self._database.close)
        self._database.execute(_TABLE)
        self._lock = Lock()
        self._corpus: Corpus | None = None
        self._treaties: tuple[object, ...] = ()
        self._texts: list[int] = []
        self._events: dict[str, tuple[Event, list[int]]] = {}
        self._sources: dict[Source, tuple[Record, list[int]]] = {}
        self._known_from: dict[Source, set[str]] = defaultdict(set)
        """the names of the events that are known from a source"""

    def close(self) -> None:
        """Let go of the memory."""
        self._end()

    def sheet(self, corpus: Corpus, *, words: str, limit: int = SHOWN) -> SearchSheet:
        """Return what holds all the words, best first; where nothing does, what holds some of them."""
        pieces = list(_pieces(folded(words)))
        with self._lock:
            self._hold(corpus)
            query, note = " AND ".join(pieces), ""
            found = self._count(query)
            if not found and len(pieces) > 1:
                query = " OR ".join(pieces)
                found = self._count(query)
                note = "no text has all of these words; these have some" if found else ""
            hits = self._best(query, words, limit) if found else []
        return {
            "words": words,
            "hits": hits,
            "next": [_show(hit) for hit in hits if hit["kind"] != "source"][:2],
            "found": found,
            "note": note,
        }

    def _count(self, query: str) -> int:
        (number,) = self._database.execute(_COUNT, (query,)).fetchone() if query else (0,)
        return int(number)

    def _best(self, query: str, words: str, limit: int) -> list[Hit]:
        name = words.strip().casefold() if words.isascii() else ""
        best = self._database.execute(_BEST, (query, name, limit)).fetchall()
        rows = json.dumps([row for row, _ in best])
        shown = {row: told for row, *told in self._database.execute(_SHOW, (query, rows))}
        return [self._hit(shown[row], far) for row, far in best]

    def _hit(self, shown: Iterable[str], far: float) -> Hit:
        kind, found, title, publisher, names, body = shown
        hit: Hit = {
            "kind": kind,
            "id": found,
            "title": title,
            "excerpt": _excerpt(names, body),
            "score": round(-far, 3),
        }
        return {**hit, "publisher": publisher} if publisher else hit

    def _hold(self, corpus: Corpus) -> None:
        """Hold a corpus instead of the one before.

        FTS5 may find its own index malformed when it is asked before what was deleted is committed.
        """
        if corpus is self._corpus:
            return
        self._database.execute("BEGIN")
        if not _same(corpus.treaties, self._treaties):
            self._drop(self._texts)
            self._texts = self._held(of_texts(corpus))
            self._treaties = corpus.treaties
        self._hold_sources(corpus, self._hold_events(corpus))
        self._database.execute("COMMIT")
        self._corpus = corpus

    def _hold_events(self, corpus: Corpus) -> set[Source]:
        """Hold the events of a corpus; return the sources whose titles may be others than before."""
        doubtful: set[Source] = set()
        for name in self._events.keys() - corpus.event.keys():
            doubtful |= self._let_go(name)
        for name, event in corpus.event.items():
            known = self._events.get(name)
            if known and known[0] is event:
                continue
            doubtful |= self._let_go(name) if known else set()
            self._events[name] = event, self._held(of_event(event))
            for source in sources_of(event):
                self._known_from[source].add(name)
                doubtful.add(source)
        return doubtful

    def _let_go(self, name: str) -> set[Source]:
        """Let go of an event; return its sources."""
        event, rows = self._events.pop(name)
        self._drop(rows)
        sources = sources_of(event)
        for source in sources:
            self._known_from[source].remove(name)
        return sources

    def _hold_sources(self, corpus: Corpus, doubtful: Iterable[Source]) -> None:
        """Hold some sources as the events of a corpus call them."""
        for source in doubtful:
            known = sorted(
                (corpus.event[name] for name in self._known_from[source]), key=oldest_first
            )
            record = of_source(source, known) if known else None
            before, rows = self._sources.pop(source, (None, []))
            if record != before:
                self._drop(rows)
                rows = self._held((record,)) if record else []
            if record:
                self._sources[source] = record, rows

    def _held(self, records: Iterable[Record]) -> list[int]:
        rows = (self._database.execute(_HOLD, record).lastrowid for record in records)
        return [row for row in rows if row is not None]

    def _drop(self, rows: Iterable[int]) -> None:
        self._database.executemany(_DROP, ((row,) for row in rows))


def _same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Return True where both have the very same things: what did not change is not read again."""
    return len(one) == len(other) and all(map(is_, one, other))


def _pieces(words: str) -> Iterator[str]:
    """Yield each word or quoted phrase as a query of its own; `feb22/25` is a phrase as well."""
    for quoted, run in _PIECE.findall(words):
        spoken = _WORD.findall(quoted or run)
        if spoken:
            begins = run and len(spoken[-1]) >= _PREFIX_FROM
            yield f'"{" ".join(spoken)}"{"*" if begins else ""}'


def _excerpt(names: str, body: str) -> str:
    """Return the piece that shows the words found: of the text, else of the names."""
    shown = names if "«" in names and "«" not in body else body
    return " ".join(shown.split())


def _show(hit: Hit) -> str:
    if hit["kind"] in ("event", "link"):
        return command("event", hit["id"].partition("#")[0])
    return command("clause", hit["id"])
