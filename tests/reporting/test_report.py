"""The answer to `report`."""

from datetime import date
from typing import Any

import pytest

from servanda.errors import NotFound
from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.sheet import ReportSheet
from servanda.reporting.question import ReportQuestion
from servanda.reporting.report import report_sheet
from tests.reporting.corpora import RULE, TODAY, cells, clause, one_of_everything, treaty

CORPUS = Corpus(
    treaties=(*one_of_everything().treaties, treaty("bare", clause("1"))),
    events=one_of_everything().events,
)


def report(corpus: Corpus = CORPUS, as_of: date = TODAY, **asked: Any) -> ReportSheet:
    question = ReportQuestion(as_of, **asked)
    found = cells(corpus, as_of, question.since)
    return report_sheet(corpus, cells=found, rule=RULE, question=question, data="sha256:0")


def keys(sheet: ReportSheet) -> list[tuple[str, str]]:
    return [(cell["clause"], cell["bearer"]) for cell in sheet["cells"]]


def test_it_covers_every_clause_and_every_bearer() -> None:
    clauses = {str(address) for address in CORPUS.clause}
    for bearer in ("FRA", "DEU"):
        assert clauses <= {name for name, who in keys(report()) if who == bearer}


@pytest.mark.parametrize(
    ("asked", "clauses"),
    [
        ({"treaties": ("bare",)}, {"bare/1"}),
        ({"treaties": ("BARE",)}, {"bare/1"}),
        (
            {"clauses": (Address.parse("river/2"),)},
            {"river/2", "river/2/1", "river/2/2", "river/2/2/a"},
        ),
        ({"clauses": (Address.parse("river/2/2/a/iv"),)}, {"river/2/2/a"}),
        (
            {"clauses": (Address.parse("river/3"), Address.parse("bare/1"))},
            {"river/3", "bare/1"},
        ),
        ({"clauses": (Address.parse("river/3"),), "treaties": ("bare",)}, set()),
    ],
)
def test_filters_of_clauses(asked: dict[str, Any], clauses: set[str]) -> None:
    assert {name for name, _ in keys(report(**asked))} == clauses


def test_the_filter_of_bearers_also_leaves_out_links_on_others() -> None:
    sheet = report(bearers=("deu",))
    assert {bearer for _, bearer in keys(sheet)} == {"DEU"}
    assert {link["bearer"] for link in sheet["links"]} == {"DEU"}
    assert sheet["filters"] == {"bearer": "deu"}


@pytest.mark.parametrize(
    "asked",
    [
        {"treaties": ("nowhere",)},
        {"bearers": ("ITA",)},
        {"clauses": (Address.parse("nowhere/1"),)},
    ],
)
def test_what_is_not_there_is_answered_with_what_is(asked: dict[str, Any]) -> None:
    with pytest.raises(NotFound) as caught:
        report(**asked)
    assert caught.value.candidates


def test_links_are_those_behind_the_cells() -> None:
    assert [link["id"] for link in report()["links"]] == [
        "1999-05-05-too-early#1",
        "2005-03-01-closed#1",
        "2005-03-01-closed#2",
        "2010-06-11-dam-removed#1",
        "2010-06-11-dam-removed#2",
        "2012-07-07-old-wording#1",
        "2013-08-08-whole#1",
    ]
    assert report()["suspect"] == 1


def test_totals_name_every_verdict() -> None:
    assert list(report()["totals"]) == [word.id for word in RULE.verdicts]


def test_units_are_flat_and_each_once() -> None:
    sheet = report()
    addresses = [unit["address"] for unit in sheet["units"]]
    assert addresses == list(dict.fromkeys(cell["clause"] for cell in sheet["cells"]))
    assert all(unit["units"] == [] for unit in sheet["units"])


def test_the_codes_that_occur_have_names() -> None:
    assert report()["actors"] == {"DEU": "Germany", "FRA": "France"}


def test_an_empty_corpus_has_an_empty_report() -> None:
    sheet = report(Corpus())
    assert not any((sheet["cells"], sheet["links"], sheet["units"], sheet["treaties"]))
    assert sheet["next"] == ["servanda check", "servanda treaties", "servanda init --help"]
    assert sheet["summary"][0].startswith("Nothing here can be reported on")


def test_where_nothing_is_on_record_an_event_is_missing() -> None:
    sheet = report(Corpus(treaties=(treaty("bare", clause("1")),)))
    assert sheet["next"][0] == "servanda add"
    assert sheet["summary"][0] == (
        "As of 2026-01-01, no event on record counts for any of 1 clause."
    )


def test_what_to_do_next() -> None:
    assert report()["next"] == [
        "servanda clause river/1",
        "servanda check",
        "servanda report --as-of 2026-01-01 --format html --output report.html",
    ]


def test_the_command_that_keeps_a_report_asks_for_the_same() -> None:
    sheet = report(treaties=("river",), clauses=(Address.parse("river/3"),), bearers=("FRA",))
    assert sheet["next"][1:] == [
        "servanda report --treaty river --clause river/3 --bearer FRA --as-of 2026-01-01"
        " --format html --output report.html"
    ]


def test_how_it_is_cited() -> None:
    cite = report()["cite"]
    assert "compliance report on bare, river as of 2026-01-01" in cite
    assert cite.endswith("rule standing, data sha256:0.")


def test_events_stand_once_with_their_sources() -> None:
    sheet = report()
    assert [event["id"] for event in sheet["events"]] == list(
        dict.fromkeys(link["event"] for link in sheet["links"])
    )
    assert all(event["sources"] for event in sheet["events"])


def test_parallels_are_of_other_treaties() -> None:
    other = treaty("bank", clause("1", "The Parties keep the river open to ships."))
    sheet = report(Corpus(treaties=(*one_of_everything().treaties, other)))
    (parallel,) = sheet["references"]["river/1"]
    assert (parallel["address"], parallel["relation"]) == ("bank/1", "parallel")
    assert "river/2/1" not in sheet["references"]


def test_the_contract_of_the_design() -> None:
    sheet = report()
    assert list(sheet["cells"][0])[:7] == [
        "clause",
        "bearer",
        "verdict",
        "counts",
        "deadlines",
        "events",
        "because",
    ]
    assert (sheet["as_of"], sheet["since"], sheet["rule"]) == ("2026-01-01", None, "standing")
    assert (sheet["data"], sheet["treaties"]) == ("sha256:0", ["bare", "river"])
