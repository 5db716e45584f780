"""Knows in which formats a report can be written here, and writes it in one of them."""

from collections.abc import Callable, Mapping
from importlib.util import find_spec
from typing import NamedTuple

Sheet = Mapping[str, object]


class Format(NamedTuple):
    """A way to write a report."""

    name: str
    media_type: str
    written: Callable[[Sheet], bytes]
    needs: str = ""
    """the package without which it cannot be written"""
    ending: str = ""
    """of the file's name, where it is not the format's own"""


def formats() -> dict[str, Format]:
    """Return the formats that can be written here."""
    return {
        form: each for form, each in _FORMATS.items() if not each.needs or find_spec(each.needs)
    }


def _html(sheet: Sheet) -> bytes:
    from servanda.rendering.as_html import as_html

    return as_html(sheet).encode()


def _markdown(sheet: Sheet) -> bytes:
    from servanda.rendering.as_markdown import as_markdown

    return as_markdown(sheet).encode()


def _json(sheet: Sheet) -> bytes:
    from servanda.rendering.as_json import as_json

    return as_json(sheet).encode()


def _csv(sheet: Sheet) -> bytes:
    from servanda.rendering.as_csv import as_csv

    return as_csv(sheet).encode()


def _csv_links(sheet: Sheet) -> bytes:
    from servanda.rendering.as_csv import as_csv

    return as_csv(sheet, of_links=True).encode()


def _pdf(sheet: Sheet) -> bytes:
    from servanda.rendering.pdf.as_pdf import as_pdf

    return as_pdf(sheet)


def _docx(sheet: Sheet) -> bytes:
    from servanda.rendering.docx.as_docx import as_docx

    return as_docx(sheet)


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FORMATS = {
    "html": Format("One page (HTML)", "text/html; charset=utf-8", _html),
    "pdf": Format("Paper (PDF)", "application/pdf", _pdf, "typst"),
    "docx": Format("Word", _WORD, _docx, "docx"),
    "md": Format("Markdown", "text/markdown; charset=utf-8", _markdown),
    "json": Format("JSON", "application/json", _json),
    "csv": Format("Table of verdicts (CSV)", "text/csv; charset=utf-8", _csv),
    "csv-links": Format(
        "Table of claims (CSV)", "text/csv; charset=utf-8", _csv_links, ending="csv"
    ),
}
