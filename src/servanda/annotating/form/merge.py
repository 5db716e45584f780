"""Puts together what two people made of one event since one of them opened it, field by field.

Where only one of the two changed something, the change is taken; where both did, what was typed stays in the
form and the difference is open. Rows are found again by `rows`; a quotation goes by its words and its source.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple, cast

from servanda.annotating.form.changes import fields_of, value, words
from servanda.annotating.form.ground import position
from servanda.annotating.form.parts import FACTS, ROWS, label
from servanda.annotating.form.quotations import Quotations
from servanda.annotating.form.rows import Row, content, partners
from servanda.annotating.form.versions import Origins, Versions
from servanda.model.form_sheet import DifferenceSheet, EventForm


class Merged(NamedTuple):
    """One form out of two, resting on theirs, and where the two differ."""

    form: EventForm
    differences: list[DifferenceSheet]


class _Where(NamedTuple):
    """Which row of which list: its number in the form that is made, and in the three that were there."""

    part: str = ""
    number: int = 0
    origins: Origins = Origins("", "", "")


def merge(was: EventForm, mine: EventForm, theirs: EventForm) -> Merged:
    """Return one form out of what was typed and what stands in the file now, and every difference.

    Rows of the form know which row of theirs (`of`), of the event as opened (`old`) and of what was typed
    (`own`) they are.
    """
    merger = _Merger(Versions(was, mine, theirs))
    facts = {name: merger.fact(name) for name in FACTS}
    rows = {part: merger.rows(part) for part in ROWS}  # the sources go before the links
    return Merged(cast(EventForm, facts | rows), merger.differences)


class _Merger:
    """Goes through three forms and notes the differences."""

    def __init__(self, forms: Versions) -> None:
        self._forms = forms
        self._quotations = Quotations(forms, ())
        self.differences: list[DifferenceSheet] = []

    def fact(self, name: str) -> str:
        """Return the value that holds for a field of the event itself."""
        versions = self._forms.each(lambda form: str(form[name]))
        self._note(versions, versions, _Where(), name)
        return str(getattr(versions, versions.taken or "mine"))

    def rows(self, part: str) -> list[dict[str, Any]]:
        """Return the rows of a list: theirs in their order, then those that only stand in what was typed."""
        found: list[dict[str, Any]] = []
        for origins in _origins(self._forms.each(lambda form: form[part])):
            row = self._row(_Where(part, len(found) + 1, origins))
            if row is not None:
                found.append({**row, **origins._asdict()})
        if part == "sources":
            self._quotations = Quotations(self._forms, found)
        return found

    def _row(self, where: _Where) -> dict[str, Any] | None:
        lists = self._forms.each(lambda form: form[where.part])
        rows = Versions(*map(_at, lists, where.origins))
        if rows.mine is None or rows.theirs is None:
            return self._whole(rows, where)
        if rows.was is None:  # the same row came twice
            return {**rows.theirs}
        return {
            **rows.theirs,
            **{field: self._field(rows, where, field) for field in fields_of(where.part)},
        }

    def _whole(self, rows: Versions, where: _Where) -> dict[str, Any] | None:
        """Return a row that only one of the two has, if it is to stay."""
        versions = rows.each(content)
        self._note(versions, rows.each(lambda row: words(where.part, row)), where, "")
        row = getattr(rows, versions.taken)
        if row is None or where.part != "links":
            return None if row is None else {**row}
        quoted = self._quotations
        evidence = quoted.of_mine(rows) if versions.taken == "mine" else quoted.of_theirs(rows)
        return {**row, "evidence": evidence}

    def _field(self, rows: Versions, where: _Where, field: str) -> Any:
        versions = rows.each(lambda row: row[field])
        if field == "evidence":
            versions = self._quotations.comparable(rows)
        self._note(versions, rows.each(lambda row: value(row, field)), where, field)
        is_mine = versions.taken == "mine"
        if field != "evidence":
            return rows.mine[field] if is_mine else rows.theirs[field]
        return self._quotations.of_mine(rows) if is_mine else self._quotations.of_theirs(rows)

    def _note(self, versions: Versions, shown: Versions, where: _Where, field: str) -> None:
        if not versions.taken:
            return
        self.differences.append(
            {
                "key": str(len(self.differences) + 1),
                "part": where.part,
                "of": where.origins.of,
                "own": where.origins.own,
                "field": field,
                "label": label(where.part, where.number, field),
                "was": shown.was,
                "mine": shown.mine,
                "theirs": shown.theirs,
                "taken": versions.taken,
                "open": versions.is_open,
                "holds": versions.taken,
                "at": "",
            }
        )


def _origins(rows: Versions) -> Iterator[Origins]:
    """Yield where each row stands in the three versions."""
    fresh = [(str(at), row) for at, row in enumerate(rows.mine, 1) if not _known(row, rows.was)]
    mine = {row["of"]: str(at) for at, row in reversed([*enumerate(rows.mine, 1)])}
    seen: set[str] = set()
    for at, partner in enumerate(partners(rows.was, rows.theirs)):
        old = "" if partner is None else str(partner + 1)
        own = mine.get(old, "") if old else _same(rows.theirs[at], fresh, seen)
        seen.add(own)
        yield Origins(old, own, str(at + 1))
    for at, row in enumerate(rows.mine, 1):
        if str(at) not in seen:
            yield Origins(row["of"] if _known(row, rows.was) else "", str(at), "")


def _at(rows: list[Row], written: str) -> Row | None:
    at = position(written, len(rows))
    return None if at is None else rows[at]


def _known(row: Row, was: list[Row]) -> bool:
    return position(row["of"], len(was)) is not None


def _same(row: Row, fresh: list[tuple[str, Row]], seen: set[str]) -> str:
    """Return the new row of what was typed that says the same as a new one of theirs; empty if none does."""
    same = (at for at, other in fresh if at not in seen and content(other) == content(row))
    return next(same, "")
