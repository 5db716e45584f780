"""The rules on events: for each a row a mistake, and rows that must find nothing."""

from typing import Any

import pytest
from tests.strategies import event, link, treaty

from servanda.checks import check
from servanda.model.corpus import Corpus, KnownActor

BOARD = KnownActor.model_validate({"code": "BRW", "name": "Bridge Watch", "kind": "organisation"})


def found(*events: Any) -> list[tuple[str, str]]:
    problems = check(Corpus(treaties=(treaty(),), events=events, actors=(BOARD,)))
    assert all(problem.what and problem.remedy for problem in problems)
    return [(problem.code, problem.about) for problem in problems]


def actors(*codes: str) -> dict[str, Any]:
    return {"actors": [{"code": code, "name": code, "role": "agent"} for code in codes]}


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ((), 0),
        (("FRA", "DEU"), 0),
        (("BRW",), 0),
        (("ESP", "ESP"), 0),
        (("XFR",), 1),
        (("XFR", "XFR"), 1),
        (("XFR", "FRA", "YFR"), 2),
    ],
)
def test_unknown_actor(codes: tuple[str, ...], expected: int) -> None:
    assert found(event(**actors(*codes))) == [("unknown-actor", "2010-05-05-bridge")] * expected


@pytest.mark.parametrize(
    ("date", "precision", "wrong"),
    [
        ("2010-05-05", "day", False),
        ("2010-05-05", "month", False),
        ("2010-05", "year", False),
        ("2010", "year", False),
        ("2010-05", "day", True),
        ("2010", "month", True),
        ("2010", "day", True),
    ],
)
def test_impossible_precision(date: str, precision: str, wrong: bool) -> None:
    expected = [("impossible-precision", "2010-05-05-bridge")] * wrong
    assert found(event(date=date, precision=precision)) == expected


@pytest.mark.parametrize(
    ("date", "recorded", "wrong"),
    [
        ("2010-05-05", "2010-05-05T00:00:00Z", False),
        ("2010-05-05", "2010-05-04T11:00:00Z", False),
        ("2010-05", "2010-05-04T11:00:00Z", False),
        ("2010", "2010-05-04T11:00:00Z", False),
        ("2010-05-05", "2026-01-01T00:00:00", False),
        ("2010-05-05", "2010-05-03T23:00:00Z", True),
        ("2010-06", "2010-05-04T11:00:00Z", True),
        ("2020-05-05", "2010-05-05T00:00:00Z", True),
    ],
)
def test_recorded_too_early(date: str, recorded: str, wrong: bool) -> None:
    said = link(recorded={"by": "me", "at": recorded}, status="proposed")
    expected = [("recorded-too-early", "2010-05-05-bridge#1")] * wrong
    assert found(event(said, date=date)) == expected


def test_one_slip_in_the_date_is_one_problem() -> None:
    said = [link(claimant=claimant, status="proposed") for claimant in ("DEU", "FRA", "coder")]
    assert found(event(*said, date="2210-05-05")) == [("recorded-too-early", "2010-05-05-bridge#1")]


NEW = {"id": "2010-05-05-other"}


@pytest.mark.parametrize(
    ("changes", "is_alike"),
    [
        (NEW | {"title": "Talks at the town hall"}, False),
        (NEW | {"date": "2010-05-06"}, False),
        (NEW | {"date": "2010-05"}, False),
        (NEW | {"location": {"name": "Strasbourg"}}, False),
        (NEW | {"location": None}, False),
        (NEW | {"type": "CONSULT"}, False),
        (NEW | actors("FRA", "DEU"), False),
        (NEW | actors(), False),
        (NEW, True),
        (NEW | {"title": "shut bridge"}, True),
        (NEW | {"location": {"name": "KEHL"}}, True),
        (NEW | {"description": "Told in other words."}, True),
        (NEW | actors("FRA", "FRA"), True),
    ],
)
def test_duplicate_event(changes: dict[str, Any], is_alike: bool) -> None:
    expected = [("duplicate-event", "2010-05-05-other")] * is_alike
    assert found(event(), event(**changes)) == expected
    assert found(event(**changes), event()) == expected


def test_each_of_three_alike_is_named_but_the_first() -> None:
    three = [event(id=f"2010-05-05-{name}") for name in "cab"]
    assert [about for _, about in found(*three)] == ["2010-05-05-b", "2010-05-05-c"]


def test_events_without_a_place_are_never_alike() -> None:
    assert found(event(location=None), event(**NEW, location=None)) == []
