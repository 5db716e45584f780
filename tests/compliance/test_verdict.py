"""Verdicts: what the shipped rules promise, and properties that hold for any links."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rules import IDS, rule
from tests.strategies import event, links

from servanda.compliance.signs import sign, sign_of
from servanda.compliance.verdict import row_for, verdict
from servanda.model.cell import Weighed
from servanda.model.corpus import Linked
from servanda.model.event import Link
from servanda.model.gate import Gate, Gates
from servanda.model.rule import Sign
from servanda.model.vocabulary import Stance, Standing

OPEN = Gates(*(Gate(True, "test"),) * 3)
STRENGTH = ("no-evidence", "touched", "observance-claimed", "observed")
SIGNS = st.sets(st.sampled_from(list(Sign)))


def weighed(*given_links: Link) -> list[Weighed]:
    happened = event()
    return [Weighed(Linked(happened, 1, each), OPEN) for each in given_links]


def standing(signs: set[Sign]) -> str:
    return row_for(rule("standing"), signs).verdict


@pytest.mark.parametrize("name", IDS)
def test_every_rule_keeps_its_examples(name: str) -> None:
    assert rule(name).examples
    for example in rule(name).examples:
        signs = {
            sign_of(each.stance, each.standing, by_bearer=each.by_bearer) for each in example.links
        }
        assert row_for(rule(name), signs).verdict == example.verdict, example


@pytest.mark.parametrize("name", IDS)
def test_every_verdict_has_a_row_and_an_example(name: str) -> None:
    words = [word.id for word in rule(name).verdicts]
    assert {row.verdict for row in rule(name).rows} == set(words)
    assert {example.verdict for example in rule(name).examples} == set(words)
    assert rule(name).rows[-1].any_of == ((),), "the last row must fit everything"


@given(SIGNS)
def test_a_breach_is_called_established_only_when_it_is(signs: set[Sign]) -> None:
    assert (standing(signs) == "breach-established") == (Sign.BREACH_ESTABLISHED in signs)


@given(SIGNS)
def test_observed_needs_established_support_and_no_claim_of_breach(signs: set[Sign]) -> None:
    claims = {Sign.BREACH_ESTABLISHED, Sign.BREACH_ALLEGED, Sign.CONTESTED}
    expected = Sign.SUPPORT_ESTABLISHED in signs and not signs & claims
    assert (standing(signs) == "observed") == expected


@given(SIGNS)
def test_a_breach_is_called_alleged_only_where_nobody_denies_it(signs: set[Sign]) -> None:
    if standing(signs) == "breach-alleged":
        assert Sign.BREACH_ALLEGED in signs
        assert Sign.BREACH_DENIED not in signs


@given(SIGNS)
def test_a_denial_never_strengthens_a_breach(signs: set[Sign]) -> None:
    strength = ("breach-alleged", "breach-established")
    before, after = standing(signs), standing(signs | {Sign.BREACH_DENIED})
    if after in strength:
        assert before in strength
        assert strength.index(after) <= strength.index(before)


@given(SIGNS, st.sampled_from(list(Sign)))
def test_nothing_said_makes_evidence_disappear(signs: set[Sign], more: Sign) -> None:
    assert standing(signs | {more}) != "no-evidence"


@given(st.lists(links(), max_size=8), st.randoms())
def test_the_order_of_links_never_matters(given_links: list[Link], chance: st.DataObject) -> None:
    shuffled = list(given_links)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    one = verdict(rule("standing"), weighed(*given_links))
    assert one == verdict(rule("standing"), weighed(*shuffled))


@pytest.mark.parametrize(
    ("stance", "level", "claimant", "expected"),
    [
        ("breaches", "acknowledged", "FRA:MFA", Sign.BREACH_ESTABLISHED),
        ("breaches", "acknowledged", "DEU", Sign.BREACH_ALLEGED),
        ("breaches", "acknowledged", "coder", Sign.BREACH_ALLEGED),
        ("breaches", "established", "coder", Sign.BREACH_ESTABLISHED),
        ("breaches", "denied", "FRA", Sign.BREACH_DENIED),
        ("supports", "acknowledged", "FRA", Sign.SUPPORT_ESTABLISHED),
        ("supports", "acknowledged", "DEU", Sign.SUPPORT_CLAIMED),
        ("supports", "denied", "DEU", Sign.SUPPORT_CLAIMED),
        ("contested", "established", "coder", Sign.CONTESTED),
        ("touches", "established", "court:ICJ", Sign.TOUCHED),
    ],
)
def test_who_speaks_matters(stance: str, level: str, claimant: str, expected: Sign) -> None:
    made = event(
        {
            "clause": "pact/1",
            "stance": stance,
            "bearer": "FRA",
            "claimant": claimant,
            "standing": level,
            "rationale": "test",
            "recorded": {"by": "tester", "at": "2020-01-01T00:00:00Z"},
        }
    )
    assert sign(made.links[0]) is expected


def test_reasons_name_numbers_and_claimants() -> None:
    made = event(
        *(
            {
                "clause": "pact/1",
                "stance": "breaches",
                "bearer": "FRA",
                "claimant": claimant,
                "standing": level,
                "rationale": "test",
                "recorded": {"by": "tester", "at": "2020-01-01T00:00:00Z"},
            }
            for claimant, level in (("DEU:MOD", "alleged"), ("DEU", "alleged"), ("FRA", "denied"))
        )
    )
    word, because = verdict(rule("standing"), weighed(*made.links))
    assert word.id == "contested"
    assert because[1:] == ("breach alleged: 2 (DEU, DEU:MOD)", "breach denied: 1 (FRA)")


def test_signs_cover_every_stance_and_standing() -> None:
    found = {
        sign_of(stance, level, by_bearer=by_bearer)
        for stance in Stance
        for level in Standing
        for by_bearer in (True, False)
    }
    assert found == set(Sign)
