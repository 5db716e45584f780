"""Shows the answer to `search` in a terminal."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.table.blocks import Block, empty, indented, paragraph
from servanda.rendering.table.pieces import next_steps, prose
from servanda.rendering.table.styles import NAME, WARNING

if TYPE_CHECKING:
    from servanda.model.sheet import SearchSheet


def blocks(sheet: "SearchSheet") -> Iterator[Block]:
    """Yield what was found, best first."""
    found, shown = sheet.get("found", len(sheet["hits"])), len(sheet["hits"])
    if not shown:
        yield paragraph(f"Nothing holds “{sheet['words']}”.")
        yield from prose("Fewer words, or the beginning of one, find more.", "dim")
    elif sheet.get("note"):
        yield paragraph((sheet["note"], WARNING))
        yield empty()
    for hit in sheet["hits"]:
        yield paragraph(
            (f"{hit['kind']} ", "dim"), (hit["id"], f"bold {NAME}"), f"  {hit['title']}"
        )
        yield indented(paragraph(*_marked(hit["excerpt"])))
    if found > shown:
        yield empty()
        yield paragraph((f"{shown} of {found} shown; --limit shows more.", "dim"))
    yield from next_steps(sheet["next"])


def _marked(excerpt: str) -> Iterator[str | tuple[str, str]]:
    """Yield an excerpt with the words that were found made bold."""
    before, *stretches = excerpt.split("«")
    yield before
    for stretch in stretches:
        found, closed, rest = stretch.partition("»")
        yield (f"«{found}{closed}", "bold" if closed else "")
        yield rest
