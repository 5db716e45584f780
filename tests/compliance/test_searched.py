"""Whether anybody looked: never, in vain, or where nothing can be seen."""

from datetime import date
from typing import Any

import pytest
from tests.strategies import corpus

from servanda.compliance.searched import searched
from servanda.model.address import Address
from servanda.model.cell import Searched
from servanda.model.corpus import Search

NEVER, NOTHING, UNSEEN = Searched.NEVER, Searched.NOTHING_FOUND, Searched.NOT_OBSERVABLE


def search(**changes: Any) -> Search:
    plain = {"clause": "pact/2", "outcome": "nothing-found", "by": "me", "at": "2015-01-01"}
    return Search.model_validate(plain | changes)


def outcome(*searches: Search, clause: str = "pact/2", since: date | None = None) -> Searched:
    held = corpus(searches=searches)
    return searched(held, Address.parse(clause), "FRA", date(2020, 1, 1), since)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, NOTHING),
        ({"bearer": "FRA"}, NOTHING),
        ({"clause": "pact"}, NOTHING),
        ({"outcome": "not-observable"}, UNSEEN),
        ({"bearer": "FRA", "outcome": "not-observable"}, UNSEEN),
        ({"bearer": "DEU"}, NEVER),
        ({"clause": "pact/1"}, NEVER),
        ({"clause": "pact/2/1"}, NEVER),
        ({"clause": "other"}, NEVER),
        ({"since": "2021-01-01"}, NEVER),
    ],
)
def test_one_search(changes: dict[str, Any], expected: Searched) -> None:
    assert outcome(search(**changes)) is expected


def test_nobody_looked() -> None:
    assert outcome() is NEVER


def test_the_nearest_search_counts() -> None:
    whole = search(clause="pact")
    unseen = search(outcome="not-observable")
    assert outcome(whole, unseen) is outcome(unseen, whole) is UNSEEN
    assert outcome(whole, unseen, clause="pact/2/1") is UNSEEN
    assert outcome(whole, unseen, clause="pact/1") is NOTHING
    assert outcome(search(), unseen) is outcome(unseen, search()) is NOTHING


@pytest.mark.parametrize(
    ("changes", "since", "expected"),
    [
        ({}, date(2015, 1, 1), NOTHING),
        ({}, date(2015, 1, 2), NEVER),
        ({"until": "2012-12-31"}, date(2012, 1, 1), NOTHING),
        ({"until": "2012-12-31"}, date(2013, 1, 1), NEVER),
        ({"since": "2010-01-01", "until": "2012-12-31"}, None, NOTHING),
    ],
)
def test_a_search_says_nothing_of_years_it_did_not_look_at(
    changes: dict[str, Any], since: date | None, expected: Searched
) -> None:
    assert outcome(search(**changes), since=since) is expected


def test_a_later_search_of_earlier_years_counts_in_a_report_on_them() -> None:
    held = corpus(searches=(search(),))
    assert searched(held, Address.parse("pact/2"), "FRA", date(2014, 12, 31)) is NOTHING
