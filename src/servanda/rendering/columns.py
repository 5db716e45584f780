"""Knows what a table file is made of: columns by name, and a record for each line."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

Record = Mapping[str, Any]
Column = Callable[[Record], object]


class Records(NamedTuple):
    """The columns by name, and what each line is made from."""

    columns: Mapping[str, Column]
    lines: Sequence[Record]


def named(*names: str) -> dict[str, Column]:
    """Return columns that are fields of the line."""
    return {name: field(name) for name in names}


def field(name: str) -> Column:
    """Return a column that is a field of the line; a list is one cell."""
    return lambda line: joined(line[name]) if isinstance(line[name], list) else line[name]


def joined(parts: Iterable[object]) -> str:
    """Return parts as one cell."""
    return "; ".join(map(str, parts))
