"""Knows how an answer is shown in a terminal."""

from collections.abc import Mapping
from importlib import import_module

from servanda.rendering.answer import answer_of
from servanda.rendering.harmless import harmless_throughout
from servanda.rendering.table.blocks import stacked
from servanda.rendering.table.ink import painted

PLAIN_WIDTH = 100
"""Columns where no terminal says how many: the same everywhere, so that output can be compared."""

NARROWEST = 40


def as_table(sheet: Mapping[str, object], *, width: int = PLAIN_WIDTH, colour: bool = False) -> str:
    """Return the sheet as text for a screen; plain and of a fixed width unless told otherwise."""
    answer = import_module(f"servanda.rendering.table.{answer_of(sheet)}")
    whole = stacked(answer.blocks(harmless_throughout(sheet)))
    return painted(whole(max(width, NARROWEST)), colour=colour)
