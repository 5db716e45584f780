"""Shows the answer to `match` in a terminal."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.table.blocks import Block, empty, indented, paragraph
from servanda.rendering.table.ink import line
from servanda.rendering.table.pieces import bullets, heading, next_steps
from servanda.rendering.table.styles import NAME, WARNING

if TYPE_CHECKING:
    from servanda.model.reading_sheet import MatchSheet


def blocks(sheet: "MatchSheet") -> Iterator[Block]:
    """Yield the clauses, best first, then those that could not apply."""
    asked = ", ".join(part for part in (sheet["date"], *sheet["actors"]) if part)
    yield paragraph((f"“{sheet['description']}”", "bold"), (f"  {asked}" if asked else "", "dim"))
    yield from (paragraph((note, WARNING)) for note in sheet["notes"])
    for found in sheet["clauses"]:
        yield empty()
        yield paragraph(
            (f"{found['score']:.2f} ", "bold"),
            (found["clause"], f"bold {NAME}"),
            f"  {sheet['titles'].get(found['clause'], '')}",
        )
        yield from (indented(paragraph((reason, "dim")), 5) for reason in found["because"])
    if sheet["turned_away"]:
        yield heading("Turned away", "fits by its words, and could not apply")
        yield from bullets(
            line(
                (turned["clause"], NAME),
                f"  {sheet['titles'].get(turned['clause'], '')}\n{turned['because']}",
            )
            for turned in sheet["turned_away"]
        )
    yield from next_steps(sheet["next"])
