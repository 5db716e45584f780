"""Reads what a browser sends of a form: names with values, rows by the number in their names."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from servanda.annotating.form.parts import BESIDE, CHOSEN, EVIDENCE, FACTS, ROWS
from servanda.model.form_sheet import EventForm

MOST_ROWS = 400
"""Rows of one list; an event of the shipped data has five links at most."""
_ROW = re.compile(r"(actors|sources|links)\.([0-9]{1,6})\.([a-z]+)")
_QUOTED = re.compile(r"links\.([0-9]{1,6})\.evidence\.([0-9]{1,6})\.([a-z]+)")

Pairs = Iterable[tuple[str, str]]
_Rows = dict[int, dict[str, Any]]


def read_pairs(given: Pairs) -> EventForm:
    """Return the form that names with values spell; what is no field of it is passed over.

    Rows stand in the order of their numbers; blank ones are left out. A quotation keeps its source by the
    number of that row, and loses it where the row is gone.

    >>> read_pairs([("title", "A day"), ("actors.7.code", "AZE")])["actors"]
    [{'of': '', 'old': '', 'own': '', 'code': 'AZE', 'name': '', 'role': ''}]
    """
    given = [*given]
    facts = dict.fromkeys(FACTS, "") | {name: value for name, value in given if name in FACTS}
    quotations = _quotations(given)
    rows = {part: _rows(given, part, fields, quotations) for part, fields in ROWS.items()}
    sources = {str(number): str(at) for at, number in enumerate(rows["sources"], 1)}
    for link in rows["links"].values():
        for quoted in link["evidence"]:
            quoted["source"] = sources.get(quoted["source"], "")
    return cast(
        EventForm, facts | {part: [*found.values()][:MOST_ROWS] for part, found in rows.items()}
    )


def pairs(form: EventForm) -> Iterator[tuple[str, str]]:
    """Yield the names with values that spell a form."""
    for name, value in form.items():
        if isinstance(value, list):
            for at, row in enumerate(value, 1):
                yield from _spelled(f"{name}.{at}", row)
        else:
            yield name, str(value)


def without(given: Pairs, row: str) -> list[tuple[str, str]]:
    """Return the pairs without those of one row (`links.2`, `links.2.evidence.1`)."""
    return [pair for pair in given if not pair[0].startswith(f"{row}.")]


def _spelled(name: str, row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for field, value in row.items():
        if isinstance(value, list):
            for at, inner in enumerate(value, 1):
                yield from _spelled(f"{name}.{field}.{at}", inner)
        else:
            yield f"{name}.{field}", value


def _rows(
    given: Pairs, part: str, fields: tuple[str, ...], quotations: Mapping[int, list[dict[str, str]]]
) -> _Rows:
    found: _Rows = {}
    for name, value in given:
        spelled = _ROW.fullmatch(name)
        if spelled and spelled[1] == part and spelled[3] in (*BESIDE, *fields):
            row = found.setdefault(int(spelled[2]), dict.fromkeys((*BESIDE, *fields), ""))
            row[spelled[3]] = value
    if part == "links":
        for number, row in found.items():
            row["evidence"] = quotations.get(number, [])
    return {number: row for number, row in sorted(found.items()) if not _is_blank(row)}


def _quotations(given: Pairs) -> Mapping[int, list[dict[str, str]]]:
    found: dict[int, _Rows] = {}
    for name, value in given:
        spelled = _QUOTED.fullmatch(name)
        if spelled and spelled[3] in (*BESIDE, *EVIDENCE):
            rows = found.setdefault(int(spelled[1]), {})
            blank = dict.fromkeys((*BESIDE, *EVIDENCE), "")
            rows.setdefault(int(spelled[2]), blank)[spelled[3]] = value
    return {link: [*_written(rows)] for link, rows in found.items()}


def _written(rows: _Rows) -> Iterator[dict[str, str]]:
    for _, row in sorted(rows.items()):
        if row["exact"].strip():
            yield row


def _is_blank(row: Mapping[str, Any]) -> bool:
    typed = (row[name] for name in row if name not in (*BESIDE, *CHOSEN))
    return not any(value.strip() if isinstance(value, str) else value for value in typed)
