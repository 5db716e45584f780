"""Knows the answer to `report --compare`: what differs between two reports that were saved."""

from collections.abc import Iterator
from typing import NamedTuple

from servanda.model.sheet import (
    CellSheet,
    ComparisonSheet,
    DeadlineSheet,
    MovedSheet,
    ReadingSheet,
    ReportSheet,
    SavedSheet,
)
from servanda.reporting.command import command


class Saved(NamedTuple):
    """A report and the file it was saved in."""

    file: str
    sheet: ReportSheet


def comparison_sheet(earlier: Saved, later: Saved) -> ComparisonSheet:
    """Return the cells that differ, in the order of the later report, with the links that came and went."""
    cells = list(_differences(earlier.sheet, later.sheet))
    names = dict.fromkeys(name for cell in cells for name in (*cell["came"], *cell["went"]))
    held = {link["id"]: link for saved in (earlier, later) for link in saved.sheet["links"]}
    both = {_key(cell) for saved in (earlier, later) for cell in saved.sheet["cells"]}
    return {
        "compared": [_saved(earlier), _saved(later)],
        "same": len(both) - len(cells),
        "cells": cells,
        "links": [held[name] for name in names if name in held],
        "actors": {**earlier.sheet["actors"], **later.sheet["actors"]},
        "notes": list(_notes(earlier.sheet, later.sheet)),
        "next": [command("clause", cell["clause"]) for cell in cells[:1]],
    }


def _differences(earlier: ReportSheet, later: ReportSheet) -> Iterator[MovedSheet]:
    before = {_key(cell): cell for cell in earlier["cells"]}
    after = {_key(cell): cell for cell in later["cells"]}
    for key in dict.fromkeys((*after, *before)):
        moved = _moved(before.get(key), after.get(key))
        if moved:
            yield moved


def _moved(before: CellSheet | None, after: CellSheet | None) -> MovedSheet | None:
    had, has = _links(before), _links(after)
    deadlines = list(_deadlines(before, after))
    same_verdict = before and after and before["verdict"] == after["verdict"]
    if same_verdict and had == has and not deadlines:
        return None
    cell = after or before
    assert cell is not None  # noqa: S101 - the key comes from one of the two
    return {
        "clause": cell["clause"],
        "bearer": cell["bearer"],
        "before": _reading(before),
        "after": _reading(after),
        "came": [name for name in has if name not in had],
        "went": [name for name in had if name not in has],
        "deadlines": deadlines,
    }


def _key(cell: CellSheet) -> tuple[str, str]:
    return cell["clause"], cell["bearer"]


def _links(cell: CellSheet | None) -> dict[str, None]:
    return dict.fromkeys(cell["links"]) if cell else {}


def _reading(cell: CellSheet | None) -> ReadingSheet | None:
    if cell is None:
        return None
    return {
        "verdict": cell["verdict"],
        "label": cell["label"],
        "tone": cell["tone"],
        "because": cell["because"],
    }


def _deadlines(before: CellSheet | None, after: CellSheet | None) -> Iterator[str]:
    def duty(found: DeadlineSheet) -> tuple[str, str, str]:
        return found["clause"], found["action"], found["due"]

    states = {duty(found): found["state"] for found in (before["deadlines"] if before else [])}
    for found in after["deadlines"] if after else []:
        if states.get(duty(found), found["state"]) != found["state"]:
            yield f"{found['action']}: {found['because']}"


def _saved(saved: Saved) -> SavedSheet:
    sheet = saved.sheet
    return {
        "file": saved.file,
        "as_of": sheet["as_of"],
        "rule": sheet["rule"],
        "data": sheet["data"],
        "treaties": sheet["treaties"],
    }


def _notes(earlier: ReportSheet, later: ReportSheet) -> Iterator[str]:
    """Yield why the two may differ although nothing happened."""
    if earlier["rule"] != later["rule"]:
        yield f"read by different rules: {earlier['rule']} and {later['rule']}"
    if earlier["filters"] != later["filters"]:
        yield "asked for different things: a cell may be missing because it was not asked for"
    if earlier["data"] == later["data"]:
        yield "made from the same data"
