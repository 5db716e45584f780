"""Knows how to read one file of records, whatever state it is in."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import islice
from typing import BinaryIO

from servanda.files.decode import decode
from servanda.files.fault import Fault
from servanda.files.json_lines import Line, read_json_lines
from servanda.files.layout import Kind
from servanda.files.parsed import Document, Parsed, of_fault
from servanda.files.survey import LARGEST
from servanda.files.yaml_text import read_yaml
from servanda.model.problem import Place, Problem

_LINES_A_PART = 1000
_MOST_PROBLEMS = 50
"""Of one file: what is wrong throughout is shown once, not ten thousand times."""


def read_file(stream: BinaryIO, kind: Kind) -> Iterator[tuple[Parsed, str]]:
    """Yield what an open file holds, part by part, each with the SHA-256 of what was read so far.

    Raises OSError when it cannot be read.
    """
    hashed = _Hashed(stream)
    for parsed in _within_reason(_parts(hashed, kind)):
        yield parsed, hashed.digest.hexdigest()


def read_records(kind: Kind, content: bytes) -> Parsed:
    """Return the records in the bytes of a YAML file, and its problems."""
    text = decode(content)
    document = text if isinstance(text, Fault) else read_yaml(text)
    if isinstance(document, Fault):
        return Parsed((), (of_fault(document),))
    if document.faults:
        return Parsed((), tuple(map(of_fault, document.faults)))
    reader = Document(kind, document.line)
    if not kind.is_list:
        return reader.read(document.plain)
    if not isinstance(document.plain, list):
        what = "the file should hold a list, each record behind a dash"
        return Parsed((), (of_fault(Fault("not-a-list", 1, what, "write it as a list")),))
    return _joined(reader.read(plain, (at,), at + 1) for at, plain in enumerate(document.plain))


class _Hashed:
    """An open file that remembers what was read from it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.digest = sha256()

    def read(self, limit: int) -> bytes:
        return self._noted(self._stream.read(limit))

    def readline(self, limit: int) -> bytes:
        return self._noted(self._stream.readline(limit))

    def _noted(self, content: bytes) -> bytes:
        self.digest.update(content)
        return content


def _parts(stream: _Hashed, kind: Kind) -> Iterator[Parsed]:
    """Yield JSON Lines a thousand at a time and an empty part as the last; YAML as one part."""
    if kind is not Kind.EVENTS:
        yield read_records(kind, stream.read(LARGEST[kind] + 1))
        return
    lines = read_json_lines(stream)
    while stretch := list(islice(lines, _LINES_A_PART)):
        yield _joined(map(_of_line, stretch), is_last=False)
    yield Parsed()


def _of_line(line: Line) -> Parsed:
    if line.fault:
        return Parsed((), (of_fault(line.fault),))
    return Document(Kind.EVENTS, lambda _: line.number).read(line.plain)


def _joined(parts: Iterable[Parsed], *, is_last: bool = True) -> Parsed:
    joined = list(parts)
    return Parsed(
        [record for part in joined for record in part.records],
        [problem for part in joined for problem in part.problems],
        is_last,
    )


def _within_reason(parts: Iterable[Parsed]) -> Iterator[Parsed]:
    """Yield the parts with no more problems than anybody reads, and at last how many were left out."""
    room, left_out = _MOST_PROBLEMS, 0
    for part in parts:
        shown = part.problems[:room]
        room -= len(shown)
        left_out += len(part.problems) - len(shown)
        more = [_more(left_out)] if part.is_last and left_out else []
        yield part._replace(problems=[*shown, *more])


def _more(left_out: int) -> Problem:
    what = f"{left_out} more problems stand in this file"
    return Problem("more-problems", "", what, "repair those shown, then check again", Place(""))
