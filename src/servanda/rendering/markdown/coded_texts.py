"""Writes the answer to `agree --texts` as Markdown."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.markdown.pieces import code, heading, next_steps, plain
from servanda.rendering.review_words import coded
from servanda.rendering.words import plural, where

if TYPE_CHECKING:
    from servanda.model.review_sheet import CodedTextsSheet


def lines(sheet: "CodedTextsSheet") -> Iterator[str]:
    """Yield the texts, those to be coded first."""
    whom = f" for {plain(sheet['coder'])}" if sheet["coder"] else ""
    yield from heading(1, f"{plural(len(sheet['coded']), 'text')}{whom}")
    for one in sheet["coded"]:
        state = "open" if one["open"] else "closed"
        yield (
            f"- {code(one['name'])} {plain(one['title'])}: {plain(coded(one))} "
            f"({state}: {plain(one['because'])})"
        )
    for problem in sheet["problems"]:
        yield f"- {code(where(problem))} {code(problem['code'])}: {plain(problem['what'])}"
    yield from next_steps(sheet["next"])
