"""Knows the report as a document for paper, in the order in which a reader asks."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.paper.blocks import Block, Document, cell, heading, paragraph, run, table
from servanda.rendering.paper.clause import clause_blocks
from servanda.rendering.paper.overview import overview_blocks
from servanda.rendering.report_view import by_treaty, calendar, sections, shut_out, state
from servanda.rendering.words import NATURE, day, listed, plural, said, shut_gates, who

if TYPE_CHECKING:
    from servanda.model.sheet import ReportSheet


def document(sheet: "ReportSheet") -> Document:
    """Return a report, arranged; the sheet is harmless already."""
    return {"title": "Compliance report", "as_of": sheet["as_of"], "blocks": [*_blocks(sheet)]}


def _blocks(sheet: "ReportSheet") -> Iterator[Block]:
    yield from _front(sheet)
    yield from _summary(sheet)
    yield from overview_blocks(sheet)
    yield from _dates(sheet)
    yield from _coverage(sheet)
    titles = {row["id"]: row["short_title"] for row in sheet["treaty_rows"]}
    treaty = ""
    for section in sections(sheet):
        if section.unit["treaty"] != treaty:
            treaty = section.unit["treaty"]
            yield heading(1, titles.get(treaty, treaty))
        yield from clause_blocks(section, sheet)
    yield from _shut_out(sheet)
    yield from _method(sheet)


def _front(sheet: "ReportSheet") -> Iterator[Block]:
    for row in sheet["treaty_rows"]:
        about = f"{NATURE.get(row['nature'], row['nature'])}, signed {row['signed']}"
        parties = listed(sheet["actors"].get(code, code) for code in row["parties"])
        yield paragraph(
            run(row["title"], "strong"), run(f" ({row['id']}): {about}; parties {parties}", "soft")
        )
    left_out = [f"events since {sheet['since']}"] if sheet["since"] else []
    left_out += [f"as recorded by {sheet['known_at']}"] if sheet["known_at"] else []
    left_out += [f"only {name} {value}" for name, value in sheet["filters"].items()]
    facts = {
        "As of": f"{sheet['as_of']}: events after this day are left out",
        "Narrowed": "; ".join(dict.fromkeys(left_out)),
        "Rule": f"{sheet['method']['title']} ({sheet['rule']})",
        "Data": sheet["data"],
        "Cite as": sheet["cite"],
    }
    for name, value in facts.items():
        if value:
            yield paragraph(run(f"{name}: ", "strong"), value)


def _summary(sheet: "ReportSheet") -> Iterator[Block]:
    yield heading(1, "Summary")
    for about, sentences in by_treaty(sheet):
        if about:
            yield paragraph(run(about, "strong"))
        yield from (
            paragraph(sentence, look="bullet" if about else "plain") for sentence in sentences
        )
    yield table(
        ("Verdict", "Cells", "When"),
        (
            (
                cell(run(word["label"], word["tone"])),
                cell(str(sheet["totals"].get(word["id"], 0))),
                cell(word["meaning"]),
            )
            for word in sheet["method"]["verdicts"]
        ),
        (25, 10, 65),
    )
    if not sheet["cells"]:
        yield paragraph(f"Nothing to report yet. Next: {'; '.join(sheet['next'])}")


def _dates(sheet: "ReportSheet") -> Iterator[Block]:
    found = calendar(sheet)
    if not found:
        return
    yield heading(1, "Obligations with a date")
    yield table(
        ("Day", "Clause", "Who", "What", "State", "Why"),
        (
            (
                cell(each["moved_to"] or each["due"]),
                cell(run(each["clause"], "code")),
                cell(each["bearer"]),
                cell(each["action"]),
                cell(
                    run(state(each), "charge" if each["state"] in ("late", "overdue") else "plain")
                ),
                cell(each["because"]),
            )
            for each in found
        ),
        (13, 13, 8, 24, 15, 27),
    )


def _coverage(sheet: "ReportSheet") -> Iterator[Block]:
    if not sheet["coverage"]:
        return
    yield heading(1, "What stands behind this report")
    yield table(
        (
            "Treaty",
            "Clauses with evidence",
            "Events",
            "Links",
            "Publishers",
            "Claimants",
            "On one publisher",
        ),
        (
            (
                cell(run(each["treaty"], "code")),
                cell(f"{each['with_evidence']} of {each['clauses']}"),
                *(
                    cell(str(number))
                    for number in (
                        each["events"],
                        each["links"],
                        len(each["publishers"]),
                        len(each["claimants"]),
                        each["single_source"],
                    )
                ),
            )
            for each in sheet["coverage"]
        ),
        (16, 20, 12, 12, 14, 12, 14),
    )
    for each in sheet["coverage"]:
        if each["never_searched"]:
            number = plural(len(each["never_searched"]), "clause")
            yield paragraph(
                run(f"{each['treaty']}, never searched ({number}): ", "strong"),
                ", ".join(each["never_searched"]),
            )


def _shut_out(sheet: "ReportSheet") -> Iterator[Block]:
    found = shut_out(sheet)
    if not found:
        return
    yield heading(1, "Claims that no gate lets through")
    yield paragraph("They could not apply, for the reason given. They are counted nowhere.")
    yield table(
        ("Clause", "Day", "Who", "Claim", "Why it is not counted"),
        (
            (
                cell(run(link["clause"], "code")),
                cell(day(link)),
                cell(who(link)),
                cell(f"{said(link)}: {link['title']}"),
                cell("; ".join(shut_gates(link))),
            )
            for link in found
        ),
        (12, 13, 15, 32, 28),
    )


def _method(sheet: "ReportSheet") -> Iterator[Block]:
    method = sheet["method"]
    yield heading(1, "Method")
    yield paragraph(
        "An event is linked to a clause by a claim: who says so, about whose conduct, and how the claim stands. "
        "Only claims that somebody reviewed and accepted are weighed, and only where three gates let them "
        "through: was the treaty in force on that day (ratione temporis), is the actor bound by the clause "
        "(ratione personae), does the clause govern such conduct (ratione materiae). What is not known shuts no "
        "claim out. A denial answers a charge, so it stands on the side of observance. An acknowledgment counts "
        "as such only from the actor itself."
    )
    yield paragraph(f"Rule “{method['title']}” ({method['id']}): {method['authority']}")
    yield heading(2, "Limits")
    yield from (paragraph(limit, look="bullet") for limit in method["limits"])
    yield heading(2, "How to cite this report")
    yield paragraph(sheet["cite"])
