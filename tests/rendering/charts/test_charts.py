import csv
import re
import sys
from typing import Any
from xml.etree import ElementTree

import pytest

from servanda.errors import BadRequest
from servanda.rendering.charts.draw import FILL, draw
from servanda.rendering.charts.figure_html import LOOKS, charts_html
from servanda.rendering.charts.figures import Figure, figures, table
from servanda.rendering.harmless import harmless_throughout
from servanda.rendering.marks import MARK
from tests.hostile import hostile
from tests.rendering.answers import every_sheet


@pytest.fixture
def report() -> Any:
    return every_sheet()["report"]


@pytest.fixture(scope="module")
def drawn() -> dict[str, str]:
    sheet: Any = harmless_throughout(hostile(every_sheet()["report"]))  # type: ignore[arg-type]
    return {figure.name: draw(figure._asdict()) for figure in figures(sheet)}


def by_name(sheet: Any) -> dict[str, Figure]:
    return {figure.name: figure for figure in figures(sheet)}


def test_totals_agree_with_the_report(report: Any) -> None:
    found = by_name(report)
    assert sum(row["number"] for row in found["verdicts"].rows) == len(report["cells"])
    counted = [link for link in report["links"] if link["counted"]]
    assert sum(row["number"] for row in found["claims"].rows) == len(counted)


def test_nothing_on_record_is_not_drawn(report: Any) -> None:
    assert not by_name(report | {"cells": [], "links": []})
    assert charts_html(report | {"cells": [], "links": []}) == ""


def test_years_without_claims_are_shown(report: Any) -> None:
    report["links"][0]["date"] = "2019-05"
    rows = by_name(report)["claims"].rows
    years = list(dict.fromkeys(row["year"] for row in rows))
    assert years == [str(year) for year in range(2019, 2023)]


def test_every_tone_has_a_fill_and_a_colour_in_the_dark() -> None:
    assert set(FILL) == set(MARK)
    looks = LOOKS.read_text("utf-8")
    assert all(f'[fill="{fill}"]' in looks for fill in FILL.values())


def test_svg_is_plain(drawn: dict[str, str]) -> None:
    for svg in drawn.values():
        root = ElementTree.fromstring(svg)
        names = {each.tag.partition("}")[2] for each in root.iter()}
        assert names <= {"svg", "title", "desc", "g", "path", "text", "line", "rect"}
        assert not re.search(
            r"url\(|@font-face|<style|href=|\son[a-z]+=", re.sub(r">[^<]*<", "><", svg)
        )


def test_svg_tells_itself(drawn: dict[str, str]) -> None:
    for name, svg in drawn.items():
        root = ElementTree.fromstring(svg)
        assert root.get("role") == "img"
        title, told = list(root)[:2]
        assert root.get("aria-labelledby") == f"{title.get('id')} {told.get('id')}"
        assert told.get("id") == f"chart:{name}:told"
        assert told.text
        assert sum("role" in each.attrib for each in root.iter()) == 1


def test_the_same_figure_gives_the_same_bytes(report: Any) -> None:
    assert charts_html(report) == charts_html(report)


def test_the_table_is_safe_and_whole(report: Any) -> None:
    report["treaty_rows"][0]["short_title"] = "=1+1"
    (figure, _) = figures(report)
    rows = list(csv.DictReader(table(figure._asdict()).splitlines()))
    assert {row["treaty"] for row in rows} == {"'=1+1"}
    assert [int(row["number"]) for row in rows] == [row["number"] for row in figure.rows]


def test_without_the_library_it_says_what_to_do(
    report: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(BadRequest) as error:
        charts_html(report)
    assert "servanda[charts]" in error.value.remedy
