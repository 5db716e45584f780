"""Knows the answer to `report`: every cell asked for, with what a reader needs beside it.

Only links behind a cell are in a report: accepted ones, counted or turned away by a gate.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from importlib.metadata import version

from servanda.errors import NotFound
from servanda.model.cell import Cell
from servanda.model.corpus import Corpus
from servanda.model.rule import Rule
from servanda.model.sheet import CellSheet, LinkSheet, ReportSheet
from servanda.reporting.actors import actor_names
from servanda.reporting.behind import behind
from servanda.reporting.cells import cell_sheet, in_text_order
from servanda.reporting.clause import nearest
from servanda.reporting.command import command
from servanda.reporting.coverage import coverage_sheets
from servanda.reporting.links import LinkReader
from servanda.reporting.method import cite, method_sheet
from servanda.reporting.over_time import over_time_sheet
from servanda.reporting.parallels import parallel_sheets
from servanda.reporting.question import ReportQuestion, repeated
from servanda.reporting.summary import Told, summary
from servanda.reporting.timeline import timeline_sheets
from servanda.reporting.treaties import treaty_rows
from servanda.reporting.units import unit_sheet
from servanda.reporting.voices import answer_sheets, single_source, voice_sheets

VERSION = version("servanda")


def report_sheet(
    corpus: Corpus, *, cells: Iterable[Cell], rule: Rule, question: ReportQuestion, data: str
) -> ReportSheet:
    """Return the cells asked for in the order of the texts, with their units (flat) and links.

    Raises NotFound for a treaty that is not held, and for a bearer of whom no cell speaks.
    """
    shown = chosen(corpus, cells, question)
    reader = LinkReader(corpus)
    sheets = [cell_sheet(cell, reader) for cell in shown]
    found = behind(shown)
    every = found.all
    links = [reader.weighed(weighed) for weighed in every]
    treaties = sorted({cell.clause.treaty for cell in shown})
    units = list(dict.fromkeys(cell.clause for cell in shown))
    answers = answer_sheets(corpus, found.counted.values())
    sheet: ReportSheet = {
        "as_of": question.as_of.isoformat(),
        "since": _day(question.since),
        "known_at": _day(question.known_at),
        "rule": rule.id,
        "data": data,
        "version": VERSION,
        "treaties": treaties,
        "filters": repeated(question),
        "summary": [],
        "cells": sheets,
        "totals": _totals(rule, sheets),
        "over_time": over_time_sheet(
            corpus, cells=[] if question.brief else shown, rule=rule, question=question
        ),
        "coverage": coverage_sheets(corpus, shown, found),
        "voices": [] if question.brief else voice_sheets(found.counted, answers),
        "answers": answers,
        "single_source": single_source(found.counted),
        "links": links,
        "events": timeline_sheets(every),
        "units": [unit_sheet(corpus, address=address, inner=False) for address in units],
        "references": parallel_sheets(corpus, units),
        "treaty_rows": treaty_rows(corpus, treaties),
        "method": method_sheet(rule),
        "actors": actor_names(corpus, sheets, links),
        "suspect": sum(link["suspect"] for link in links),
        "cite": cite(treaties, rule=rule.id, as_of=question.as_of, data=data, version=VERSION),
        "changes": None,
        "against": None,
        "next": list(_next(question, sheets, links)),
    }
    return {**sheet, "summary": summary(_told(corpus, sheet))}


def _day(given: date | None) -> str | None:
    return given.isoformat() if given else None


def _told(corpus: Corpus, sheet: ReportSheet) -> Told:
    return Told(
        as_of=sheet["as_of"],
        cells=sheet["cells"],
        method=sheet["method"],
        coverage=sheet["coverage"],
        answers=sheet["answers"],
        single_source=len(sheet["single_source"]),
        suspect=sheet["suspect"],
        titles={name: corpus.treaty[name].short_title for name in sheet["treaties"]},
    )


def chosen(corpus: Corpus, cells: Iterable[Cell], question: ReportQuestion) -> list[Cell]:
    """Return the cells that every filter lets through, in the order of the texts; raises NotFound."""
    return list(_chosen(corpus, in_text_order(corpus, cells), question))


def _chosen(corpus: Corpus, cells: list[Cell], question: ReportQuestion) -> Iterator[Cell]:
    """Yield the cells that every filter lets through."""
    treaties = _known("treaty", question.treaties, corpus.treaty)
    bearers = _known("bearer", question.bearers, sorted({cell.bearer for cell in cells}))
    clauses = [nearest(corpus, address) for address in question.clauses]
    for cell in cells:
        if (
            (not treaties or cell.clause.treaty in treaties)
            and (not bearers or cell.bearer in bearers)
            and (not clauses or any(cell.clause.is_within(clause) for clause in clauses))
        ):
            yield cell


def _known(kind: str, asked: Iterable[str], held: Iterable[str]) -> set[str]:
    """Return what was asked for in the spelling held; raises NotFound for what is not there."""
    spelling = {name.casefold(): name for name in held}
    for name in asked:
        if name.casefold() not in spelling:
            raise NotFound(
                f"no {kind} here is called {name!r}",
                f"give one of those below, or leave out --{kind}",
                tuple(spelling.values()),
            )
    return {spelling[name.casefold()] for name in asked}


def _totals(rule: Rule, cells: Iterable[CellSheet]) -> dict[str, int]:
    """Count the cells by verdict; a verdict that no cell has stands with 0."""
    totals = {word.id: 0 for word in rule.verdicts}
    for cell in cells:
        totals[cell["verdict"]] += 1
    return totals


def _next(
    question: ReportQuestion, cells: list[CellSheet], links: list[LinkSheet]
) -> Iterator[str]:
    """Yield the clause with most links behind one verdict, and how to keep this very report.

    Where there is nothing to report, what comes first is a treaty or an event.
    """
    if not cells:
        yield from (command("check"), command("treaties"), command("init", "--help"))
        return
    if not links:
        yield command("add")
    fullest = max(cells, key=lambda cell: len(cell["links"]), default=None)
    if fullest and fullest["links"]:
        yield command("clause", fullest["clause"])
    if any(link["suspect"] for link in links):
        yield command("check")
    asked = {
        "--treaty": question.treaties,
        "--clause": question.clauses,
        "--bearer": question.bearers,
        "--since": (question.since,) if question.since else (),
        "--known-at": (question.known_at,) if question.known_at else (),
        "--as-of": (question.as_of,),
    }
    options = (word for name, values in asked.items() for value in values for word in (name, value))
    yield command("report", *options, "--format", "html", "--output", "report.html")
