"""Which claims were answered, by the same rule for every speaker."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from tests.rules import rule
from tests.strategies import corpora, corpus, event, link

from servanda.compliance.answers import Answered, answered, speaker
from servanda.compliance.assess import assess
from servanda.model.cell import Weighed
from servanda.model.corpus import Corpus

CHARGE = link(claimant="DEU:MFA")
DENIAL = link(claimant="FRA", standing="denied")
PRAISE = link(stance="supports", claimant="coder", standing="established")
CLAIM = link(stance="supports", claimant="FRA:MFA")


def found(held: Corpus) -> list[Answered]:
    cells = assess(held, rule("standing"), as_of=date(2026, 1, 1))
    counted: dict[str, Weighed] = {each.linked.id: each for cell in cells for each in cell.counted}
    return [*answered(held, counted.values())]


@pytest.mark.parametrize(
    ("reply", "day", "replies"),
    [
        (DENIAL, "2010-05-05", True),
        (DENIAL, "2011-01-01", True),
        (PRAISE, "2011-01-01", True),
        (CLAIM, "2011-01-01", True),
        (link(stance="contested", claimant="coder"), "2011-01-01", True),
        (DENIAL, "2010-05-04", False),
        (link(claimant="ITA"), "2011-01-01", False),
        (link(stance="touches", claimant="FRA"), "2011-01-01", False),
        ({**DENIAL, "clause": "pact/2"}, "2011-01-01", False),
        ({**DENIAL, "bearer": "DEU", "claimant": "DEU"}, "2011-01-01", False),
        ({**DENIAL, "claimant": "DEU:MOD"}, "2011-01-01", False),
        ({**DENIAL, "status": "proposed"}, "2011-01-01", False),
    ],
)
def test_what_answers_a_charge(reply: dict[str, Any], day: str, replies: bool) -> None:
    held = corpus(event(CHARGE), event(reply, id=f"{day}-reply", date=day))
    charge = next(each for each in found(held) if each.claim.linked.event.id.endswith("bridge"))
    assert bool(charge.by) is replies


@pytest.mark.parametrize(
    ("reply", "replies"),
    [
        (CHARGE, True),
        (link(stance="contested", claimant="DEU"), True),
        (DENIAL, False),
        (PRAISE, False),
        (link(claimant="FRA:MOD"), False),
    ],
)
def test_what_answers_a_claim_of_observance(reply: dict[str, Any], replies: bool) -> None:
    held = corpus(event(CLAIM), event(reply, id="2011-01-01-reply", date="2011-01-01"))
    claim = next(each for each in found(held) if each.claim.linked.event.id.endswith("bridge"))
    assert bool(claim.by) is replies


@pytest.mark.parametrize(
    ("claimant", "who"),
    [
        ("AZE:MOD", "AZE"),
        ("AZE", "AZE"),
        ("court:ICJ", "court:ICJ"),
        ("NGO/press:X", "NGO/press:X"),
    ],
)
def test_who_speaks(claimant: str, who: str) -> None:
    assert speaker(claimant) == who


@given(corpora())
def test_nobody_answers_before_or_to_themselves(held: Corpus) -> None:
    for claim, by in found(held):
        for reply in by:
            assert reply.linked.event.date.first >= claim.linked.event.date.first
            assert reply.linked.link.bearer == claim.linked.link.bearer
            assert speaker(reply.linked.link.claimant) != speaker(claim.linked.link.claimant)
