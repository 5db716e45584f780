"""Lets one of two versions hold where they differ; all else that was typed stays."""

from collections.abc import Sequence
from typing import Any, cast

from servanda.annotating.form.ground import position
from servanda.annotating.form.quotations import Quotations
from servanda.annotating.form.rows import Row
from servanda.annotating.form.versions import Versions
from servanda.model.form_sheet import DifferenceSheet, EventForm


def take(form: EventForm, difference: DifferenceSheet, whose: str, forms: Versions) -> EventForm:
    """Return the form with the version of one (`mine`, `theirs`) where the two differ.

    `forms` are the three that were merged. A row that is no longer in the form comes back where a whole row
    is taken.
    """
    chosen = getattr(forms, whose)
    part, field = difference["part"], difference["field"]
    whole: Any = dict(form)
    if not part:
        return cast(EventForm, whole | {field: chosen[field]})
    rows = [dict(row) for row in whole[part]]
    at = place_of(rows, difference)
    row = _chosen(form, difference, whose, forms)
    if field and at is not None and row is not None:
        rows[at][field] = row[field]
    elif not field and row is None:
        rows = [each for number, each in enumerate(rows) if number != at]
    elif not field and at is None and row is not None:
        rows.append(row)
    return cast(EventForm, whole | {part: rows})


def holding(form: EventForm, difference: DifferenceSheet, forms: Versions) -> str:
    """Return whose version the form has where the two differ; empty for another one."""
    for whose in ("mine", "theirs"):
        if take(form, difference, whose, forms) == form:
            return whose
    return ""


def place_of(rows: Sequence[Row], difference: DifferenceSheet) -> int | None:
    """Return where in a list the row of a difference stands now, counted from 0; None where it is not."""
    origin = "of" if difference["of"] else "own"
    written = difference["of"] or difference["own"]
    return next((at for at, row in enumerate(rows) if row[origin] == written), None)


def _chosen(
    form: EventForm, difference: DifferenceSheet, whose: str, forms: Versions
) -> dict[str, Any] | None:
    """Return the row of one version as it would stand in the form; None where that version has none."""
    part = difference["part"]
    origins = {"mine": difference["own"], "theirs": difference["of"]}
    rows = Versions(
        None, *(_at(getattr(forms, name)[part], written) for name, written in origins.items())
    )
    row = getattr(rows, whose)
    if row is None:
        return None
    beside = {
        "of": difference["of"],
        "old": row["of"] if whose == "mine" else "",
        "own": difference["own"],
    }
    if part != "links":
        return {**row, **beside}
    quoted = Quotations(forms, form["sources"])
    evidence = quoted.of_mine(rows) if whose == "mine" else quoted.of_theirs(rows)
    return {**row, **beside, "evidence": evidence}


def _at(rows: list[dict[str, Any]], written: str) -> dict[str, Any] | None:
    at = position(written, len(rows))
    return None if at is None else rows[at]
