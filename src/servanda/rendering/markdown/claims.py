"""Knows how claims are written in Markdown: for, against, contested, touching, not counted."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from servanda.rendering import words
from servanda.rendering.markdown.pieces import code, heading, link, plain
from servanda.rendering.sides import AGAINST, FOR, Sides

if TYPE_CHECKING:
    from servanda.model.sheet import LinkSheet


def claims(sides: Sides, level: int = 2) -> Iterator[str]:
    """Yield every claim; where one side is silent, that is said."""
    if sides.kept or sides.breached:
        yield from _group(level, FOR, sides.kept)
        yield from _group(level, AGAINST, sides.breached)
    for name, links in (
        ("Contested", sides.contested),
        ("Touches, without a word on compliance", sides.touched),
        ("Not counted", sides.outside),
    ):
        if links:
            yield from _group(level, name, links)


def claim(each: "LinkSheet") -> Iterator[str]:
    """Yield one claim as an entry of a list."""
    said = f"**{plain(words.day(each))}** {plain(words.who(each))}, *{plain(words.said(each))}*"
    quoted = "".join(f" “{plain(evidence['exact'])}”" for evidence in each["evidence"])
    yield f"- {said}: {plain(each['title'])}. {plain(each['rationale'])}{quoted}"
    yield f"  {sources(each)} ({code(each['id'])})"
    yield from (f"  - {plain(doubt)}" for doubt in words.doubts(each))


def sources(each: "LinkSheet") -> str:
    """Return the publishers, each leading to its address."""
    found = [
        link(source["publisher"], source["url"])
        + (f", {plain(source['published'])}" if source["published"] else "")
        for source in each["sources"]
    ]
    return f"Sources: {'; '.join(found)}" if found else "No source given"


def _group(level: int, name: str, links: "Iterable[LinkSheet]") -> Iterator[str]:
    shown = [*links]
    yield from heading(level, f"{name} ({len(shown)})")
    for each in shown:
        yield from claim(each)
    if not shown:
        yield "Nobody, on record."
