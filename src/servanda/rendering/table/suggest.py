"""Shows the answer to `suggest` in a terminal."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.harmless import one_line
from servanda.rendering.table.blocks import Block, empty, indented, paragraph, stacked
from servanda.rendering.table.ink import line
from servanda.rendering.table.pieces import bullets, heading, next_steps, rows
from servanda.rendering.table.styles import NAME, STANCE, WARNING
from servanda.rendering.words import gates_open, plural

if TYPE_CHECKING:
    from servanda.model.reading_sheet import (
        ProposedEventSheet,
        ProposedLinkSheet,
        SuggestSheet,
    )


def blocks(sheet: "SuggestSheet") -> Iterator[Block]:
    """Yield what the text cites, then its events with their links, in the order of the text."""
    source = sheet["source"]
    yield paragraph((source["id"], "bold"), ("  " + (source["date"] or "undated"), "dim"))
    for note in sheet["notes"]:
        yield paragraph((note, WARNING))
    yield from _citations(sheet)
    yield heading("Events", _counted(sheet))
    for number, event in enumerate(sheet["events"]):
        if number:
            yield empty()
        yield from _event(event, sheet["titles"])
    if not sheet["events"]:
        yield indented(paragraph("No sentence reports an event that touches a clause."))
    yield from _turned(sheet)
    yield from next_steps(sheet["next"])


def _counted(sheet: "SuggestSheet") -> str:
    links = sum(len(event["links"]) for event in sheet["events"])
    return (
        f"{plural(len(sheet['events']), 'sentence')}, {plural(links, 'link')}; nothing is written"
    )


def _citations(sheet: "SuggestSheet") -> Iterator[Block]:
    yield heading("Citations", str(len(sheet["citations"])))
    if not sheet["citations"]:
        yield indented(paragraph("None found."))
        return
    yield indented(
        rows(
            ("at", "words", "clauses", "kind"),
            (
                (
                    line(str(citation["start"])),
                    line(one_line(citation["text"])),
                    line((", ".join(citation["clauses"]), NAME)),
                    line((citation["kind"], "dim")),
                )
                for citation in sheet["citations"]
            ),
        )
    )


def _event(event: "ProposedEventSheet", titles: dict[str, str]) -> Iterator[Block]:
    actors = ", ".join(f"{actor['code']} {actor['role']}" for actor in event["actors"])
    yield indented(paragraph((f"“{one_line(event['text'])}”", "italic")))
    facts = (event["date"] or "undated", event["type"], actors)
    yield indented(
        paragraph((f"at {event['start']}  ", "dim"), "  ".join(fact for fact in facts if fact)), 4
    )
    yield from (indented(_link(link, titles), 4) for link in event["links"])


def _link(link: "ProposedLinkSheet", titles: dict[str, str]) -> Block:
    title = titles.get(link["clause"], "")
    return stacked(
        (
            paragraph(
                (f"{link['score']:.2f} ", "bold"),
                (link["clause"], f"bold {NAME}"),
                "  ",
                (f"{link['stance']}, {link['standing']}", STANCE.get(link["stance"], "")),
                f"  of {link['bearer']}, says {link['claimant']}",
            ),
            *([indented(paragraph((title, "dim")), 5)] if title else []),
            *(indented(paragraph((reason, "dim")), 5) for reason in link["because"]),
            *(indented(paragraph((doubt, WARNING)), 5) for doubt in gates_open(link)),
        )
    )


def _turned(sheet: "SuggestSheet") -> Iterator[Block]:
    if sheet["turned_away"]:
        yield heading("Turned away", "fits by its words, and could not apply")
        yield from bullets(
            line((turned["clause"], NAME), f"  at {turned['start']}: {turned['because']}")
            for turned in sheet["turned_away"]
        )
