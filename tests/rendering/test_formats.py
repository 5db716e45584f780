"""The formats in which a report can be written."""

import pytest

from servanda.rendering.formats import formats
from tests.rendering.answers import every_sheet

BEGINNINGS = {
    "html": b"<!DOCTYPE html>",
    "md": b"# ",
    "json": b"{",
    "csv": b"clause,",
    "csv-links": b"id,",
    "pdf": b"%PDF",
    "docx": b"PK",
}


@pytest.mark.parametrize("form", formats())
def test_a_report_is_written(form: str) -> None:
    written = formats()[form].written(every_sheet()["report"])
    assert written.lstrip().startswith(BEGINNINGS[form])


def test_plain_formats_need_nothing_more() -> None:
    assert {"html", "md", "json", "csv", "csv-links"} <= formats().keys()
