"""Shows the answer to `report` in a terminal: the summary, the matrices, dates, and what is left out."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.rendering import words
from servanda.rendering.marks import mark
from servanda.rendering.report_view import Line as Row
from servanda.rendering.report_view import Matrix, by_treaty, deadlines, matrices, shut_out
from servanda.rendering.table.blocks import Block, grid, indented, paragraph
from servanda.rendering.table.ink import Line, line
from servanda.rendering.table.moved import moved
from servanda.rendering.table.pieces import bullets, fields, heading, next_steps, prose, rows
from servanda.rendering.table.styles import NAME, TONE, WARNING, verdict

if TYPE_CHECKING:
    from servanda.model.sheet import CellSheet, ReportSheet

_ROOM_FOR_CLAUSE = 34
"""Columns that a clause needs beside the verdicts; where it has less, shapes stand for verdicts."""


def blocks(sheet: "ReportSheet") -> Iterator[Block]:
    """Yield the report in the order in which a reader asks."""
    yield paragraph(("Compliance report", "bold"), f" as of {sheet['as_of']}")
    yield fields(_about(sheet))
    yield heading("Summary")
    for about, sentences in by_treaty(sheet):
        if about:
            yield from prose(about)
            yield from bullets(map(line, sentences))
        else:
            yield from (block for sentence in sentences for block in prose(sentence))
    yield from _verdicts(sheet)
    yield from _changes(sheet)
    for matrix in matrices(sheet):
        yield from _matrix(matrix)
    yield from _deadlines(sheet)
    yield from _shut_out(sheet)
    yield from next_steps(sheet["next"])


def _about(sheet: "ReportSheet") -> Iterator[tuple[str, str]]:
    yield "rule", f"{sheet['rule']}: {sheet['method']['title']}"
    yield "since", sheet["since"] or ""
    yield "known at", sheet["known_at"] or ""
    yield "only", "; ".join(f"{name} {value}" for name, value in sheet["filters"].items())
    yield "data", sheet["data"]


def _verdicts(sheet: "ReportSheet") -> Iterator[Block]:
    yield heading("Verdicts")
    lines = [
        [
            line(verdict(word["label"], word["tone"])),
            line(str(sheet["totals"].get(word["id"], 0))),
            line((word["meaning"], "dim")),
        ]
        for word in sheet["method"]["verdicts"]
    ]
    yield indented(grid(lines, to_the_right=1))


def _changes(sheet: "ReportSheet") -> Iterator[Block]:
    changes, against = sheet["changes"], sheet["against"]
    if changes:
        yield heading(f"Moved since {changes['since']}")
        yield from moved(changes["cells"])
    if against:
        yield heading("Read otherwise", f"by {against['rule']['id']}; {against['same']} alike")
        yield from moved(against["cells"])


def _matrix(matrix: Matrix) -> Iterator[Block]:
    told = [each for each in matrix.lines if not each.is_silent]
    silent = [each.unit["address"] for each in matrix.lines if each.is_silent]
    yield heading(matrix.title, matrix.treaty)
    if told:
        yield indented(_grid(matrix.spoken_of(), told))
    if silent:
        names = words.numbered(address.partition("/")[2] or address for address in silent)
        clauses = words.plural(len(silent), "clause")
        yield from prose(f"No evidence on {clauses}: {names}.", "dim")


def _grid(bearers: tuple[str, ...], told: list[Row]) -> Block:
    """Return clause by bearer; verdicts in words where there is room, as shapes where there is not."""
    in_words, in_shapes = (
        rows(
            ("clause", *bearers),
            (
                (
                    line((row.unit["address"], NAME), f" {words.titled(row.unit)}"),
                    *(_cell(row.of(bearer), in_words=choice) for bearer in bearers),
                )
                for row in told
            ),
        )
        for choice in (True, False)
    )
    labels = (
        max((len(cell["label"]) for row in told if (cell := row.of(bearer))), default=0)
        for bearer in bearers
    )
    room = _ROOM_FOR_CLAUSE + sum(label + len("■   ") for label in labels)
    return lambda width: in_words(width) if width >= room else in_shapes(width)


def _cell(cell: "CellSheet | None", *, in_words: bool) -> Line:
    if cell is None:
        return ()
    if in_words:
        return line(verdict(cell["label"], cell["tone"]))
    return line((mark(cell["tone"], cell["searched"]), TONE.get(cell["tone"], "")))


def _deadlines(sheet: "ReportSheet") -> Iterator[Block]:
    lines = [
        [
            line((found["clause"], NAME)),
            line(found["bearer"]),
            line(found["action"]),
            line((found["because"], WARNING if found["state"] in ("overdue", "late") else "")),
        ]
        for found in deadlines(sheet)
    ]
    if lines:
        yield heading("Obligations with a date")
        yield indented(rows(("clause", "bearer", "what", "state"), lines))


def _shut_out(sheet: "ReportSheet") -> Iterator[Block]:
    found = shut_out(sheet)
    if found:
        yield heading("Not counted", "no gate lets these claims through")
    yield from bullets(
        line(
            (each["clause"], NAME),
            f" {words.day(each)} {words.who(each)}, {words.said(each)}: ",
            ("; ".join(words.shut_gates(each)), "dim"),
        )
        for each in found
    )
