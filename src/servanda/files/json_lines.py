"""Knows how to read JSON Lines: a record a line, however long the file."""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple, Protocol

import orjson

from servanda.files.decode import BOM, CONFLICT, FINISH_MERGE, decode
from servanda.files.fault import Fault
from servanda.files.yaml_text import DEEPEST, TOO_DEEP

LONGEST = 1_000_000
"""Bytes of a line; a longer one is passed over without being held."""
_KEY = re.compile(rb'"\s*:')
_CONFLICT = re.compile(rb"(?:<{7}|>{7}|\|{7}|={7})(?:[ \r\n]|\Z)")


class Lines(Protocol):
    """Bytes that can be read line by line, as from an open file."""

    def readline(self, limit: int, /) -> bytes:
        """Return the next line with its end, or its first `limit` bytes."""


class Line(NamedTuple):
    """A line's number, from 1, with the plain data in it, or with what keeps it from being read."""

    number: int
    plain: Any
    fault: Fault | None = None


def read_json_lines(lines: Lines) -> Iterator[Line]:
    """Yield every line that is not blank."""
    number = 0
    while line := lines.readline(LONGEST + 1):
        number += 1
        if len(line) > LONGEST:
            _pass_over(lines, line)
            what = f"the line is longer than {LONGEST // 1_000_000} MB"
            yield Line(number, None, Fault("line-too-long", number, what, "split the record"))
        elif not line.isspace():
            yield _read(number, line.removeprefix(BOM) if number == 1 else line)


def _pass_over(lines: Lines, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = lines.readline(LONGEST)


def _read(number: int, line: bytes) -> Line:
    try:
        plain = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        return Line(number, None, _fault(number, line, f"{error.msg} at column {error.pos + 1}"))
    fields, depth = _measure(plain)
    if depth > DEEPEST:
        return Line(number, None, Fault("nested-too-deep", number, TOO_DEEP, "write it flatter"))
    if fields != len(_KEY.findall(line)):
        twice = _given_twice(line)
        if twice:
            what = f"the field {twice!r} is given twice"
            return Line(number, None, Fault("duplicate-field", number, what, "keep one of the two"))
    return Line(number, plain)


def _fault(number: int, line: bytes, said: str) -> Fault:
    if _CONFLICT.match(line):
        return Fault("merge-conflict", number, CONFLICT, FINISH_MERGE)
    text = decode(line)
    if isinstance(text, Fault):
        return text._replace(line=number)
    return Fault("broken-json", number, said, "write one JSON object on the line")


def _measure(plain: Any) -> tuple[int, int]:
    """Return how many fields a document has in all, and how deep it is nested, up to the limit."""
    fields = deepest = 0
    pending = [(plain, 1)]
    while pending and deepest <= DEEPEST:
        value, depth = pending.pop()
        deepest = max(deepest, depth)
        if isinstance(value, dict):
            fields += len(value)
            value = list(value.values())
        if isinstance(value, list):
            pending.extend((inner, depth + 1) for inner in value if isinstance(inner, dict | list))
    return fields, deepest


def _given_twice(line: bytes) -> str | None:
    """Return a field that one object of the line has twice: its first value would be lost in silence."""
    twice: list[str] = []

    def note(pairs: list[tuple[str, Any]]) -> None:
        seen: set[str] = set()
        for name, _ in pairs:
            if name in seen:
                twice.append(name)
            seen.add(name)

    json.loads(line, object_pairs_hook=note)
    return twice[0] if twice else None
