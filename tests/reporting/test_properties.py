"""What holds of every report, whatever is on record."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.event import Event
from servanda.model.sheet import LinkSheet, ReportSheet
from servanda.model.vocabulary import Stance, Standing, Status
from servanda.reporting.check import check_sheet
from servanda.reporting.clause import clause_sheet
from servanda.reporting.event import event_sheet
from servanda.reporting.question import ClauseQuestion, LinkFilters, ReportQuestion
from servanda.reporting.report import report_sheet
from servanda.reporting.search import search_sheet
from servanda.reporting.treaties import treaties_sheet
from servanda.reporting.xref import xref_sheet
from tests.reporting.corpora import (
    RULE,
    TODAY,
    cells,
    clause,
    event,
    link,
    one_of_everything,
    river,
    treaty,
)

UNITS = (
    "river",
    "river/preamble/1",
    "river/1",
    "river/2",
    "river/2/1",
    "river/2/2/a/iv",
    "river/3",
)
OTHER = {"FRA": "DEU", "DEU": "FRA"}

LINKS = st.builds(
    link,
    st.sampled_from(UNITS),
    stance=st.sampled_from([stance.value for stance in Stance]),
    standing=st.sampled_from([standing.value for standing in Standing]),
    status=st.sampled_from([status.value for status in Status]),
    bearer=st.sampled_from(["FRA", "DEU", "ITA"]),
    claimant=st.sampled_from(["FRA", "FRA:MOD", "DEU:MFA", "coder", "ITA"]),
    performs=st.sampled_from([None, "dam"]),
)
DAYS = st.dates(TODAY.replace(year=1995), TODAY.replace(year=2030))


@st.composite
def events(draw: st.DrawFn) -> tuple[Event, ...]:
    """Draw a few events with a few links each, in any order, on days before and after today."""
    drawn = draw(st.lists(st.tuples(DAYS, st.lists(LINKS, max_size=4)), max_size=6))
    return tuple(
        event(f"{day}-number-{number}", *links) for number, (day, links) in enumerate(drawn)
    )


def report(corpus: Corpus, **asked: Any) -> ReportSheet:
    question = ReportQuestion(TODAY, **asked)
    found = cells(corpus, since=question.since)
    return report_sheet(corpus, cells=found, rule=RULE, question=question, data="")


def river_with(found: tuple[Event, ...]) -> Corpus:
    return Corpus(treaties=(river(),), events=found)


@given(events())
def test_totals_agree_with_cells(found: tuple[Event, ...]) -> None:
    sheet = report(river_with(found))
    verdicts = Counter(cell["verdict"] for cell in sheet["cells"])
    assert {name: count for name, count in sheet["totals"].items() if count} == verdicts


@given(events())
def test_counts_agree_with_links(found: tuple[Event, ...]) -> None:
    sheet = report(river_with(found))
    links = {linked["id"]: linked for linked in sheet["links"]}
    for cell in sheet["cells"]:
        counted = [links[name] for name in cell["links"]]
        assert sum(map(sum, map(dict.values, cell["counts"].values()))) == len(counted)
        assert cell["events"] == list(dict.fromkeys(said["event"] for said in counted))
        assert cell["claimants"] == sorted({said["claimant"] for said in counted})
        assert all(said["counted"] and said["bearer"] == cell["bearer"] for said in counted)
        assert not any(said["counted"] for said in cell["shut_out"])


@given(events(), st.sampled_from(UNITS), st.sampled_from(["FRA", "DEU"]))
def test_filters_of_a_report_only_remove(found: tuple[Event, ...], unit: str, bearer: str) -> None:
    corpus = river_with(found)
    whole = report(corpus)
    kept = report(corpus, clauses=(Address.parse(unit),), bearers=(bearer,))
    assert all(cell in whole["cells"] for cell in kept["cells"])
    assert all(said in whole["links"] for said in kept["links"])
    assert len(kept["cells"]) <= len(whole["cells"])


@given(
    events(),
    st.sampled_from(UNITS),
    st.builds(
        LinkFilters,
        stance=st.sampled_from(["", "breaches", "supports"]),
        bearer=st.sampled_from(["", "FRA"]),
        claimant=st.sampled_from(["", "FRA", "FRA:MOD"]),
        standing=st.sampled_from(["", "alleged", "denied"]),
        since=st.none() | DAYS,
        until=st.none() | DAYS,
    ),
)
def test_filters_of_a_clause_only_remove(
    found: tuple[Event, ...], unit: str, filters: LinkFilters
) -> None:
    corpus = river_with(found)

    def links(asked: LinkFilters) -> list[LinkSheet]:
        question = ClauseQuestion(Address.parse(unit), TODAY, filters=asked)
        return clause_sheet(corpus, cells=cells(corpus), question=question)["links"]

    whole, kept = links(LinkFilters()), links(filters)
    assert [said for said in whole if said in kept] == kept


@given(events(), DAYS)
def test_a_first_day_only_removes_links(found: tuple[Event, ...], since: date) -> None:
    corpus = river_with(found)
    whole, kept = report(corpus)["links"], report(corpus, since=since)["links"]
    assert [said for said in whole if said in kept] == kept


@given(events())
def test_swapping_two_parties_swaps_the_sheet(found: tuple[Event, ...]) -> None:
    """No side has a better rule than the other."""
    corpus = river_with(found)
    assert _told(report(_swapped(corpus)), OTHER) == _told(report(corpus), {})


def _swapped(corpus: Corpus) -> Corpus:
    def swap(written: str) -> str:
        return written.replace("FRA", "…").replace("DEU", "FRA").replace("…", "DEU")

    return Corpus(
        treaties=tuple(
            type(value).model_validate_json(swap(value.model_dump_json()))
            for value in corpus.treaties
        ),
        events=tuple(
            type(value).model_validate_json(swap(value.model_dump_json()))
            for value in corpus.events
        ),
    )


def _told(sheet: ReportSheet, named: dict[str, str]) -> dict[tuple[str, str], Any]:
    """Return what a report says of each cell, with the parties named otherwise."""

    def name(who: str) -> str:
        state, colon, organ = who.partition(":")
        return named.get(state, state) + colon + organ

    return {
        (cell["clause"], name(cell["bearer"])): (
            cell["verdict"],
            cell["counts"],
            cell["events"],
            cell["links"],
            cell["sources"],
            {name(who) for who in cell["claimants"]},
            {said["id"] for said in cell["shut_out"]},
            {(due["clause"], due["state"], due["days"]) for due in cell["deadlines"]},
        )
        for cell in sheet["cells"]
    }


ANSWERS: list[Callable[[Corpus], Any]] = [
    report,
    treaties_sheet,
    lambda corpus: clause_sheet(
        corpus, cells=cells(corpus), question=ClauseQuestion(Address.parse("river/1"), TODAY)
    ),
    lambda corpus: event_sheet(corpus, event="2005-03-01-closed", places={}),
    lambda corpus: xref_sheet(corpus, address=Address.parse("river/1")),
    lambda corpus: search_sheet(corpus, words="the river"),
    lambda corpus: check_sheet(corpus, problems=(), data="", where=""),
]


@pytest.mark.parametrize("answer", ANSWERS)
def test_the_order_of_files_never_matters(answer: Callable[[Corpus], Any]) -> None:
    corpus = one_of_everything()
    bank = treaty("bank", clause("1", "The river is kept open to ships."))
    one = Corpus(treaties=(*corpus.treaties, bank), events=corpus.events)
    other = Corpus(treaties=(bank, *corpus.treaties), events=corpus.events[::-1])
    assert orjson.dumps(answer(one)) == orjson.dumps(answer(other))
