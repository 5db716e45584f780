"""Shows the answer to `xref` in a terminal."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from servanda.rendering.table.blocks import Block, indented, paragraph
from servanda.rendering.table.ink import Line, line
from servanda.rendering.table.pieces import bullets, heading, next_steps, prose
from servanda.rendering.table.styles import NAME
from servanda.rendering.table.unit import citation, not_held
from servanda.rendering.words import RELATION

if TYPE_CHECKING:
    from servanda.model.sheet import ReferenceSheet, XrefSheet


def blocks(sheet: "XrefSheet") -> Iterator[Block]:
    """Yield the unit, then the clauses related to it, by kind of relation."""
    yield citation(sheet["unit"])
    yield indented(paragraph(sheet["unit"]["heading"]))
    if not sheet["unit"]["held"]:
        yield from not_held(sheet["unit"])
    for relation, found in groupby(sheet["references"], key=lambda each: each["relation"]):
        yield heading(RELATION.get(relation, relation))
        yield from bullets(map(_reference, found), "!" if relation == "possible conflict" else "-")
    if sheet["outside"]:
        yield heading("Texts that are not held here")
        yield from bullets(map(line, sheet["outside"]))
    if not (sheet["references"] or sheet["outside"]):
        yield heading("References")
        yield from prose("None known.", "dim")
    yield from next_steps(sheet["next"])


def _reference(each: "ReferenceSheet") -> Line:
    because = f"\n{each['because']}" if each["because"] else ""
    return line((each["address"], NAME), f"  {each['heading']}", (because, "dim"))
