"""Knows what the bytes of a file become when the record in it becomes another."""

from collections.abc import Iterator, Sequence
from typing import Any

from servanda.errors import BadRequest
from servanda.files.canonical import dump, to_plain
from servanda.files.decode import BOM, decode
from servanda.files.layout import Kind
from servanda.files.read_file import read_records
from servanda.files.splice import Change, splice
from servanda.files.yaml_text import YamlText, read_yaml
from servanda.model.value import Value

_FINEST = 12
"""Levels down to which a document is taken apart; the deepest field in use lies 11 down."""


def rewritten(kind: Kind, content: bytes | None, values: Sequence[Value]) -> bytes:
    """Return the bytes of a file that is to hold `values`, now that it holds `content`, or is new.

    A file that holds them already keeps its bytes. Else as little as possible changes: field by field,
    or, where the layout does not allow it, by larger and larger records, in the end all of it. What comes
    out has been read again and holds exactly `values`. Raises BadRequest for a file with problems, which
    would be lost with what they are about, and for values that no file can hold.
    """
    candidates = _fresh(kind, values) if content is None else _changed(kind, content, values)
    for candidate in candidates:
        if _holds(kind, candidate, values):
            return candidate
    raise BadRequest(
        "the record cannot be written so that it reads the same again",
        "look for control characters and for blanks at the ends of its words",
    )


def _fresh(kind: Kind, values: Sequence[Value]) -> Iterator[bytes]:
    yield dump(_shape(kind, [to_plain(value) for value in values])).encode()


def _changed(kind: Kind, content: bytes, values: Sequence[Value]) -> Iterator[bytes]:
    parsed = read_records(kind, content)
    text = decode(content)
    document = read_yaml(text) if isinstance(text, str) else text
    if parsed.problems or not isinstance(document, YamlText):
        first = next(iter(parsed.problems))
        raise BadRequest(f"the file has problems ({first})", "repair it first, then save again")
    if [record.value for record in parsed.records] == list(values):
        yield content
    change = Change(
        _shape(kind, [record.value.model_dump(mode="json") for record in parsed.records]),
        _shape(kind, [value.model_dump(mode="json") for value in values]),
        _shape(kind, [to_plain(value) for value in values]),
    )
    mark = BOM if content.startswith(BOM) else b""
    for deepest in range(_FINEST, -1, -1):
        yield mark + splice(document, change, deepest=deepest).encode()


def _shape(kind: Kind, plain: list[Any]) -> Any:
    """Return records as their file holds them: one by itself, several as a list."""
    return plain if kind.is_list else plain[0]


def _holds(kind: Kind, content: bytes, values: Sequence[Value]) -> bool:
    parsed = read_records(kind, content)
    return not parsed.problems and [record.value for record in parsed.records] == list(values)
