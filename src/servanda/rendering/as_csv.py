"""Knows how an answer becomes a table file (RFC 4180, with lines that end as in the rest of a repository)."""

import csv
from collections.abc import Mapping
from io import StringIO

from servanda.rendering.answer import answer_of
from servanda.rendering.harmless import harmless_throughout
from servanda.rendering.records import records

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What makes a spreadsheet calculate (OWASP, CSV Injection), with the full-width forms it also takes."""


def as_csv(sheet: Mapping[str, object], *, of_links: bool = False) -> str:
    """Return the records of the sheet below a line of names; a cell that could calculate is quoted by '.

    Of a report these are its cells, or its links.
    """
    answer = f"{answer_of(sheet)}-links" if of_links else answer_of(sheet)
    columns, lines = records(answer, harmless_throughout(sheet))
    paper = StringIO()
    writer = csv.writer(paper, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([safe_cell(value_of(line)) for value_of in columns.values()] for line in lines)
    return paper.getvalue()


def safe_cell(value: object) -> object:
    """Return a value as a table file holds it, so that no spreadsheet calculates."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value.lstrip(" \n").startswith(_FORMULA):
        return f"'{value}"
    return value
