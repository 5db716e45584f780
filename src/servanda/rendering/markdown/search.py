"""Writes the answer to `search` as Markdown."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.markdown.pieces import code, heading, next_steps, plain

if TYPE_CHECKING:
    from servanda.model.sheet import SearchSheet


def lines(sheet: "SearchSheet") -> Iterator[str]:
    """Yield what was found, best first."""
    yield from heading(1, f"Found for “{plain(sheet['words'])}”")
    if sheet.get("note"):
        yield from (plain(sheet["note"]), "")
    for hit in sheet["hits"]:
        yield f"- {plain(hit['kind'])} {code(hit['id'])} {plain(hit['title'])}: {plain(hit['excerpt'])}"
    if not sheet["hits"]:
        yield "Nothing."
    yield from next_steps(sheet["next"])
