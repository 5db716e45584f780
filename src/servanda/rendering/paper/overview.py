"""Knows the matrix of a report on paper: clause, bearer and verdict, and a column for each period while they fit."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering.marks import mark
from servanda.rendering.overview import Overview, Row, overviews
from servanda.rendering.paper.blocks import Block, Paragraph, cell, heading, paragraph, run, table
from servanda.rendering.words import SEARCHED, listed

if TYPE_CHECKING:
    from servanda.model.sheet import ReportSheet

_MOST = 8
"""Periods that fit beside the verdict on a page."""


def overview_blocks(sheet: "ReportSheet") -> Iterator[Block]:
    """Yield the matrix of each treaty; clauses of which nothing is on record are named below it."""
    for overview in overviews(sheet):
        yield heading(1, f"{overview.title}: overview")
        periods = overview.periods if len(overview.periods) <= _MOST else ()
        told = [row for row in overview.rows if not row.is_silent]
        if told:
            width = 6
            yield table(
                ("Clause", "Who", "Verdict", *periods),
                ([*_row(row), *_slots(row, periods)] for row in told),
                (28, 8, 64 - width * len(periods), *(width for _ in periods)),
            )
            yield paragraph(
                "Squares stand for breach, circles for observance; filled where established, open where only "
                "claimed. ◆ contested, · touched. No evidence: ? nobody looked, – somebody looked and found "
                "nothing, × cannot be seen from outside.",
                look="caption",
            )
        yield from _silent(overview)


def _row(row: Row) -> Iterator[list[Paragraph]]:
    unit = row.unit
    yield cell(run(unit["address"], "code"), f" {unit['heading']}" if unit["heading"] else "")
    yield cell(listed(row.who))
    found = row.cell
    yield cell(run(f"{mark(found['tone'], found['searched'])} {found['label']}", found["tone"]))


def _slots(row: Row, periods: tuple[str, ...]) -> Iterator[list[Paragraph]]:
    slots = {slot.period: slot for slot in row.slots}
    for period in periods:
        slot = slots.get(period)
        yield cell(run(slot.mark, slot.tone)) if slot and slot.mark else []


def _silent(overview: Overview) -> Iterator[Block]:
    by_reason: dict[str, list[str]] = {}
    for row in overview.rows:
        if row.is_silent:
            reason = SEARCHED.get(row.cell["searched"] or "", "nothing counts")
            by_reason.setdefault(reason, []).append(f"{row.unit['address']} ({', '.join(row.who)})")
    for reason, addresses in by_reason.items():
        yield paragraph(run(f"No evidence, {reason}: ", "strong"), "; ".join(addresses))
