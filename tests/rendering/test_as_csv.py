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


@pytest.mark.parametrize("held", [True, False])
@pytest.mark.parametrize("several", [True, False])
def test_whether_the_wording_is_held_is_said(
    every: dict[str, dict[str, Any]], held: bool, several: bool
) -> None:
    sheet = every["clause"]
    sheet["unit"]["held"] = held
    of_clause = [
        line
        for line in lines(as_csv({"clauses": [sheet]} if several else sheet))
        if line["clause"] == sheet["unit"]["address"]
    ]
    assert of_clause
    assert {line["wording_held"] for line in of_clause} == {str(held).lower()}


def test_each_unit_inside_a_clause_has_its_own_wording(every: dict[str, dict[str, Any]]) -> None:
    sheet = every["clause"]
    outer = sheet["unit"]["address"]
    inner = {**sheet["unit"], "address": f"{outer}/b", "held": False, "units": []}
    sheet["unit"] |= {"held": True, "units": [inner]}
    sheet["links"][0] |= {"held": f"{outer}/b"}
    sheet["links"][1] |= {"held": outer}
    assert [line["wording_held"] for line in lines(as_csv(sheet))][:2] == ["false", "true"]
