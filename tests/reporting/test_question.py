"""What filters let through, and how answers repeat them."""

from datetime import date
from typing import Any

import pytest

from servanda.model.address import Address
from servanda.model.corpus import Linked
from servanda.reporting.question import LinkFilters, ReportQuestion, repeated, speaks_for
from tests.reporting.corpora import TODAY, event, link

LASTING = event("2005-03-30-lasting", link("river/1"), date_end="2005-04-10")
LINKED = Linked(LASTING, 1, LASTING.links[0])


@pytest.mark.parametrize(
    ("filters", "let_through"),
    [
        ({}, True),
        ({"stance": "breaches"}, True),
        ({"stance": "supports"}, False),
        ({"bearer": "fra"}, True),
        ({"bearer": "FR"}, False),
        ({"claimant": "DEU"}, True),
        ({"claimant": "deu:mfa"}, True),
        ({"claimant": "DEU:MOD"}, False),
        ({"claimant": "FRA"}, False),
        ({"standing": "alleged"}, True),
        ({"standing": "denied"}, False),
        ({"since": date(2005, 4, 10)}, True),  # it lasted to that day
        ({"since": date(2005, 4, 11)}, False),
        ({"until": date(2005, 3, 30)}, True),  # it had begun
        ({"until": date(2005, 3, 29)}, False),
        ({"stance": "breaches", "claimant": "DEU", "bearer": "DEU"}, False),
    ],
)
def test_link_filters(filters: dict[str, Any], let_through: bool) -> None:
    assert LinkFilters(**filters).let_through(LINKED) is let_through


@pytest.mark.parametrize(
    ("claimant", "asked", "speaks"),
    [
        ("AZE", "AZE", True),
        ("AZE:MOD", "AZE", True),
        ("court:ICJ", "court", True),
        ("AZE", "AZE:MOD", False),
        ("AZERI", "AZE", False),
        ("analyst:AZE", "AZE", False),
        ("AZE", "", True),
    ],
)
def test_speaks_for(claimant: str, asked: str, speaks: bool) -> None:
    assert speaks_for(claimant, asked) is speaks


def test_filters_are_repeated_in_words() -> None:
    assert repeated(LinkFilters(stance="breaches", until=TODAY)) == {
        "stance": "breaches",
        "until": "2026-01-01",
    }
    assert repeated(LinkFilters()) == repeated(ReportQuestion(TODAY)) == {}
    question = ReportQuestion(
        TODAY, date(2020, 1, 1), ("river",), (Address.parse("river/1"), Address("river")), ("FRA",)
    )
    assert repeated(question) == {
        "treaty": "river",
        "clause": "river/1, river",
        "bearer": "FRA",
        "since": "2020-01-01",
    }
