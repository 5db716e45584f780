"""Knows how cells that two readings give differently are written in Markdown."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from servanda.rendering.markdown.pieces import code, plain, table
from servanda.rendering.marks import mark

if TYPE_CHECKING:
    from servanda.model.sheet import MovedSheet, ReadingSheet


def moved(cells: "Iterable[MovedSheet]", before: str, after: str) -> Iterator[str]:
    """Yield a table of the cells with both readings and the links that made the difference."""
    lines = [
        (
            code(each["clause"]),
            plain(each["bearer"]),
            _reading(each["before"]),
            _reading(each["after"]),
            _because(each),
        )
        for each in cells
    ]
    if lines:
        yield from table(("clause", "bearer", plain(before), plain(after), "because of"), lines)
    else:
        yield "Nothing differs."


def _reading(reading: "ReadingSheet | None") -> str:
    return f"{mark(reading['tone'])} {plain(reading['label'])}" if reading else "no such cell"


def _because(each: "MovedSheet") -> str:
    gone = [f"no longer {code(name)}" for name in each["went"]]
    told = [*map(plain, each["deadlines"]), *map(code, each["came"]), *gone]
    return "; ".join(told) or "the same links, read by other rows"
