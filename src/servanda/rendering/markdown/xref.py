"""Writes the answer to `xref` as Markdown."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from servanda.rendering.markdown.pieces import code, heading, next_steps, plain
from servanda.rendering.markdown.unit import wording
from servanda.rendering.words import RELATION

if TYPE_CHECKING:
    from servanda.model.sheet import XrefSheet


def lines(sheet: "XrefSheet") -> Iterator[str]:
    """Yield the clauses related to a unit, by kind of relation."""
    unit = sheet["unit"]
    yield from heading(1, f"References of {code(unit['address'])} {plain(unit['cite_as'])}")
    if not unit["held"]:
        yield from wording(unit)
    for relation, found in groupby(sheet["references"], key=lambda each: each["relation"]):
        yield from heading(2, RELATION.get(relation, plain(relation)))
        for each in found:
            because = f": {plain(each['because'])}" if each["because"] else ""
            yield f"- {code(each['address'])} {plain(each['heading'])}{because}"
    if sheet["outside"]:
        yield from heading(2, "Texts that are not held here")
        yield from (f"- {plain(each)}" for each in sheet["outside"])
    if not (sheet["references"] or sheet["outside"]):
        yield "None known."
    yield from next_steps(sheet["next"])
