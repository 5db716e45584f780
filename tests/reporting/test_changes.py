"""What moved since a day, by another rule, and between two saved reports."""

from datetime import date
from typing import Any

import orjson
import pytest

from servanda.compliance.assess import assess
from servanda.files.rule_file import load_rule
from servanda.model.corpus import Corpus
from servanda.model.sheet import ComparisonSheet, ReportSheet
from servanda.reporting.changes import against_sheet, changes_sheet
from servanda.reporting.comparison import Saved, comparison_sheet
from servanda.reporting.question import ReportQuestion
from servanda.reporting.report import report_sheet
from tests.reporting.corpora import RULE, TODAY, cells, one_of_everything

CORPUS = one_of_everything()
BEFORE = date(2010, 6, 10)


def report(as_of: date = TODAY, held: Corpus = CORPUS, rule: str = "standing") -> ReportSheet:
    by = load_rule(rule)
    sheet = report_sheet(
        held,
        cells=assess(held, by, as_of=as_of),
        rule=by,
        question=ReportQuestion(as_of),
        data="sha256:0",
    )
    return orjson.loads(orjson.dumps(sheet))  # type: ignore[no-any-return]


def compared(one: ReportSheet, other: ReportSheet) -> ComparisonSheet:
    return comparison_sheet(Saved("a.json", one), Saved("b.json", other))


def test_what_moved_since_a_day() -> None:
    sheet = changes_sheet(since=BEFORE, before=cells(CORPUS, BEFORE), after=cells(CORPUS))
    moved = {(cell["clause"], cell["bearer"]): cell for cell in sheet["cells"]}
    dam = moved["river/2/1", "FRA"]
    assert dam["before"] and dam["before"]["verdict"] == "no-evidence"  # noqa: PT018
    assert dam["after"] and dam["after"]["verdict"] == "observed"  # noqa: PT018
    assert dam["came"] == ["2010-06-11-dam-removed#1"]
    assert dam["deadlines"][0].startswith("remove the dam: done on 2010-06-11, late by 10 days")
    assert ("river/1", "FRA") not in moved
    assert moved["river", "FRA"]["before"] is None


def test_by_another_rule() -> None:
    pam = load_rule("kroc-pam")
    others = assess(CORPUS, pam, as_of=TODAY)
    sheet = against_sheet(rule=RULE, cells=cells(CORPUS), other=pam, others=others)
    assert sheet["same"] + len(sheet["cells"]) == len(others)
    (first, *_) = sheet["cells"]
    assert first["before"]
    assert first["after"]
    assert first["after"]["because"][0] != first["before"]["because"][0]
    assert sheet["rule"]["limits"]


def test_two_reports_differ_by_what_happened_between() -> None:
    sheet = compared(report(BEFORE), report())
    assert "2010-06-11-dam-removed#1" in {link["id"] for link in sheet["links"]}
    assert sheet["notes"] == ["made from the same data"]
    assert all(cell["came"] or cell["went"] or cell["deadlines"] for cell in sheet["cells"])
    keys = {(cell["clause"], cell["bearer"]) for cell in report()["cells"]}
    assert sheet["same"] + len(sheet["cells"]) == len(keys)


def test_turned_round_what_came_went() -> None:
    there, back = compared(report(BEFORE), report()), compared(report(), report(BEFORE))

    came = {(cell["clause"], cell["bearer"]): cell["came"] for cell in there["cells"]}
    went = {(cell["clause"], cell["bearer"]): cell["went"] for cell in back["cells"]}
    assert came == went


def test_the_same_report_twice_differs_in_nothing() -> None:
    sheet = compared(report(), report())
    assert not sheet["cells"]
    assert not sheet["links"]


@pytest.mark.parametrize(
    ("change", "note"),
    [
        ({"rule": "other"}, "read by different rules: standing and other"),
        ({"filters": {"treaty": "river"}}, "asked for different things"),
    ],
)
def test_why_two_may_differ(change: dict[str, Any], note: str) -> None:
    changed: Any = {**report(), **change}
    assert any(each.startswith(note) for each in compared(report(), changed)["notes"])
