from typing import Any

import pytest

from servanda.rendering import report_view
from tests.rendering.parts import LINKS, deadline, empty_cell


@pytest.fixture
def report(every: dict[str, dict[str, Any]]) -> Any:
    return every["report"]


def test_matrix_has_a_line_for_each_unit_and_a_cell_for_each_bearer(report: Any) -> None:
    (matrix,) = report_view.matrices(report)
    assert [line.unit["address"] for line in matrix.lines] == ["lake/1", "lake/2"]
    assert matrix.bearers == ("NOR", "SWE", "DNK")
    assert matrix.lines[1].of("DNK") is None


def test_those_of_whom_nothing_is_on_record_are_not_spoken_of(report: Any) -> None:
    (matrix,) = report_view.matrices(report)
    assert matrix.spoken_of() == ("NOR", "SWE")


def test_a_passed_day_is_no_silence(report: Any) -> None:
    (matrix,) = report_view.matrices(report)
    assert [line.is_silent for line in matrix.lines] == [False, True]


def test_a_treaty_is_not_mixed_up_with_one_of_a_longer_name(report: Any) -> None:
    report["treaties"] = ["lake", "lake-2"]
    report["cells"].append(empty_cell(clause="lake-2/1", bearer="FIN"))
    first, second = report_view.matrices(report)
    assert "FIN" not in first.bearers
    assert second.bearers == ("FIN",)


def test_dates_once_and_the_overdue_first(report: Any) -> None:
    report["cells"].append(
        empty_cell(clause="lake", deadlines=[deadline(), deadline(state="met", action="x")])
    )
    states = [found["state"] for found in report_view.deadlines(report)]
    assert states == ["overdue", "late", "met"]


def test_claims_that_no_gate_lets_through_once(report: Any) -> None:
    report["cells"].append(empty_cell(shut_out=[LINKS[5]]))
    assert [link["id"] for link in report_view.shut_out(report)] == ["2022-07-06-shore#1"]


def test_sections_have_the_links_behind_their_cells(report: Any) -> None:
    first, second = report_view.sections(report)
    assert [link["id"] for link in first.links] == [link["id"] for link in LINKS]
    assert second.links == ()
    assert second.is_silent


def test_silence_is_told_with_its_reason(report: Any) -> None:
    _, second = report_view.sections(report)
    assert [(who, why) for who, _, why in second.silence()] == [
        ("NOR", "such conduct cannot be seen from outside"),
        ("SWE", "nobody has looked yet"),
    ]


def test_sentences_on_one_treaty_stand_together(report: Any) -> None:
    (first, _), (title, told), (last, _) = report_view.by_treaty(report)
    assert (first, title, last) == ("", "Lake Agreement", "")
    assert told == ["what is charged or claimed is disputed (contested, 1): lake/1 (SWE)."]


def test_a_link_stands_in_the_innermost_unit(report: Any) -> None:
    inner = {**report["units"][0], "address": "lake/1/1"}
    cell = {**report["cells"][1], "clause": "lake/1/1"}
    report["units"].insert(1, inner)
    report["cells"].append(cell)
    outer, within, _ = report_view.sections(report)
    assert [link["id"] for link in within.links] == cell["links"]
    assert dict(outer.inside) == {"lake/1/1": len(cell["links"])}
    assert [link["id"] for link in outer.links] == ["2022-07-06-shore#1"]


def test_a_period_has_the_claims_on_its_events(report: Any) -> None:
    first, _ = report_view.sections(report)
    ((period, links),) = first.periods
    assert (period, len(links)) == ("2022", 5)


@pytest.mark.parametrize(
    ("state", "days", "told"),
    [("late", 1, "late by 1 day"), ("overdue", 1456, "overdue for 1,456 days"), ("met", 0, "met")],
)
def test_what_became_of_a_date(state: str, days: int, told: str) -> None:
    found: Any = deadline(state=state, days=days)
    assert report_view.state(found) == told


def test_the_calendar_follows_the_days_that_count(report: Any) -> None:
    moved = deadline(due="2020-01-01", moved_to="2030-01-01")
    report["cells"].append(empty_cell(clause="lake", deadlines=[moved]))
    days = [found["moved_to"] or found["due"] for found in report_view.calendar(report)]
    assert days == sorted(days)
    assert days[-1] == "2030-01-01"
