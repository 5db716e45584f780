"""Shows the answer to `event` in a terminal."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering import words
from servanda.rendering.table.blocks import Block, empty, hanging, indented, paragraph, stacked
from servanda.rendering.table.ink import line
from servanda.rendering.table.pieces import bullets, fields, heading, next_steps, prose
from servanda.rendering.table.styles import NAME, STANCE, WARNING

if TYPE_CHECKING:
    from servanda.model.sheet import EventSheet, LinkSheet


def blocks(sheet: "EventSheet") -> Iterator[Block]:
    """Yield what happened, how it is known, and how it stands to which clause."""
    yield paragraph((sheet["id"], f"bold {NAME}"))
    yield indented(paragraph((sheet["title"], "bold")))
    yield empty()
    yield from prose(sheet["description"])
    yield empty()
    yield fields(_facts(sheet))
    if sheet["note"]:
        doubt = "In doubt: " if sheet["doubtful"] else ""
        yield from bullets([line((f"{doubt}{sheet['note']}", WARNING))], "!")
    yield from _sources(sheet)
    yield heading(f"Links ({len(sheet['links'])})")
    for number, each in enumerate(sheet["links"]):
        if number:
            yield empty()
        yield indented(_link(each))
    yield from next_steps(sheet["next"])


def _facts(sheet: "EventSheet") -> Iterator[tuple[str, str]]:
    yield "day", words.day(sheet)
    yield "place", words.place(sheet)
    yield "type", sheet["type"]
    for actor in sheet["actors"]:
        yield actor["role"], f"{actor['code']}  {actor['name']}"
    yield "tags", ", ".join(sheet["tags"])
    yield "file", sheet["place"]


def _sources(sheet: "EventSheet") -> Iterator[Block]:
    yield heading("Sources")
    yield from bullets(
        line(words.source(source), (f"\n{source['url']}" if source["url"] else "", "dim"))
        for source in sheet["sources"]
    )
    if not sheet["sources"]:
        yield from prose("None given.", WARNING)


def _link(each: "LinkSheet") -> Block:
    number = each["id"].rpartition("#")[2]
    colour = STANCE.get(each["stance"], "")
    body = stacked(
        (
            paragraph(
                (each["clause"], f"bold {NAME}"),
                "  ",
                (words.said(each), colour),
                f"  {words.who(each)}",
            ),
            paragraph(each["rationale"]),
            *(
                paragraph((f"“{quoted['exact']}” (source {quoted['source']})", "italic"))
                for quoted in each["evidence"]
            ),
            *(paragraph((f"! {doubt}", WARNING)) for doubt in words.doubts(each)),
            paragraph((words.recorded(each), "dim")),
        )
    )
    return hanging(line((f"#{number} ", "dim")), body)
