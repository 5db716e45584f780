"""Knows what came out of one file: records with their lines, and problems that name no file yet.

Nothing here says where the file is, so that the same content is read once wherever it stands.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import orjson
from pydantic import ValidationError

from servanda.files.fault import Fault
from servanda.files.layout import Kind
from servanda.files.mistakes import mistakes
from servanda.files.names import name_at, names
from servanda.files.schema import Path
from servanda.model.coding import Adjudication, Coding, Look
from servanda.model.corpus import KnownActor, Search
from servanda.model.event import Event
from servanda.model.problem import Place, Problem
from servanda.model.treaty import Treaty
from servanda.model.value import Value

MODEL: dict[Kind, type[Value]] = {
    Kind.TREATY: Treaty,
    Kind.EVENT: Event,
    Kind.EVENTS: Event,
    Kind.ACTORS: KnownActor,
    Kind.SEARCHES: Search,
    Kind.CODING: Coding,
    Kind.ADJUDICATION: Adjudication,
    Kind.LOOK: Look,
}


class Record(NamedTuple):
    """A value, the plain data it was made from, and the line of each record in it, its own first."""

    value: Value
    plain: Any
    lines: Sequence[tuple[str, int]]


class Parsed(NamedTuple):
    """What a file, or a stretch of a long one, holds."""

    records: Sequence[Record] = ()
    problems: Sequence[Problem] = ()
    is_last: bool = True

    def dump(self) -> bytes:
        """Return what `load_parsed` reads."""
        records = [(record.plain, record.lines) for record in self.records]
        problems = [(*problem[:4], _line(problem)) for problem in self.problems]
        return orjson.dumps((records, problems, self.is_last))


def load_parsed(kind: Kind, dumped: bytes) -> Parsed | None:
    """Return what was dumped, validated again; None for anything else."""
    try:
        return parsed_of(kind, orjson.loads(dumped))
    except (ValueError, TypeError):
        return None


def parsed_of(kind: Kind, plain: Any) -> Parsed:
    """Return what the plain data of a dump spells, validated; raises ValueError or TypeError."""
    records, problems, is_last = plain
    return Parsed(
        [
            Record(MODEL[kind].model_validate(value), value, [(name, line) for name, line in lines])
            for value, lines in records
        ],
        [
            Problem(code, about, what, remedy, Place("", line))
            for code, about, what, remedy, line in problems
        ],
        is_last,
    )


class Document(NamedTuple):
    """Plain data of one kind, and how to find the line of a value in it."""

    kind: Kind
    line: Callable[[Path], int]

    def read(self, plain: Any, way: Path = (), position: int = 1) -> Parsed:
        """Return the record at `way`, or its problems; `position` counts it in its file from 1."""
        if not isinstance(plain, dict):
            what = "a record should hold fields, each `name: value`"
            return Parsed(
                (), (self._problem("", way, ("not-a-record", what, "write it as fields")),)
            )
        named = tuple(names(self.kind, plain, position))
        try:
            value = MODEL[self.kind].model_validate(plain)
        except ValidationError as error:
            return Parsed(
                (),
                tuple(
                    self._problem(name_at(named, path), (*way, *path), words)
                    for path, *words in mistakes(error, MODEL[self.kind])
                ),
            )
        lines = [(name, self.line((*way, *path))) for name, path in named]
        return Parsed((Record(value, plain, lines),), tuple(_duplicates(lines)))

    def _problem(self, about: str, path: Path, words: Iterable[str]) -> Problem:
        code, what, remedy = words
        return Problem(code, about, what, remedy, Place("", self.line(path)))


def of_fault(fault: Fault) -> Problem:
    """Return a fault as a problem of no record."""
    return Problem(fault.code, "", fault.what, fault.remedy, Place("", fault.line))


def _line(problem: Problem) -> int:
    return problem.place.line if problem.place else 0


def _duplicates(lines: Iterable[tuple[str, int]]) -> Iterator[Problem]:
    """Yield a problem for each unit of a treaty that has the id of an earlier one."""
    first: dict[str, int] = {}
    for name, line in lines:
        if first.setdefault(name, line) != line:
            what = f"{name} is already on line {first[name]}"
            yield Problem(
                "duplicate-id", name, what, "give one of them another id", Place("", line)
            )
