"""Writes the answer to `treaties` as Markdown."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.markdown.pieces import code, heading, next_steps, plain, table

if TYPE_CHECKING:
    from servanda.model.sheet import TreatiesSheet


def lines(sheet: "TreatiesSheet") -> Iterator[str]:
    """Yield a row for each treaty."""
    yield from heading(1, "Treaties")
    yield from table(
        ("id", "treaty", "signed", "parties", "clauses", "worded", "touched", "events", "links"),
        (
            (
                code(row["id"]),
                plain(row["title"]),
                plain(row["signed"]),
                plain(", ".join(row["parties"])),
                *(str(row[name]) for name in ("clauses", "worded", "touched", "events", "links")),
            )
            for row in sheet["treaties"]
        ),
    )
    yield from next_steps(sheet["next"])
