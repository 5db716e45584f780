"""Knows how a treaty as a whole is shown in a terminal: its facts, then its clauses by name."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering import words
from servanda.rendering.table.blocks import Block, empty, indented, paragraph
from servanda.rendering.table.ink import Line, line
from servanda.rendering.table.pieces import bullets, fields, heading, prose, rows
from servanda.rendering.table.styles import NAME, WARNING
from servanda.rendering.table.unit import citation

if TYPE_CHECKING:
    from servanda.model.sheet import FactsSheet, PartySheet, UnitSheet


def whole(unit: "UnitSheet") -> Iterator[Block]:
    """Yield what is known of a treaty, then the list of its clauses."""
    facts = unit["facts"]
    yield citation(unit)
    yield indented(paragraph(unit["heading"]))
    yield empty()
    yield fields(_facts(unit, facts))
    yield from _disputes(facts)
    yield from _told("Contested versions", facts["contested_versions"], ("issue", "detail"))
    yield from _told("Terms", facts["terms"], ("term", "meaning"))
    yield from _told("Related", facts["related"], ("name", "relation"))
    if unit["note"]:
        yield heading("Notes")
        yield from bullets(map(line, unit["note"].split("\n")))
    yield from _clauses(unit)


def _facts(unit: "UnitSheet", facts: "FactsSheet") -> Iterator[tuple[str, str]]:
    """Yield facts by name; a note belongs to the fact before it."""
    yield "kind", facts["kind"]
    yield "nature", words.NATURE.get(facts["nature"], facts["nature"])
    yield "", facts["nature_note"]
    yield "signed", ", ".join(filter(None, (facts["signed"], facts["place"])))
    yield "", facts["signed_note"]
    for party in facts["parties"]:
        yield f"party {party['code']}", _party(party)
    yield "in force", f"{facts['status']}; {words.in_force(facts)}"
    yield "", facts["how_known"]
    yield "authentic in", ", ".join(facts["authentic_languages"])
    yield "also called", "; ".join(map(words.alias, facts["aliases"]))
    yield "not to be confused with", "; ".join(facts["not_to_be_confused_with"])
    yield "wording", "; ".join(filter(None, (unit["rendition"], facts["wording_note"])))
    yield "numbering", facts["numbering_note"]
    yield "published at", "\n".join(unit["published_at"])
    yield "", facts["sources_note"]


def _party(party: "PartySheet") -> str:
    return "; ".join(
        filter(None, (party["name"], words.bound(party), party["role"], party["note"]))
    )


def _disputes(facts: "FactsSheet") -> Iterator[Block]:
    if facts["force_disputes"]:
        yield heading("Whether it still binds is disputed")
    for dispute in facts["force_disputes"]:
        clauses = f", clauses {', '.join(dispute['clauses'])}" if dispute["clauses"] else ""
        said = f", since {dispute['since']}{clauses}: {dispute['says']}"
        yield from bullets([line((dispute["by"], "bold"), said)], "!")
        yield from bullets([line(("Against: ", "bold"), dispute["against"])], "!")


def _told(name: str, told: list[dict[str, str]], keys: tuple[str, str]) -> Iterator[Block]:
    """Yield pairs of a name and what is said of it."""
    first, second = keys
    if told:
        yield heading(name)
    yield from bullets(line((f"{each[first]}: ", "bold"), each[second]) for each in told)


def _clauses(unit: "UnitSheet") -> Iterator[Block]:
    yield heading("Clauses")
    yield indented(rows(("address", "heading", "wording"), map(_clause, unit["units"])))
    yield from prose("servanda clause ADDRESS shows one of them.", "dim")


def _clause(inner: "UnitSheet") -> tuple[Line, ...]:
    held = words.SUPPORT.get(inner["support"], "held")
    return (
        line((inner["address"], NAME)),
        line(inner["heading"] or "–"),
        line((held, "dim") if inner["held"] else ("not held", WARNING)),
    )
