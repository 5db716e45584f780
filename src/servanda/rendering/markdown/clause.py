"""Writes the answer to `clause` as Markdown."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering import words
from servanda.rendering.markdown.claims import claims
from servanda.rendering.markdown.pieces import heading, next_steps, plain, table
from servanda.rendering.markdown.unit import unit_lines
from servanda.rendering.marks import mark
from servanda.rendering.sides import sides, silence

if TYPE_CHECKING:
    from servanda.model.sheet import CellSheet, ClauseSheet


def lines(sheet: "ClauseSheet") -> Iterator[str]:
    """Yield the unit, a verdict for each bearer, then the claims."""
    yield from unit_lines(sheet["unit"])
    if sheet["cells"]:
        yield from heading(2, f"Verdicts as of {plain(sheet['as_of'])}")
        yield from verdicts(sheet["cells"])
    if sheet["filters"]:
        only = ", ".join(f"{name} {value}" for name, value in sheet["filters"].items())
        yield f"Only claims with {plain(only)}; the verdicts rest on everything."
    yield from claims(sides(sheet["links"]))
    if not sheet["links"]:
        yield from ("", silence(sheet["filters"]))
    yield from next_steps(sheet["next"])


def verdicts(cells: "list[CellSheet]") -> Iterator[str]:
    """Yield a table of verdicts, with their reasons and what stands behind them."""
    yield from table(
        ("bearer", "verdict", "why, and on what"),
        (
            (
                plain(cell["bearer"]),
                f"{mark(cell['tone'])} {plain(cell['label'])}",
                "<br>".join(map(plain, words.beside(cell))),
            )
            for cell in cells
        ),
    )
