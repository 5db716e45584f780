"""Writes the answer to `report` as Markdown: all of it, in the order in which a reader asks."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from servanda.rendering import words
from servanda.rendering.markdown.claims import claims
from servanda.rendering.markdown.clause import verdicts
from servanda.rendering.markdown.moved import moved
from servanda.rendering.markdown.pieces import code, heading, link, plain, table
from servanda.rendering.markdown.unit import unit_lines
from servanda.rendering.marks import SILENCE, mark
from servanda.rendering.overview import Overview, overviews
from servanda.rendering.report_page import voices
from servanda.rendering.report_view import Section, by_treaty, calendar, sections, state
from servanda.rendering.sides import sides

if TYPE_CHECKING:
    from servanda.model.sheet import CellSheet, ReportSheet, TimelineSheet, VoiceSheet


def lines(sheet: "ReportSheet") -> Iterator[str]:
    """Yield the report in the order in which a reader asks."""
    yield from heading(1, f"Compliance report as of {plain(sheet['as_of'])}")
    yield from _about(sheet)
    yield from _summary(sheet)
    yield from _changes(sheet)
    for overview in overviews(sheet):
        yield from _overview(overview)
    yield from _deadlines(sheet)
    yield from _voices(sheet)
    yield from _coverage(sheet)
    for section in sections(sheet):
        yield from _section(section, sheet)
    yield from _events(sheet["events"])
    yield from _method(sheet)


def _about(sheet: "ReportSheet") -> Iterator[str]:
    if sheet["since"]:
        yield f"- events since {plain(sheet['since'])}"
    if sheet["known_at"]:
        yield f"- recorded by {plain(sheet['known_at'])}"
    yield from (f"- {plain(name)}: {plain(value)}" for name, value in sheet["filters"].items())
    yield f"- rule: {code(sheet['rule'])}"
    yield f"- data: {code(sheet['data'])}"


def _summary(sheet: "ReportSheet") -> Iterator[str]:
    yield from heading(2, "Summary")
    for about, sentences in by_treaty(sheet):
        if about:
            yield from ("", f"**{plain(about)}**", "")
        yield from (f"- {plain(sentence)}" for sentence in sentences)
        yield ""
    if not sheet["cells"]:
        yield from (f"- next: {code(step)}" for step in sheet["next"])
        return
    legend = ", ".join(f"{sign} {words.SEARCHED[reason]}" for reason, sign in SILENCE.items())
    yield f"Where nothing is on record: {legend}."


def _changes(sheet: "ReportSheet") -> Iterator[str]:
    changes, against = sheet["changes"], sheet["against"]
    if changes:
        yield from heading(2, f"What moved since {plain(changes['since'])}")
        yield from moved(changes["cells"], changes["since"], sheet["as_of"])
    if against:
        rule = against["rule"]
        yield from heading(2, f"Read by another rule: {plain(rule['title'])}")
        yield from (plain(rule["authority"]), "", f"Read alike: {against['same']}.")
        yield from (f"- {plain(limit)}" for limit in rule["limits"])
        yield from moved(against["cells"], sheet["rule"], rule["id"])


def _overview(overview: Overview) -> Iterator[str]:
    yield from heading(2, f"{plain(overview.title)} ({code(overview.treaty)})")
    yield from table(
        ("clause", "who", "verdict", *map(plain, overview.periods)),
        (
            (
                f"{code(row.unit['address'])} {plain(words.titled(row.unit))}",
                plain(", ".join(row.who)),
                _verdict(row.cell),
                *([slot.mark for slot in row.slots] or [""] * len(overview.periods)),
            )
            for row in overview.rows
        ),
    )


def _verdict(cell: "CellSheet") -> str:
    why = words.SEARCHED.get(cell["searched"] or "", "")
    told = f"{mark(cell['tone'], cell['searched'])} {plain(cell['label'])}"
    return f"{told}: {why}" if why else told


def _deadlines(sheet: "ReportSheet") -> Iterator[str]:
    found = calendar(sheet)
    if not found:
        return
    yield from heading(2, "Obligations with a date")
    yield from table(
        ("day", "clause", "bearer", "what", "state", "why"),
        (
            (
                plain(each["moved_to"] or each["due"]),
                code(each["clause"]),
                plain(each["bearer"]),
                plain(each["action"]),
                plain(state(each)),
                plain(each["because"]),
            )
            for each in found
        ),
    )


def _voices(sheet: "ReportSheet") -> Iterator[str]:
    found = voices(sheet)
    if not found.rows:
        return
    yield from heading(2, "Who says what of whom")
    told = (
        (
            plain(claimant),
            *(plain(_said(said[bearer])) if bearer in said else "" for bearer in found.bearers),
        )
        for claimant, said in found.rows
    )
    yield from table(("says", *(f"of {plain(bearer)}" for bearer in found.bearers)), told)
    for name, links in (
        (
            "Claims that stood unanswered",
            [each["claim"] for each in sheet["answers"] if not each["by"]],
        ),
        ("Links that rest on one publisher", sheet["single_source"]),
    ):
        if links:
            yield f"{name} ({len(links)}): {', '.join(map(code, links))}"
            yield ""


def _said(voice: "VoiceSheet") -> str:
    answered = f"answered {voice['answered']}, not answered {voice['unanswered']}"
    has_claims = voice["answered"] or voice["unanswered"]
    return words.counts(voice["counts"]) + (f"; {answered}" if has_claims else "")


def _coverage(sheet: "ReportSheet") -> Iterator[str]:
    if not sheet["coverage"]:
        return
    yield from heading(2, "What stands behind this report")
    columns = (
        "treaty", "clauses with evidence", "events", "links", "publishers", "claimants",
        "on one publisher", "without a source", "not counted",
    )  # fmt: skip
    yield from table(
        columns,
        (
            (
                code(row["treaty"]),
                f"{row['with_evidence']} of {row['clauses']}",
                str(row["events"]),
                str(row["links"]),
                str(len(row["publishers"])),
                str(len(row["claimants"])),
                str(row["single_source"]),
                str(row["no_source"]),
                str(row["shut_out"]),
            )
            for row in sheet["coverage"]
        ),
    )
    for row in sheet["coverage"]:
        yield from _never_searched(row["treaty"], row["never_searched"])


def _never_searched(treaty: str, clauses: Iterable[str]) -> Iterator[str]:
    named = [address.partition("/")[2] or address for address in clauses]
    if named:
        yield f"- {code(treaty)}, for some bearer nobody has looked at: {plain(words.numbered(named))}"


def _section(section: Section, sheet: "ReportSheet") -> Iterator[str]:
    yield from unit_lines(section.unit, 2)
    if section.is_silent:
        for who, cell, why in section.silence():
            sign = mark(cell["tone"], cell["searched"])
            yield from ("", plain(f"{sign} {cell['label']} for {who}{f': {why}' if why else ''}"))
    else:
        yield from verdicts([*section.cells])
    for address, number in section.inside:
        yield f"- {words.plural(number, 'claim')} on {code(address)}"
    yield from claims(sides(section.links), 3)
    for other in section.unit["see"]:
        yield f"- {words.RELATION[other['relation']].lower()} {code(other['address'])} {plain(other['heading'])}"
    for other in sheet["references"].get(section.unit["address"], ()):
        yield f"- parallel: {code(other['address'])} {plain(other['heading'])} ({plain(other['because'])})"


def _events(events: "Iterable[TimelineSheet]") -> Iterator[str]:
    shown = [*events]
    if shown:
        yield from heading(2, "Events and sources")
    for event in shown:
        sources = "; ".join(link(words.source(each), each["url"]) for each in event["sources"])
        yield f"- **{plain(words.day(event))}** {plain(event['title'])} ({code(event['id'])}): {sources or 'no source given'}"


def _method(sheet: "ReportSheet") -> Iterator[str]:
    method = sheet["method"]
    yield from heading(2, "Method")
    yield f"{plain(method['title'])}: {plain(method['authority'])}"
    yield from table(
        ("verdict", "when"),
        (
            (f"{mark(word['tone'])} {plain(word['label'])}", plain(word["meaning"]))
            for word in method["verdicts"]
        ),
    )
    yield from (f"- {plain(limit)}" for limit in method["limits"])
    yield from ("", f"Cite as: {plain(sheet['cite'])}")
