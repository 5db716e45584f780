"""Knows how claims are shown: for and against side by side where there is room, else one below the other."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering import words
from servanda.rendering.sides import AGAINST, FOR, Sides
from servanda.rendering.table.blocks import Block, beside, empty, indented, paragraph, stacked
from servanda.rendering.table.ink import Stretch
from servanda.rendering.table.pieces import heading, link
from servanda.rendering.table.styles import NAME, STANCE, WARNING

if TYPE_CHECKING:
    from servanda.model.sheet import LinkSheet

ROOM_FOR_TWO = 94
"""Columns from which two columns of claims read better than one."""


def claims(sides: Sides) -> Iterator[Block]:
    """Yield every claim: for and against, then contested, touching, and those that are not counted."""
    if sides.kept or sides.breached:
        yield heading("Claims", "day, claimant on bearer, standing")
        yield indented(_for_and_against(sides))
    yield from _below("Contested", sides.contested, STANCE["contested"])
    yield from _below("Touches, without a word on compliance", sides.touched, STANCE["touches"])
    yield from _below("Not counted", sides.outside, WARNING)


def _for_and_against(sides: Sides) -> Block:
    left = _group(FOR, sides.kept, STANCE["supports"])
    right = _group(AGAINST, sides.breached, STANCE["breaches"])
    together, apart = beside(left, right), stacked((left, empty(), right))
    return lambda width: together(width) if width >= ROOM_FOR_TWO else apart(width)


def _group(name: str, links: "list[LinkSheet]", colour: str) -> Block:
    parts = [paragraph((f"{name} ({len(links)})", f"underline {colour}"))]
    for each in links:
        parts += [empty(), claim(each, each["standing"])]
    if not links:
        parts += [empty(), paragraph(("nobody, on record", "dim"))]
    return stacked(parts)


def _below(name: str, links: "list[LinkSheet]", colour: str) -> Iterator[Block]:
    if links:
        yield heading(f"{name} ({len(links)})")
    for number, each in enumerate(links):
        if number:
            yield empty()
        yield indented(claim(each, words.said(each)))


def claim(each: "LinkSheet", said: str) -> Block:
    """Return one claim: when, who on whom, how it stands, what is said, and from where."""
    colour = STANCE.get(each["stance"], "")
    return stacked(
        (
            paragraph((words.day(each), "bold"), "  ", words.who(each), "  ", (said, colour)),
            paragraph(each["title"]),
            paragraph((each["rationale"], "dim")),
            *(paragraph((f"“{quoted['exact']}”", "italic")) for quoted in each["evidence"]),
            *(paragraph((f"! {doubt}", WARNING)) for doubt in words.doubts(each)),
            paragraph(*_sources(each)),
            paragraph((each["id"], NAME)),
        )
    )


def _sources(each: "LinkSheet") -> Iterator[Stretch]:
    """Yield the publishers with their days; each leads to its address."""
    for number, source in enumerate(each["sources"]):
        day = f" {source['published']}" if source["published"] else ""
        if number:
            yield Stretch("; ", "dim")
        yield link(f"{source['publisher']}{day}", source["url"])
    if not each["sources"]:
        yield Stretch("no source given", "dim")
