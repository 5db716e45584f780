"""Shows the answer to `agree --differences` in a terminal: each event with what every coder wrote."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.harmless import one_line
from servanda.rendering.review_words import opinion, settled, stands_out, unit_state
from servanda.rendering.table.blocks import Block, empty, grid, indented, paragraph
from servanda.rendering.table.ink import Line, line
from servanda.rendering.table.pieces import next_steps
from servanda.rendering.table.styles import NAME, STANCE, WARNING
from servanda.rendering.words import plural

if TYPE_CHECKING:
    from servanda.model.review_sheet import (
        CodedLinkSheet,
        DifferencesSheet,
        FieldDifferenceSheet,
        LinkDifferenceSheet,
        UnitDifferenceSheet,
    )


def blocks(sheet: "DifferencesSheet") -> Iterator[Block]:
    """Yield the events in the order of the text, then what to do."""
    yield paragraph((sheet["differences_in"], "bold"), f"  {one_line(sheet['title'])}")
    told = (
        f"{', '.join(sheet['coders'])}: {plural(len(sheet['units']), 'event')}, "
        f"{sheet['differing']} with differences"
    )
    yield paragraph((told, "dim"))
    if sheet["settled"]:
        yield paragraph((settled(sheet["settled"], sheet["settled_by"]), WARNING))
    for one in sheet["units"]:
        yield empty()
        yield from unit(one)
    yield from next_steps(sheet["next"])


def unit(one: "UnitDifferenceSheet") -> Iterator[Block]:
    """Yield one event with all opinions on it."""
    state = unit_state(one)
    yield paragraph(
        (f"{one['number']}  ", "bold"),
        (f"“{one_line(one['words'])}”", "italic"),
        (f"  {state}", "dim" if one["same"] else WARNING),
    )
    for coder, event in one["opinions"].items():
        told = f"{event['date']} {event['type']}  {event['title']}" if event else "nothing here"
        yield indented(paragraph((f"{coder}: ", "bold"), one_line(told)), 4)
    yield from (indented(_field(field), 4) for field in stands_out(one["fields"]))
    for link in one["links"]:
        yield from map(_deeper, _link(link))
    if one["alike"]:
        known = ", ".join(event["id"] for event in one["alike"])
        yield indented(paragraph((f"on record already, perhaps: {known}", "dim")), 4)
    if one["ruled"]:
        yield indented(paragraph((f"decided: {one_line(one['ruled'])}", "dim")), 4)


def _deeper(block: Block) -> Block:
    return indented(block, 4)


def _link(row: "LinkDifferenceSheet") -> Iterator[Block]:
    found = [link for link in row["opinions"].values() if link]
    yield paragraph(
        (f"link {row['number']}  ", "dim"),
        *_said(found[0]),
        ("" if row["same"] else "  differs", WARNING),
    )
    missing = [coder for coder, link in row["opinions"].items() if link is None]
    if missing:
        yield indented(paragraph((f"not found by {', '.join(missing)}", WARNING)), 4)
    yield from (indented(_field(field), 4) for field in stands_out(row["fields"]))


def _said(link: "CodedLinkSheet") -> Line:
    return line(
        (link["clause"], f"bold {NAME}"),
        "  ",
        (f"{link['stance']}, {link['standing']}", STANCE.get(link["stance"], "")),
        f"  of {link['bearer']}, says {link['claimant']}",
    )


def _field(field: "FieldDifferenceSheet") -> Block:
    return grid(
        [
            [
                line((field["field"] if not at else "", "dim")),
                line((coder, "bold")),
                line(opinion(value)),
            ]
            for at, (coder, value) in enumerate(field["values"].items())
        ]
    )
