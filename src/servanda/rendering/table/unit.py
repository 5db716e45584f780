"""Knows how a unit of text is shown in a terminal: its wording, its number, what it asks."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering import words
from servanda.rendering.table.blocks import Block, empty, indented, paragraph
from servanda.rendering.table.ink import Line, line
from servanda.rendering.table.pieces import bullets, heading, prose
from servanda.rendering.table.styles import NAME, WARNING

if TYPE_CHECKING:
    from servanda.model.sheet import RivalSheet, UnitSheet


def unit_blocks(unit: "UnitSheet") -> Iterator[Block]:
    """Yield citation, wording and what is known of a unit, with the units inside it."""
    yield citation(unit)
    yield from wording(unit)
    yield from _numbers(unit)
    yield from _asked(unit)
    yield from _readings(unit)
    if unit["note"]:
        yield heading("Note")
        yield from prose(unit["note"])


def citation(unit: "UnitSheet") -> Block:
    """Return the address and how people write it."""
    return paragraph((unit["address"], f"bold {NAME}"), "  ", (unit["cite_as"], "bold"))


def wording(unit: "UnitSheet") -> Iterator[Block]:
    """Yield the words of a unit and of those inside it, or that they are not held."""
    if unit["heading"] and unit["heading"] != unit["cite_as"]:
        yield indented(paragraph(unit["heading"]))
    yield empty()
    if unit["held"]:
        yield from prose(unit["text"] or "")
        yield from _inner(unit)
        yield from prose(words.whose(unit), "dim")
    else:
        yield from not_held(unit)


def not_held(unit: "UnitSheet") -> Iterator[Block]:
    """Yield that the words of a unit are not held, and where they are published."""
    at = "; published at" if unit["published_at"] else "."
    yield indented(paragraph((f"Wording not held{at}", WARNING)))
    for address in unit["published_at"]:
        yield indented(paragraph(address), 4)


def _inner(unit: "UnitSheet", depth: int = 0) -> Iterator[Block]:
    for inner in unit["units"]:
        label = inner["number"] or inner["address"].rpartition("/")[2]
        text = inner["text"] or ("" if inner["units"] else "wording not held")
        for entry in bullets([line((text, "" if inner["held"] else WARNING))], f"{label}."):
            yield indented(entry, 3 * depth) if depth else entry
        yield from _inner(inner, depth + 1)


def _numbers(unit: "UnitSheet") -> Iterator[Block]:
    """Yield who numbers this unit otherwise, and who gives its number to another one."""
    if not (unit["also_numbered"] or unit["number_given_to"]):
        yield from prose(f"Number: {unit['number_note']}" if unit["number_note"] else "", "dim")
        return
    yield heading("Disputed number")
    if unit["number"]:
        yield from bullets([line(f"This file calls it {unit['number']}.")], "!")
    yield from bullets(map(_otherwise, unit["also_numbered"]), "!")
    yield from bullets(map(_given_away, unit["number_given_to"]), "!")
    yield from prose(unit["number_note"], "dim")


def _otherwise(rival: "RivalSheet") -> Line:
    return line((rival["number"], "bold"), f" according to {rival['by']}{_source(rival)}")


def _given_away(rival: "RivalSheet") -> Line:
    return line(
        f"{rival['by']} gives number {rival['number']} to ",
        (rival["clause"], NAME),
        f" ({rival['heading']}){_source(rival)}",
    )


def _source(rival: "RivalSheet") -> str:
    return f": {rival['source']}" if rival["source"] else ""


def _asked(unit: "UnitSheet") -> Iterator[Block]:
    asked = [
        (within["address"] if within is not unit else "", obligation)
        for within in (unit, *unit["units"])
        for obligation in within["obligations"]
    ]
    if asked:
        yield heading("Asks")
    for address, obligation in asked:
        date = words.date_asked(obligation)
        entry = line(
            (f"{address}  " if address else "", NAME),
            words.asks(obligation),
            (f"; {date}" if date else "", "bold"),
            (words.date_note(obligation), "dim"),
        )
        yield from bullets([entry])


def _readings(unit: "UnitSheet") -> Iterator[Block]:
    if unit["readings"] or unit["hinge"]:
        yield heading("Read differently")
    yield from bullets(
        line((f"{reading['by']}: ", "bold"), reading["says"]) for reading in unit["readings"]
    )
    yield from prose(f"Turns on: {unit['hinge']}" if unit["hinge"] else "", "dim")
