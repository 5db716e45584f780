"""Shows the answer to `treaties` in a terminal."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.table.blocks import Block, paragraph
from servanda.rendering.table.ink import Line, line
from servanda.rendering.table.pieces import next_steps, rows
from servanda.rendering.table.styles import NAME
from servanda.rendering.words import NATURE

if TYPE_CHECKING:
    from servanda.model.sheet import TreatiesSheet, TreatyRow


def blocks(sheet: "TreatiesSheet") -> Iterator[Block]:
    """Yield a row for each treaty."""
    if sheet["treaties"]:
        names = ("id", "treaty", "parties", "clauses", "events", "links")
        yield rows(names, map(_row, sheet["treaties"]))
    else:
        yield paragraph("No treaties here. A file in treaties/ makes one known.")
    yield from next_steps(sheet["next"])


def _row(row: "TreatyRow") -> tuple[Line, ...]:
    nature = NATURE.get(row["nature"], row["nature"])
    return (
        line((row["id"], f"bold {NAME}")),
        line(row["short_title"], (f"\n{nature}, signed {row['signed']}", "dim")),
        line(", ".join(row["parties"])),
        line(
            str(row["clauses"]),
            (f"\n{row['worded']} worded\n{row['touched']} touched", "dim"),
        ),
        line(str(row["events"])),
        line(str(row["links"])),
    )
