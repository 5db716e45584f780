"""Knows the pieces that answers in a terminal are made of: headings, bullets, fields, next steps."""

from collections.abc import Iterable, Iterator, Sequence

from servanda.rendering.harmless import one_line
from servanda.rendering.table.blocks import (
    Block,
    empty,
    grid,
    hanging,
    indented,
    paragraph,
    stacked,
)
from servanda.rendering.table.ink import Line, Stretch, line
from servanda.rendering.table.styles import NAME
from servanda.rendering.web_address import web_address


def heading(name: str, aside: str = "") -> Block:
    """Return the heading of a section, with an empty line above it."""
    return stacked((empty(), paragraph((name, "bold"), (f"  {aside}" if aside else "", "dim"))))


def prose(words: str, style: str = "") -> Iterator[Block]:
    """Yield the paragraphs of a text, set in."""
    for part in filter(None, map(str.strip, words.split("\n"))):
        yield indented(paragraph((part, style)))


def bullets(entries: Iterable[Line], sign: str = "-") -> Iterator[Block]:
    """Yield one entry after the other, each behind a sign, its further lines set in."""
    for entry in entries:
        yield indented(hanging(line((f"{sign} ", "dim")), paragraph(*entry)))


def fields(named: Iterable[tuple[str, str]]) -> Block:
    """Return names with their values; a field without a value is left out."""
    told = [[line((name, "dim")), line(value)] for name, value in named if value]
    return indented(grid(told)) if told else stacked(())


def rows(header: Sequence[str], lines: Iterable[Sequence[Line]]) -> Block:
    """Return rows below the names of their columns."""
    return grid([[line((name, "dim underline")) for name in header], *lines])


def link(words: str, address: str | None) -> Stretch:
    """Return words that lead to an address of the web where the terminal can do that."""
    return Stretch(one_line(words), "dim", web_address(address) or "")


def next_steps(commands: Iterable[str]) -> Iterator[Block]:
    """Yield what to do next, as commands to copy."""
    steps = [*commands]
    if steps:
        yield heading("Next")
        yield from (indented(paragraph((step, f"bold {NAME}"))) for step in steps)
