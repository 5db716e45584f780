"""Knows what the records inside a file are called, and the way to each.

Ids are unique in the whole workspace, so that problems, places and answers can name a record: a treaty
`nov10`, its units by address, an event `2022-03-26-farrukh`, its links `…#1`, an actor `NKR`, a search
`searches#1`.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from servanda.files.layout import Kind
from servanda.files.schema import Path
from servanda.model.address import PREAMBLE

Name = tuple[str, Path]


def names(kind: Kind, plain: Any, position: int = 1) -> Iterator[Name]:
    """Yield the id of a record and of all inside it, each with the way to it; it may be faulty.

    `position` counts the record in its file from 1.

    >>> list(names(Kind.EVENT, {"id": "a-day", "links": [{}]}))
    [('a-day', ()), ('a-day#1', ('links', 0))]
    """
    match kind:
        case Kind.TREATY:
            yield from _treaty(plain)
        case Kind.EVENT | Kind.EVENTS:
            yield from _event(plain)
        case Kind.ACTORS:
            code = _word(plain, "code")
            yield from [(code, ())] if code else []
        case Kind.SEARCHES:
            yield f"searches#{position}", ()


def name_at(named: Iterable[Name], path: Path) -> str:
    """Return the id of the innermost record that the value at `path` belongs to, or nothing.

    >>> name_at([("a-day", ()), ("a-day#1", ("links", 0))], ("links", 0, "stance"))
    'a-day#1'
    """
    around = [(len(way), name) for name, way in named if path[: len(way)] == way]
    return max(around, default=(0, ""))[1]


def _event(plain: Any) -> Iterator[Name]:
    event = _word(plain, "id")
    if event:
        yield event, ()
        for at, _ in _items(plain.get("links")):
            yield f"{event}#{at + 1}", ("links", at)


def _treaty(plain: Any) -> Iterator[Name]:
    treaty = _word(plain, "id")
    if treaty:
        yield treaty, ()
        yield from _preamble(f"{treaty}/{PREAMBLE}", plain.get("preamble"))
        yield from _clauses(treaty, (), plain.get("clauses"))


def _preamble(address: str, recitals: Any) -> Iterator[Name]:
    if recitals:
        yield address, ("preamble",)
    for at, recital in _items(recitals):
        number = _word(recital, "number")
        if number:
            yield f"{address}/{number}", ("preamble", at)


def _clauses(parent: str, path: Path, clauses: Any) -> Iterator[Name]:
    for at, clause in _items(clauses):
        segment = _word(clause, "id")
        if segment:
            way = (*path, "clauses", at)
            yield f"{parent}/{segment}", way
            yield from _clauses(f"{parent}/{segment}", way, clause.get("clauses"))


def _items(found: Any) -> Iterator[tuple[int, Any]]:
    return enumerate(found if isinstance(found, list) else ())


def _word(record: Any, field: str) -> str:
    word = record.get(field) if isinstance(record, dict) else None
    return word.strip() if isinstance(word, str) else ""
