"""Reasons: who says what, how often, and not a word more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import event, link, links

from servanda.compliance.reasons import reasons
from servanda.model.event import Link
from servanda.model.vocabulary import Standing

SAID = [
    ("breaches", "established", "court:ICJ", "breach established by court:ICJ"),
    ("breaches", "acknowledged", "FRA", "breach acknowledged by FRA"),
    (
        "breaches",
        "acknowledged",
        "DEU",
        "breach acknowledged by DEU, not by FRA itself: counts as a claim",
    ),
    ("breaches", "alleged", "DEU", "breach alleged by DEU"),
    ("breaches", "assessed", "coder", "breach assessed by coder"),
    ("breaches", "denied", "FRA", "breach denied by FRA"),
    ("supports", "established", "coder", "support established by coder"),
    ("supports", "acknowledged", "FRA:MFA", "support acknowledged by FRA:MFA"),
    (
        "supports",
        "acknowledged",
        "DEU",
        "support acknowledged by DEU, not by FRA itself: counts as a claim",
    ),
    ("supports", "alleged", "FRA", "support claimed by FRA"),
    ("supports", "assessed", "analyst:X", "support assessed by analyst:X"),
    ("supports", "denied", "DEU", "support denied by DEU"),
    ("contested", "alleged", "DEU", "called contested by DEU"),
    ("contested", "established", "coder", "called contested by coder"),
    ("touches", "acknowledged", "DEU", "said by DEU to touch the clause, and no more"),
]


def made(*given_links: dict[str, object]) -> tuple[Link, ...]:
    return event(*given_links).links


@pytest.mark.parametrize(("stance", "standing", "claimant", "reason"), SAID)
def test_a_reason_for_each_kind_of_claim(
    stance: str, standing: str, claimant: str, reason: str
) -> None:
    said = made(link(stance=stance, standing=standing, claimant=claimant))
    assert list(reasons(said, "FRA")) == [reason]


def test_reasons_count_claims_and_name_claimants_once() -> None:
    said = made(*(link(claimant=name) for name in ("DEU:MOD", "DEU", "DEU")))
    assert list(reasons(said, "FRA")) == ["breach alleged by DEU, DEU:MOD (3 times)"]


def test_many_claimants_are_counted() -> None:
    said = made(*(link(claimant=f"NGO:{name}") for name in "gfedcba"))
    (reason,) = reasons(said[2:], "FRA")
    assert reason == "breach alleged by NGO:a, NGO:b, NGO:c, NGO:d, NGO:e (5 times)"
    (reason,) = reasons(said, "FRA")
    assert reason == "breach alleged by NGO:a, NGO:b, NGO:c, NGO:d, NGO:e and 2 more (7 times)"


def test_nothing_said_is_no_reason() -> None:
    assert list(reasons((), "FRA")) == []


@given(st.lists(links(bearer="FRA"), max_size=8))
def test_the_word_established_is_never_lent(said: list[Link]) -> None:
    kinds = {link.standing for link in said}
    words = " ".join(reasons(said, "FRA"))
    for standing in (Standing.ESTABLISHED, Standing.ACKNOWLEDGED, Standing.ASSESSED):
        assert standing not in words or standing in kinds
