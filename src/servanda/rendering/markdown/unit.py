"""Knows how a unit of text is written in Markdown: its wording, its number, what it asks."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering import words
from servanda.rendering.markdown.pieces import code, heading, link, plain, quotation

if TYPE_CHECKING:
    from servanda.model.sheet import FactsSheet, RivalSheet, UnitSheet


def unit_lines(unit: "UnitSheet", level: int = 1) -> Iterator[str]:
    """Yield citation, wording and what is known of a unit."""
    yield from heading(level, f"{code(unit['address'])} {plain(unit['cite_as'])}")
    if unit["heading"]:
        yield from (f"*{plain(unit['heading'])}*", "")
    if "facts" in unit:
        yield from _facts(unit["facts"])
    yield from wording(unit)
    yield from numbers(unit)
    yield from asked(unit)
    yield from readings(unit)
    if unit["note"]:
        yield from ("", plain(unit["note"]))


def wording(unit: "UnitSheet") -> Iterator[str]:
    """Yield the words of a unit and of those inside it, or that they are not held."""
    if not unit["held"]:
        at = ", ".join(link(address, address) for address in unit["published_at"])
        yield from (f"Wording not held{f'; published at {at}' if at else ''}.", "")
        return
    yield from quotation(unit["text"] or "")
    yield from _inner(unit, "")
    yield from ("", plain(words.whose(unit)))


def numbers(unit: "UnitSheet") -> Iterator[str]:
    """Yield who numbers this unit otherwise, and who gives its number to another one."""
    if not (unit["also_numbered"] or unit["number_given_to"]):
        if unit["number_note"]:
            yield from ("", f"Number: {plain(unit['number_note'])}")
        return
    yield from ("", "**The number is disputed.** " + plain(unit["number_note"]), "")
    for rival in unit["also_numbered"]:
        yield f"- {plain(rival['number'])} according to {_by(rival)}"
    for rival in unit["number_given_to"]:
        other = f"{code(rival['clause'])} ({plain(rival['heading'])})"
        yield f"- {_by(rival)} gives number {plain(rival['number'])} to {other}"


def asked(unit: "UnitSheet") -> Iterator[str]:
    """Yield what a unit and those inside it ask."""
    first = True
    for within in (unit, *unit["units"]):
        for obligation in within["obligations"]:
            if first:
                yield from ("", "**Asks**", "")
                first = False
            date = words.date_asked(obligation) + words.date_note(obligation)
            where = f"{code(within['address'])} " if within is not unit else ""
            yield f"- {where}{plain(words.asks(obligation) + (f'; {date}' if date else ''))}"


def readings(unit: "UnitSheet") -> Iterator[str]:
    """Yield how each side understands a unit, and on what that turns."""
    if unit["readings"] or unit["hinge"]:
        yield from ("", "**Read differently**", "")
    for reading in unit["readings"]:
        yield f"- {plain(reading['by'])}: {plain(reading['says'])}"
    if unit["hinge"]:
        yield f"- Turns on: {plain(unit['hinge'])}"


def _inner(unit: "UnitSheet", indent: str) -> Iterator[str]:
    for inner in unit["units"]:
        label = inner["number"] or inner["address"].rpartition("/")[2]
        text = inner["text"] or ("" if inner["units"] else "wording not held")
        named = inner["heading"] if "facts" in unit else ""
        yield f"{indent}- **{plain(label)}** {plain(named or text)}"
        yield from _inner(inner, f"{indent}  ") if "facts" not in unit else ()


def _by(rival: "RivalSheet") -> str:
    return link(rival["by"], rival["source"])


def _facts(facts: "FactsSheet") -> Iterator[str]:
    """Yield what is known of a treaty beside its clauses."""
    yield f"- signed {plain(facts['signed'])}, {plain(facts['place'])}; {plain(facts['kind'])}, {plain(words.NATURE.get(facts['nature'], facts['nature']))}"
    yield f"- {plain(facts['status'])}, {plain(words.in_force(facts))}. {plain(facts['how_known'])}"
    for party in facts["parties"]:
        yield f"- party {plain(party['code'])}, {plain(party['name'])}: {plain(words.bound(party))}"
    for dispute in facts["force_disputes"]:
        yield f"- disputed: {plain(dispute['by'])}, since {plain(dispute['since'])}: {plain(dispute['says'])}"
        yield f"  Against: {plain(dispute['against'])}"
    if facts["aliases"]:
        yield f"- also called {plain('; '.join(map(words.alias, facts['aliases'])))}"
    yield ""
