"""Says what differs between two forms of one event, field by field and row by row."""

from collections.abc import Iterator, Mapping
from typing import Any

from servanda.annotating.form.parts import FACTS, ROW_NAME, ROWS, label
from servanda.annotating.form.rows import content, partners
from servanda.model.form_sheet import ChangeSheet, EventForm

_LINK = "{clause} {stance} {bearer}, {claimant} {standing}: {rationale}"


def changes(before: EventForm, after: EventForm) -> list[ChangeSheet]:
    """Return what became different, in the order of the form.

    >>> from servanda.annotating.form.of_event import blank_form
    >>> changes(blank_form(), {**blank_form(), "date": "2022-03-26"})
    [{'label': 'First day', 'before': '', 'after': '2022-03-26'}]
    """
    return [*_facts(before, after), *(each for part in ROWS for each in _rows(part, before, after))]


def words(part: str, row: Mapping[str, Any] | None) -> str:
    """Return a row on one line; nothing for one that is not there."""
    if row is None:
        return ""
    if part == "links":
        quoted = "; ".join(f"“{each['exact']}”" for each in row["evidence"])
        told = _LINK.format(**row) + (f" ({row['status']})" if row["status"] != "accepted" else "")
        return f"{told} {quoted}".strip()
    if part == "actors":
        return f"{row['code']}, {row['name']}, {row['role']}"
    return ", ".join(row[name] for name in ("publisher", "title", "url", "published") if row[name])


def value(row: Mapping[str, Any], field: str) -> str:
    """Return a field of a row in words; of quotations, their words."""
    found = row[field]
    if field != "evidence":
        return str(found)
    return "\n".join(f"[{each['source'] or '?'}] {each['exact']}" for each in found)


def fields_of(part: str) -> tuple[str, ...]:
    """Return the fields by which rows of a list are compared."""
    return (*ROWS[part], "evidence") if part == "links" else ROWS[part]


def _facts(before: EventForm, after: EventForm) -> Iterator[ChangeSheet]:
    one, other = (dict[str, Any](form) for form in (before, after))
    for name in FACTS:
        if one[name] != other[name]:
            yield {"label": label("", 0, name), "before": one[name], "after": other[name]}


def _rows(part: str, before: EventForm, after: EventForm) -> Iterator[ChangeSheet]:
    old, new = (dict[str, Any](form)[part] for form in (before, after))
    were = partners(old, new)
    for at, (was, row) in enumerate(zip(were, new, strict=True), 1):
        if was is None:
            yield {"label": label(part, at, ""), "before": "", "after": words(part, row)}
            continue
        for field in fields_of(part):
            if content(old[was][field]) != content(row[field]):
                before_, after_ = value(old[was], field), value(row, field)
                yield {"label": label(part, at, field), "before": before_, "after": after_}
    for at in sorted(set(range(len(old))) - set(were)):
        yield {"label": f"{ROW_NAME[part]} taken out", "before": words(part, old[at]), "after": ""}
