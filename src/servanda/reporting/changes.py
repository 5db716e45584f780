"""Knows what to say of two readings of the same clauses: before and after a day, by one rule and another."""

from collections.abc import Iterable
from datetime import date

from servanda.compliance.movement import Moved, moved, read_otherwise
from servanda.model.cell import Cell
from servanda.model.rule import Rule
from servanda.model.sheet import AgainstSheet, ChangesSheet, MovedSheet, ReadingSheet
from servanda.reporting.method import method_sheet


def changes_sheet(*, since: date, before: Iterable[Cell], after: Iterable[Cell]) -> ChangesSheet:
    """Return the cells that moved after the day `since`, and the links that moved them."""
    return {
        "since": since.isoformat(),
        "cells": [_moved(difference) for difference in moved(before, after)],
    }


def against_sheet(
    *, rule: Rule, cells: Iterable[Cell], other: Rule, others: Iterable[Cell]
) -> AgainstSheet:
    """Return the cells that the rule `other` reads otherwise than `rule`, each with both reasons."""
    read = list(cells)
    found = [_otherwise(cell, by_other) for cell, by_other in read_otherwise(read, rule, others)]
    return {"rule": method_sheet(other), "same": len(read) - len(found), "cells": found}


def _moved(difference: Moved) -> MovedSheet:
    return {
        "clause": str(difference.cell.clause),
        "bearer": difference.cell.bearer,
        "before": _reading(difference.before),
        "after": _reading(difference.after),
        "came": list(difference.came),
        "went": list(difference.went),
        "deadlines": [
            f"{finding.obligation.action} {finding.obligation.object}: {finding.because}"
            for finding in difference.deadlines
        ],
    }


def _otherwise(cell: Cell, by_other: Cell) -> MovedSheet:
    return {
        "clause": str(cell.clause),
        "bearer": cell.bearer,
        "before": _reading(cell),
        "after": _reading(by_other),
        "came": [],
        "went": [],
        "deadlines": [],
    }


def _reading(cell: Cell | None) -> ReadingSheet | None:
    if cell is None:
        return None
    return {
        "verdict": cell.verdict.id,
        "label": cell.verdict.label,
        "tone": cell.verdict.tone.value,
        "because": list(cell.because),
    }
