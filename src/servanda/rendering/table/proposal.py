"""Shows one proposal to the person who decides about it: the sentence, its evidence, each field and why."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.harmless import one_line
from servanda.rendering.table.blocks import Block, empty, grid, indented, paragraph
from servanda.rendering.table.ink import Line, line
from servanda.rendering.table.pieces import bullets
from servanda.rendering.table.styles import NAME, STANCE, WARNING

if TYPE_CHECKING:
    from servanda.model.reading_sheet import FieldSheet, ProposalSheet


def blocks(sheet: "ProposalSheet") -> Iterator[Block]:
    """Yield the sentence, then the fields, then the reasons."""
    yield empty()
    yield paragraph(
        (f"{sheet['number']} of {sheet['of']}  ", "dim"),
        (sheet["deciding"], f"bold {NAME}"),
        (f"  score {sheet['score']:.2f}", "dim"),
    )
    yield empty()
    pieces = [
        (one_line(f"|{each['words']}|")[1:-1], "bold yellow underline" if each["cites"] else "")
        for each in sheet["sentence"]
    ]
    before = one_line(sheet["before"])
    yield indented(paragraph((f"{before} " if before else "", "dim"), *pieces))
    yield empty()
    yield indented(grid([_field(each) for each in sheet["fields"] if each["value"]]))
    yield from bullets(line((reason, "dim")) for reason in sheet["because"])
    yield from bullets((line((doubt, WARNING)) for doubt in sheet["doubts"]), "!")
    yield empty()


def _field(field: "FieldSheet") -> list[Line]:
    style = "bold" if field["changed"] else STANCE.get(field["value"], "")
    mark = "  (changed)" if field["changed"] else ""
    return [line((field["name"], "dim")), line((field["value"], style), (mark, "dim"))]
