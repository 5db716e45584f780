"""Shows the answer to `check` in a terminal."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.table.blocks import Block, empty, indented, paragraph
from servanda.rendering.table.pieces import next_steps
from servanda.rendering.table.styles import WARNING
from servanda.rendering.words import held, plural, where

if TYPE_CHECKING:
    from servanda.model.sheet import CheckSheet


def blocks(sheet: "CheckSheet") -> Iterator[Block]:
    """Yield the problems by file and line, then the counts."""
    for problem in sheet["problems"]:
        yield paragraph(
            (where(problem), "bold"), ": ", (problem["code"], WARNING), f": {problem['what']}"
        )
        if problem["remedy"]:
            yield indented(paragraph((problem["remedy"], "dim")))
    if sheet["problems"]:
        yield empty()
        yield paragraph((plural(len(sheet["problems"]), "problem"), "bold"), f" in {held(sheet)}")
    else:
        yield paragraph(("Nothing to repair", "bold green"), f" in {held(sheet)}")
    yield from next_steps(sheet["next"])
