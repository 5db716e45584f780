"""Every answer in every format, as it should look."""

from typing import Any

import pytest

from servanda.rendering.as_csv import as_csv
from servanda.rendering.as_html import as_html
from servanda.rendering.as_json import as_json
from servanda.rendering.as_markdown import as_markdown
from servanda.rendering.as_table import as_table
from tests.rendering.answers import every_sheet
from tests.rendering.snapshot import is_as_kept

NAMES = sorted(every_sheet())


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [60, 120])
def test_in_a_terminal(every: dict[str, dict[str, Any]], name: str, width: int) -> None:
    assert is_as_kept(f"{name}-{width}.txt", as_table(every[name], width=width))


def test_in_colour(every: dict[str, dict[str, Any]]) -> None:
    assert is_as_kept("clause-colour.txt", as_table(every["clause"], colour=True))


@pytest.mark.parametrize("name", NAMES)
def test_as_markdown(every: dict[str, dict[str, Any]], name: str) -> None:
    assert is_as_kept(f"{name}.md", as_markdown(every[name]))


@pytest.mark.parametrize("name", NAMES)
def test_as_csv(every: dict[str, dict[str, Any]], name: str) -> None:
    assert is_as_kept(f"{name}.csv", as_csv(every[name]))


def test_as_json(every: dict[str, dict[str, Any]]) -> None:
    assert is_as_kept("search.json", as_json(every["search"]))


def test_as_html(every: dict[str, dict[str, Any]]) -> None:
    assert is_as_kept("report.html", as_html(every["report"]))
