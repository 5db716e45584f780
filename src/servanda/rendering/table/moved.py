"""Knows how cells that two readings give differently are shown in a terminal."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from servanda.rendering.table.blocks import Block, indented
from servanda.rendering.table.ink import Line, line
from servanda.rendering.table.pieces import prose, rows
from servanda.rendering.table.styles import NAME, verdict

if TYPE_CHECKING:
    from servanda.model.sheet import MovedSheet, ReadingSheet


def moved(cells: "Iterable[MovedSheet]") -> Iterator[Block]:
    """Yield the cells with both readings and the links that made the difference."""
    lines = [
        [
            line((each["clause"], NAME)),
            line(each["bearer"]),
            _reading(each["before"]),
            _reading(each["after"]),
            line(_because(each)),
        ]
        for each in cells
    ]
    if lines:
        yield indented(rows(("clause", "bearer", "before", "after", "because of"), lines))
    else:
        yield from prose("Nothing differs.", "dim")


def _reading(reading: "ReadingSheet | None") -> Line:
    return line(verdict(reading["label"], reading["tone"])) if reading else line("no such cell")


def _because(each: "MovedSheet") -> str:
    gone = [f"no longer {name}" for name in each["went"]]
    return "; ".join([*each["deadlines"], *each["came"], *gone]) or "other rows of the rule"
