"""Shows the answer to `agree --texts` in a terminal."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.harmless import one_line
from servanda.rendering.review_words import coded
from servanda.rendering.table.blocks import Block, empty, indented, paragraph
from servanda.rendering.table.pieces import next_steps
from servanda.rendering.table.styles import WARNING
from servanda.rendering.words import plural, where

if TYPE_CHECKING:
    from servanda.model.review_sheet import CodedTextsSheet


def blocks(sheet: "CodedTextsSheet") -> Iterator[Block]:
    """Yield the texts, those to be coded first."""
    whom = f" for {sheet['coder']}" if sheet["coder"] else ""
    yield paragraph((f"{plural(len(sheet['coded']), 'text')}{whom}", "bold"))
    if not sheet["coded"]:
        yield paragraph("No text is held here; `servanda annotate FILE --coding` begins one.")
    for one in sheet["coded"]:
        yield empty()
        yield paragraph(
            (one["name"], "bold"),
            f"  {one_line(one['title'])}",
            (f"  {plural(one['words'], 'word')}", "dim"),
        )
        yield indented(paragraph(coded(one)))
        yield indented(
            paragraph((f"{'open' if one['open'] else 'closed'}: {one['because']}", "dim"))
        )
    for problem in sheet["problems"]:
        yield paragraph(
            (where(problem), "bold"), ": ", (problem["code"], WARNING), f": {problem['what']}"
        )
    yield from next_steps(sheet["next"])
