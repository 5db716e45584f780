"""Shows the answer to `clause` in a terminal."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering import words
from servanda.rendering.sides import sides, silence
from servanda.rendering.table.blocks import Block, empty, grid, indented, paragraph
from servanda.rendering.table.claims import claims
from servanda.rendering.table.ink import Line, line
from servanda.rendering.table.pieces import heading, next_steps, prose
from servanda.rendering.table.styles import WARNING, verdict
from servanda.rendering.table.unit import unit_blocks

if TYPE_CHECKING:
    from servanda.model.sheet import CellSheet, ClauseSheet


def blocks(sheet: "ClauseSheet") -> Iterator[Block]:
    """Yield the unit, a verdict for each bearer, then the claims."""
    if sheet["read_as"]:
        yield paragraph((f"read as {sheet['read_as']}", "dim"))
        yield empty()
    if "facts" in sheet["unit"]:
        from servanda.rendering.table.treaty import whole

        yield from whole(sheet["unit"])
    else:
        yield from unit_blocks(sheet["unit"])
    if sheet["cells"]:
        yield heading("Verdicts", f"as of {sheet['as_of']}")
        rows = [[line((cell["bearer"], "bold")), _verdict(cell)] for cell in sheet["cells"]]
        yield indented(grid(rows))
    yield from _claims(sheet)
    yield from next_steps(sheet["next"])


def _verdict(cell: "CellSheet") -> Line:
    """Return the verdict, then a line for each thing that stands beside it."""
    return line(
        verdict(cell["label"], cell["tone"]), *((f"\n{told}", "dim") for told in words.beside(cell))
    )


def _claims(sheet: "ClauseSheet") -> Iterator[Block]:
    if sheet["filters"]:
        only = ", ".join(f"{name} {value}" for name, value in sheet["filters"].items())
        yield empty()
        yield paragraph((f"Only claims with {only}; the verdicts rest on everything.", WARNING))
    yield from claims(sides(sheet["links"]))
    if not sheet["links"]:
        yield heading("Claims")
        yield from prose(silence(sheet["filters"]), "dim")
