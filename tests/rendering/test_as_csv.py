import csv
import re
from io import StringIO
from typing import Any

import pytest

from servanda.rendering.as_csv import as_csv
from servanda.rendering.harmless import ACTING

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", '=HYPERLINK("http://x")')


def lines(text: str) -> list[dict[str, str]]:
    return [*csv.DictReader(StringIO(text, newline=""))]


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_calculates(every: dict[str, dict[str, Any]], formula: str) -> None:
    every["search"]["hits"][0]["title"] = formula
    cell = lines(as_csv(every["search"]))[0]["title"]
    assert not cell.lstrip(" \n").startswith(("=", "+", "-", "@", "\t", "\r", "＝"))


@pytest.mark.parametrize("words", ["a=1", "10 November", "nov10/1", "", "'quoted'"])
def test_other_cells_stay(every: dict[str, dict[str, Any]], words: str) -> None:
    every["search"]["hits"][0]["title"] = words
    assert lines(as_csv(every["search"]))[0]["title"] == words


def test_negative_numbers_stay_numbers(every: dict[str, dict[str, Any]]) -> None:
    every["search"]["hits"][0]["score"] = -1.5
    assert lines(as_csv(every["search"]))[0]["score"] == "-1.5"


def test_nothing_acts(hostile_sheet: dict[str, Any]) -> None:
    assert not re.search(f"[{ACTING}]", as_csv(hostile_sheet))


def test_a_line_has_as_many_cells_as_names(hostile_sheet: dict[str, Any]) -> None:
    rows = [*csv.reader(StringIO(as_csv(hostile_sheet), newline=""))]
    assert {len(row) for row in rows} == {len(rows[0])}


def test_names_stand_where_there_are_no_lines(every: dict[str, dict[str, Any]]) -> None:
    every["check"]["problems"] = []
    assert as_csv(every["check"]) == "file,line,code,about,what,remedy\n"


def test_cells_of_a_report(every: dict[str, dict[str, Any]]) -> None:
    contested = lines(as_csv(every["report"]))[1]
    assert contested["bearer_name"] == "Sweden"
    assert (contested["breaches_alleged"], contested["breaches_denied"]) == ("1", "1")
    assert contested["deadlines"].startswith("clean the shore on its own territory: performed")
