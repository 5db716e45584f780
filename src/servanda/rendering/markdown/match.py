"""Writes the answer to `match` as Markdown."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.markdown.pieces import code, heading, next_steps, plain, table

if TYPE_CHECKING:
    from servanda.model.reading_sheet import MatchSheet


def lines(sheet: "MatchSheet") -> Iterator[str]:
    """Yield the clauses, best first, then those that could not apply."""
    yield from heading(1, f"Clauses for “{plain(sheet['description'])}”")
    asked = ", ".join(part for part in (sheet["date"], *sheet["actors"]) if part)
    yield from ([plain(asked), ""] if asked else [])
    yield from (f"- {plain(note)}" for note in sheet["notes"])
    yield from table(
        ("score", "clause", "", "because"),
        (
            (
                f"{found['score']:.2f}",
                code(found["clause"]),
                plain(sheet["titles"].get(found["clause"], "")),
                plain("; ".join(found["because"])),
            )
            for found in sheet["clauses"]
        ),
    )
    if sheet["turned_away"]:
        yield from heading(2, "Turned away")
        for turned in sheet["turned_away"]:
            yield f"- {code(turned['clause'])} {plain(turned['because'])}"
    yield from next_steps(sheet["next"])
