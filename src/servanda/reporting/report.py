"""Knows the answer to `report`: every cell asked for, with what a reader needs beside it.

Only links behind a cell are in a report: accepted ones, counted or turned away by a gate.
"""

from collections.abc import Iterable, Iterator

from servanda.errors import NotFound
from servanda.model.cell import Cell
from servanda.model.corpus import Corpus
from servanda.model.rule import Rule
from servanda.model.sheet import CellSheet, LinkSheet, ReportSheet, RuleSheet
from servanda.reporting.actors import actor_names
from servanda.reporting.cells import cell_sheet, in_text_order
from servanda.reporting.clause import nearest
from servanda.reporting.command import command
from servanda.reporting.links import LinkReader
from servanda.reporting.question import ReportQuestion, repeated
from servanda.reporting.treaties import treaty_rows
from servanda.reporting.units import unit_sheet


def report_sheet(
    corpus: Corpus, *, cells: Iterable[Cell], rule: Rule, question: ReportQuestion, data: str
) -> ReportSheet:
    """Return the cells asked for in the order of the texts, with their units (flat) and links.

    Raises NotFound for a treaty that is not held, and for a bearer of whom no cell speaks.
    """
    every = in_text_order(corpus, cells)
    chosen = list(_chosen(corpus, every, question))
    reader = LinkReader(corpus)
    sheets = [cell_sheet(cell, reader) for cell in chosen]
    links = _links(chosen, reader)
    treaties = sorted({cell.clause.treaty for cell in chosen})
    return {
        "as_of": question.as_of.isoformat(),
        "since": question.since.isoformat() if question.since else None,
        "rule": rule.id,
        "data": data,
        "treaties": treaties,
        "filters": repeated(question),
        "cells": sheets,
        "totals": _totals(rule, sheets),
        "links": links,
        "units": [
            unit_sheet(corpus, address=address, inner=False)
            for address in dict.fromkeys(cell.clause for cell in chosen)
        ],
        "treaty_rows": treaty_rows(corpus, treaties),
        "method": _method(rule),
        "actors": actor_names(corpus, sheets, links),
        "suspect": sum(link["suspect"] for link in links),
        "next": list(_next(question, sheets, links)),
    }


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


def _links(cells: Iterable[Cell], reader: LinkReader) -> list[LinkSheet]:
    """Return the links behind the cells, each once, oldest event first."""
    behind = {
        weighed.linked.id: weighed for cell in cells for weighed in (*cell.counted, *cell.shut_out)
    }
    ordered = sorted(
        behind.values(),
        key=lambda weighed: (
            weighed.linked.event.date.first,
            weighed.linked.event.id,
            weighed.linked.position,
        ),
    )
    return [reader.weighed(weighed) for weighed in ordered]


def _totals(rule: Rule, cells: Iterable[CellSheet]) -> dict[str, int]:
    """Count the cells by verdict; a verdict that no cell has stands with 0."""
    totals = {word.id: 0 for word in rule.verdicts}
    for cell in cells:
        totals[cell["verdict"]] += 1
    return totals


def _method(rule: Rule) -> RuleSheet:
    return {
        "id": rule.id,
        "title": rule.title,
        "authority": rule.authority,
        "verdicts": [
            {
                "id": word.id,
                "label": word.label,
                "meaning": word.meaning,
                "tone": word.tone.value,
            }
            for word in rule.verdicts
        ],
    }


def _next(
    question: ReportQuestion, cells: list[CellSheet], links: list[LinkSheet]
) -> Iterator[str]:
    """Yield the clause with most links behind one verdict, and how to keep this very report."""
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
        "--as-of": (question.as_of,),
    }
    options = (word for name, values in asked.items() for value in values for word in (name, value))
    yield command("report", *options, "--format", "html", "--output", "report.html")
