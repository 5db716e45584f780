"""The rules on texts that the workspace holds: for each a row a mistake, and rows that must find nothing."""

from typing import Any

import pytest
from tests.strategies import event, link, treaty

from servanda.checks import check
from servanda.model.corpus import Corpus
from servanda.text.fingerprint import fingerprint

NAME, OTHER = "0123456789abcdef", "f" * 16
TEXT = "On Tuesday the bridge was shut, said Germany."
SOURCES = [
    {"publisher": "Paper", "title": "Bridge shut", "text": NAME},
    {"publisher": "Radio", "title": "Morning"},
]
PACT = treaty(parties=[{"code": code, "name": code, "bound_by": "all"} for code in ("FRA", "DEU")])


def found(held: dict[str, str], *evidence: dict[str, Any], **changes: Any) -> list[str]:
    """Return the codes of what is wrong with an event that quotes so."""
    corpus = Corpus(treaties=(PACT,))
    against = fingerprint(corpus.wording(event(link()).links[0].clause))
    quoting = link(evidence=[*evidence], reviewed_against=against, **changes)
    held_event = event(quoting, sources=SOURCES)
    return [
        one.code for one in check(Corpus(treaties=(PACT,), events=(held_event,)), texts=held.get)
    ]


@pytest.mark.parametrize(
    ("evidence", "codes"),
    [
        ({"source": 1, "exact": "the bridge", "start": 11, "end": 21}, []),
        ({"source": 1, "exact": "the bridge"}, []),
        ({"source": 2, "exact": "a lookalike", "start": 11, "end": 22}, []),
        ({"source": 1, "exact": "the bridge", "start": 10, "end": 20}, ["orphaned-quotation"]),
        ({"source": 1, "exact": "The bridge", "start": 11, "end": 21}, ["orphaned-quotation"]),
        ({"source": 1, "exact": "a lookalike"}, ["orphaned-quotation"]),
        ({"source": 1, "exact": "the bridge", "start": 911, "end": 921}, ["orphaned-quotation"]),
    ],
)
def test_orphaned_quotation(evidence: dict[str, Any], codes: list[str]) -> None:
    assert found({NAME: TEXT}, evidence) == codes
    assert found({NAME: TEXT}, evidence, status="rejected") == []


@pytest.mark.parametrize(
    ("held", "codes"),
    [
        ({NAME: TEXT}, []),
        ({NAME: TEXT, OTHER: "x"}, []),
        ({}, ["unheld-text"]),
        ({OTHER: "x"}, ["unheld-text"]),
    ],
)
def test_unheld_text(held: dict[str, str], codes: list[str]) -> None:
    assert found(held, {"source": 1, "exact": "the bridge", "start": 11, "end": 21}) == codes


def test_nothing_is_said_of_texts_that_nobody_can_look_at() -> None:
    quoting = link(evidence=[{"source": 1, "exact": "a lookalike", "start": 0, "end": 3}])
    codes = {
        one.code
        for one in check(Corpus(treaties=(PACT,), events=(event(quoting, sources=SOURCES),)))
    }
    assert not codes & {"orphaned-quotation", "unheld-text"}
