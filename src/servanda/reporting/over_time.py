"""Knows what to say of each period: the verdicts of clause and bearer, month by month or year by year."""

from collections.abc import Iterable, Iterator

from servanda.compliance.clocks import Clocks
from servanda.compliance.periods import Period, PeriodCell, Silence, Unit, by_period, spoken_of
from servanda.model.cell import Cell
from servanda.model.corpus import Corpus
from servanda.model.rule import Rule
from servanda.model.sheet import OverTimeSheet, PeriodCellSheet, PeriodSheet, SilentPeriodSheet
from servanda.reporting.question import ReportQuestion


def over_time_sheet(
    corpus: Corpus, *, cells: Iterable[Cell], rule: Rule, question: ReportQuestion
) -> OverTimeSheet:
    """Return the verdict of every period that has an event, for every cell; the rest is silence."""
    shown = list(cells)
    unit = Unit(question.period)
    clocks = Clocks(question.as_of, question.since, question.known_at)
    within = spoken_of(shown, unit, clocks)
    told = [_cell(cell, of_period) for cell in shown for of_period in by_period(rule, cell, within)]
    heard = {(cell["clause"], cell["bearer"], cell["period"]) for cell in told}
    silence = Silence(corpus, clocks, within)
    return {
        "unit": unit.value,
        "periods": [_period(period) for period in within],
        "cells": told,
        "silent": [
            silent
            for cell in shown
            for silent in _silent(cell, silence)
            if (silent["clause"], silent["bearer"], silent["period"]) not in heard
        ],
    }


def _period(period: Period) -> PeriodSheet:
    return {
        "name": period.name,
        "first": period.first.isoformat(),
        "last": period.last.isoformat(),
    }


def _cell(cell: Cell, found: PeriodCell) -> PeriodCellSheet:
    return {
        "clause": str(cell.clause),
        "bearer": cell.bearer,
        "period": found.period.name,
        "verdict": found.verdict.id,
        "label": found.verdict.label,
        "tone": found.verdict.tone.value,
        "events": list(dict.fromkeys(weighed.linked.event.id for weighed in found.counted)),
    }


def _silent(cell: Cell, silence: Silence) -> Iterator[SilentPeriodSheet]:
    for period, searched in silence.of(cell).items():
        yield {
            "clause": str(cell.clause),
            "bearer": cell.bearer,
            "period": period,
            "searched": searched.value,
        }
