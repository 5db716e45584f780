"""The same hostile report in the formats that are plain text; the others are tried beside what makes them."""

import csv
import re
from io import StringIO
from typing import Any

import pytest

from servanda.rendering.as_csv import as_csv
from servanda.rendering.as_markdown import as_markdown
from servanda.rendering.harmless import ACTING
from tests.hostile import hostile
from tests.rendering.answers import every_sheet


@pytest.fixture(scope="module")
def report() -> Any:
    return hostile(every_sheet()["report"])  # type: ignore[arg-type]


def test_markdown_holds_no_markup_of_others(report: Any) -> None:
    written = as_markdown(report)
    assert not re.search(f"[{ACTING}]", written)
    assert not re.search(r"<(script|img|svg)", written)
    assert all(
        re.match(r"https?://|#", found) for found in re.findall(r"(?<!\\)\]\(([^)]*)\)", written)
    )


@pytest.mark.parametrize("of_links", [False, True])
def test_no_cell_of_a_table_calculates(report: Any, of_links: bool) -> None:
    written = as_csv(report, of_links=of_links)
    assert not re.search(f"[{ACTING}]", written)
    cells = [cell for line in csv.reader(StringIO(written)) for cell in line]
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "@", "-", "＝"))]
    assert len({len(line) for line in csv.reader(StringIO(written))}) == 1
