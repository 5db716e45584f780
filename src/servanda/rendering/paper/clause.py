"""Knows one clause on paper: wording, what it asks, verdicts with reasons, and the evidence for and against."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING

from servanda.rendering import words
from servanda.rendering.html_claims import tone
from servanda.rendering.marks import mark
from servanda.rendering.paper.blocks import (
    Block,
    Note,
    Paragraph,
    cell,
    heading,
    paragraph,
    run,
    table,
)
from servanda.rendering.sides import AGAINST, FOR, sides
from servanda.rendering.web_address import web_address

if TYPE_CHECKING:
    from servanda.model.sheet import LinkSheet, ReportSheet, UnitSheet
    from servanda.rendering.report_view import Section


def clause_blocks(section: "Section", sheet: "ReportSheet") -> Iterator[Block]:
    """Yield what is known of a clause; where nobody says anything of it, in a few lines."""
    unit = section.unit
    yield heading(2, f"{unit['address']} {words.titled(unit)}")
    if unit["cite_as"] != unit["heading"]:
        yield paragraph(unit["cite_as"], look="soft")
    yield from _wording(unit)
    yield from _asks(unit)
    yield from _verdicts(section)
    yield from _claims(section.links)
    for address, number in section.inside:
        yield paragraph(f"{words.plural(number, 'claim')} inside, under {address}.", look="soft")
    for other in sheet["references"].get(unit["address"], []):
        relation = words.RELATION.get(other["relation"], other["relation"])
        yield paragraph(
            f"{relation}: {other['address']} {other['heading']} ({other['because']})", look="soft"
        )


def _wording(unit: "UnitSheet") -> Iterator[Block]:
    if not unit["held"]:
        published = [
            Note(text=address, url=web_address(address)) for address in unit["published_at"]
        ]
        yield paragraph(run("Wording not held.", "strong", published))
    elif unit["text"]:
        for part in filter(None, map(str.strip, unit["text"].split("\n"))):
            yield paragraph(part, look="quotation")
        yield paragraph(words.whose(unit), look="soft")
    if unit["also_numbered"] or unit["number_given_to"]:
        told = [f"{rival['number']} according to {rival['by']}" for rival in unit["also_numbered"]]
        told += [
            f"{rival['by']} gives number {rival['number']} to {rival['clause']}"
            for rival in unit["number_given_to"]
        ]
        yield paragraph(run("The number is disputed: ", "strong"), "; ".join(told))


def _asks(unit: "UnitSheet") -> Iterator[Block]:
    for obligation in unit["obligations"]:
        dated = words.date_asked(obligation)
        yield paragraph(
            words.asks(obligation),
            run(f"; {dated}", "strong") if dated else "",
            words.date_note(obligation),
            look="bullet",
        )
    for reading in unit["readings"]:
        yield paragraph(run(f"Read by {reading['by']}: ", "strong"), reading["says"])


def _verdicts(section: "Section") -> Iterator[Block]:
    if section.is_silent:
        for who, found, why in section.silence():
            shown = run(f"{mark(found['tone'], found['searched'])} {found['label']}", found["tone"])
            yield paragraph(shown, f" for {who}{f': {why}' if why else ''}")
    elif section.cells:
        yield table(
            ("Who", "Verdict", "Why, and on what"),
            (
                (
                    cell(found["bearer"]),
                    cell(
                        run(
                            f"{mark(found['tone'], found['searched'])} {found['label']}",
                            found["tone"],
                        )
                    ),
                    [paragraph(told) for told in words.beside(found)],
                )
                for found in section.cells
            ),
            (10, 22, 68),
        )


def _claims(links: "tuple[LinkSheet, ...]") -> Iterator[Block]:
    """Yield the evidence for and against in two columns, then the claims of no side."""
    found = sides(links)
    if found.kept or found.breached:
        nobody = [paragraph("Nobody, on record.", look="soft")]
        kept = [claim(link) for link in found.kept] or [nobody]
        breached = [claim(link) for link in found.breached] or [nobody]
        silent: list[Paragraph] = []
        rows = zip_longest(kept, breached, fillvalue=silent)
        header = (f"{FOR} ({len(found.kept)})", f"{AGAINST} ({len(found.breached)})")
        yield table(header, rows, (50, 50))
    for name, several in (
        ("Contested", found.contested),
        ("Touches, without a word on compliance", found.touched),
        ("Not counted", found.outside),
    ):
        if several:
            yield table((f"{name} ({len(several)})",), ([claim(link)] for link in several), (100,))


def claim(link: "LinkSheet") -> list[Paragraph]:
    """Return a claim as paragraphs; its sources are footnotes."""
    shape = tone(link) if link["counted"] else "none"
    notes = [
        Note(text=words.source(source), url=web_address(source["url"]))
        for source in link["sources"]
    ]
    told = [
        paragraph(
            run(f"{mark(shape)} {words.day(link)}", "strong"),
            f" {words.who(link)}: ",
            run(words.said(link), shape),
        ),
        paragraph(
            run(link["title"], "strong", notes), "" if notes else run(" No source given.", "soft")
        ),
    ]
    told += [paragraph(link["rationale"])] if link["rationale"] else []
    told += [paragraph(f"“{quoted['exact']}”", look="quotation") for quoted in link["evidence"]]
    told += [paragraph(run(f"! {doubt}", "charge")) for doubt in words.doubts(link)]
    return told
