"""What states outside a treaty say of each other is nobody's breach of it."""

from datetime import date
from functools import cache

import pytest
from tests.shipped import corpus

from servanda.reading.read import Reader

OURS = "Armenia said that Azerbaijan had breached point 8 of the trilateral statement."


@cache
def reader() -> Reader:
    return Reader.of(corpus())


def told(text: str) -> list[tuple[str, str, str]]:
    """Return (clause, bearer, claimant) of each proposed link."""
    reading = reader().read(text, date(2022, 5, 3))
    return [
        (str(link.clause), link.bearer, link.claimant)
        for event in reading.events
        for link in event.links
    ]


@pytest.mark.parametrize(
    "other",
    [
        "Norway accused Sweden of breaching Article 4 of the Long Lake treaty.",
        "Norway accused Sweden of violating the agreement on fishing.",
        "Stockholm denied that it had broken its promise to Oslo.",
    ],
)
def test_others_bear_nothing_of_ours(other: str) -> None:
    assert told(f"{other}\n{OURS}") == told(OURS) == [("nov10/8", "AZE", "ARM")]


def test_a_third_state_may_speak_of_a_clause_that_it_names() -> None:
    said = "France said that Azerbaijan was in breach of point 6 of the trilateral statement."
    assert told(said) == [("nov10/6", "AZE", "FRA")]
