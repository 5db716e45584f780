"""When two clauses may pull one bearer opposite ways."""

from typing import Any

import pytest

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.reporting.conflict import possible_conflicts
from servanda.reporting.likeness import Likeness
from tests.reporting.corpora import asks, clause, treaty

FILLER = [clause(name, f"Entirely {name} matter.") for name in ("postal", "fiscal", "solar")]
SUPPLY = asks("FRA", "supply", "weapons to the garrison")
BAN = asks("FRA", "supply", "weapons of any kind", modality="prohibition")


def conflicts(one: dict[str, Any], other: dict[str, Any]) -> list[str]:
    corpus = Corpus(
        treaties=(
            treaty("alliance", clause("1", "One.", obligations=[one]), *FILLER),
            treaty("embargo", clause("9", "Nine.", obligations=[other])),
        )
    )
    here, there = Address.parse("alliance/1"), Address.parse("embargo/9")
    return list(possible_conflicts(corpus, Likeness(corpus), here, there))


@pytest.mark.parametrize("modality", ["obligation", "permission", "commitment-to-negotiate"])
def test_what_one_asks_or_allows_and_the_other_forbids(modality: str) -> None:
    assert len(conflicts({**SUPPLY, "modality": modality}, BAN)) == 1
    assert len(conflicts(BAN, {**SUPPLY, "modality": modality})) == 1


def test_the_reason_is_said_and_claims_no_more_than_possible() -> None:
    assert conflicts({**SUPPLY, "condition": "attacked"}, BAN) == [
        "possible: FRA is asked to supply weapons to the garrison, if attacked (alliance/1), and is"
        " not to supply weapons of any kind (embargo/9); both speak of supply, weapon"
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SUPPLY, SUPPLY),  # both ask
        (BAN, BAN),  # both forbid
        (SUPPLY, {**BAN, "bearer": ["DEU"]}),  # of somebody else
        ({**SUPPLY, "modality": "declaration"}, BAN),  # asks nothing
        (SUPPLY, asks("FRA", "fish", "in spring", modality="prohibition")),  # of another matter
    ],
)
def test_no_conflict(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert conflicts(one, other) == []


def test_obligations_of_inner_units_are_compared() -> None:
    inner = clause("1", "One.", obligations=[SUPPLY])
    corpus = Corpus(
        treaties=(
            treaty("alliance", clause("1", None, clauses=[inner]), *FILLER),
            treaty("embargo", clause("9", "Nine.", obligations=[BAN])),
        )
    )
    here, there = Address.parse("alliance/1"), Address.parse("embargo/9")
    assert len(list(possible_conflicts(corpus, Likeness(corpus), here, there))) == 1
