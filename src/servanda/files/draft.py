"""Knows how to read an event that is still being written: what the writer need not type is filled in."""

from collections.abc import Callable
from typing import Any

from servanda.files.fault import Fault
from servanda.files.layout import Kind
from servanda.files.parsed import Document, Parsed, of_fault
from servanda.files.yaml_text import read_yaml


def read_draft(text: str, complete: Callable[[dict[str, Any]], dict[str, Any]]) -> Parsed:
    """Return the event that `text` and `complete` make together, or its problems with their lines."""
    document = read_yaml(text)
    if isinstance(document, Fault):
        return Parsed((), (of_fault(document),))
    if document.faults:
        return Parsed((), tuple(map(of_fault, document.faults)))
    plain = document.plain
    return Document(Kind.EVENT, document.line).read(
        complete(plain) if isinstance(plain, dict) else plain
    )
