"""Verdicts: what the shipped rules promise, and properties that hold for any links."""

from itertools import chain, combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rules import IDS, rule
from tests.strategies import event, link, links

from servanda.compliance.signs import sign_of
from servanda.compliance.verdict import row_for, verdict
from servanda.errors import BadRequest
from servanda.model.cell import Weighed
from servanda.model.corpus import Linked
from servanda.model.event import Link
from servanda.model.gate import Gate, Gates
from servanda.model.rule import Example, Sign
from servanda.model.vocabulary import Stance, Standing

OPEN = Gates(*(Gate(True, "test"),) * 3)
EVERY_SET_OF_SIGNS = [
    set(signs)
    for signs in chain.from_iterable(combinations(Sign, size) for size in range(len(Sign) + 1))
]
SAID = st.lists(links(bearer="FRA"), max_size=8)


def weighed(*said: Link) -> list[Weighed]:
    happened = event()
    return [Weighed(Linked(happened, 1, each), OPEN) for each in said]


def word(*said: Link) -> str:
    return verdict(rule("standing"), "FRA", weighed(*said))[0].id


def standing(signs: set[Sign]) -> str:
    return row_for(rule("standing"), signs).verdict


@pytest.mark.parametrize("name", IDS)
def test_every_rule_keeps_its_examples(name: str) -> None:
    for example in rule(name).examples:
        assert row_for(rule(name), signs_of(example)).verdict == example.verdict, example


@pytest.mark.parametrize("name", IDS)
def test_every_verdict_is_reachable_and_has_an_example(name: str) -> None:
    words = {verdict_word.id for verdict_word in rule(name).verdicts}
    assert {row_for(rule(name), signs).verdict for signs in EVERY_SET_OF_SIGNS} == words
    assert {example.verdict for example in rule(name).examples} == words
    assert rule(name).rows[-1].any_of == ((),), "the last row must fit everything"


@pytest.mark.parametrize("name", IDS)
def test_every_row_has_an_example_for_each_group_and_one_that_only_resembles_it(name: str) -> None:
    shown = [(signs_of(example), stances_of(example)) for example in rule(name).examples]
    for row in rule(name).rows[:-1]:
        fitting = [
            (signs, stances) for signs, stances in shown if row_for(rule(name), signs) == row
        ]
        for group in row.any_of:
            assert any(signs.issuperset(group) for signs, _ in fitting), group
        alike = set().union(*(stances for _, stances in fitting))
        assert any(
            stances & alike and row_for(rule(name), signs) != row for signs, stances in shown
        )


def signs_of(example: Example) -> set[Sign]:
    return {sign_of(each.stance, each.standing, by_bearer=each.by_bearer) for each in example.links}


def stances_of(example: Example) -> set[Stance]:
    return {each.stance for each in example.links}


def by_the_design(said: list[Link]) -> str:
    """Return the verdict by the table of the design, written down a second time and in another way."""

    def on_record(stance: Stance, *levels: Standing) -> list[Link]:
        return [each for each in said if each.stance is stance and each.standing in levels]

    def own(found: list[Link]) -> list[Link]:
        return [each for each in found if each.claimant.split(":")[0] == "FRA"]

    breach, support = Stance.BREACHES, Stance.SUPPORTS
    established_breach = on_record(breach, Standing.ESTABLISHED)
    established_breach += own(on_record(breach, Standing.ACKNOWLEDGED))
    established_support = on_record(support, Standing.ESTABLISHED)
    established_support += own(on_record(support, Standing.ACKNOWLEDGED))
    denials = on_record(breach, Standing.DENIED)
    charges = [
        each for each in said if each.stance is breach and each not in established_breach + denials
    ]
    disputes = [each for each in said if each.stance is Stance.CONTESTED]
    disputes += on_record(support, Standing.DENIED)
    claims = [
        each
        for each in said
        if each.stance is support and each not in established_support + disputes
    ]
    if established_breach:
        return "breach-established"
    if disputes or (charges and (denials or established_support or claims)):
        return "contested"
    if charges:
        return "breach-alleged"
    if established_support:
        return "observed"
    if claims or denials:
        return "observance-claimed"
    return "touched" if said else "no-evidence"


@given(SAID)
def test_the_rule_file_is_the_table_of_the_design(said: list[Link]) -> None:
    assert word(*said) == by_the_design(said)


@pytest.mark.parametrize("signs", EVERY_SET_OF_SIGNS, ids=lambda signs: "+".join(sorted(signs)))
def test_the_wording_is_never_stronger_than_the_evidence(signs: set[Sign]) -> None:
    given_word = standing(signs)
    claims_of_breach = {Sign.BREACH_ESTABLISHED, Sign.BREACH_ALLEGED, Sign.CONTESTED}
    assert (given_word == "breach-established") == (Sign.BREACH_ESTABLISHED in signs)
    assert (given_word == "observed") == (
        Sign.SUPPORT_ESTABLISHED in signs and not signs & claims_of_breach
    )
    if given_word == "breach-alleged":
        assert signs <= {Sign.BREACH_ALLEGED, Sign.TOUCHED}
    if given_word == "observance-claimed":
        assert signs <= {Sign.SUPPORT_CLAIMED, Sign.BREACH_DENIED, Sign.TOUCHED}
    assert (given_word == "touched") == (signs == {Sign.TOUCHED})
    assert (given_word == "no-evidence") == (not signs)


HARD_ON_THE_BEARER = ("contested", "breach-alleged", "breach-established")


@given(SAID, links(bearer="FRA", stance="breaches", standing="denied"))
def test_a_denial_never_strengthens_a_breach(said: list[Link], denial: Link) -> None:
    before, after = word(*said), word(*said, denial)
    if before in HARD_ON_THE_BEARER:
        assert after in HARD_ON_THE_BEARER[: HARD_ON_THE_BEARER.index(before) + 1]
    else:
        assert after not in HARD_ON_THE_BEARER


@given(SAID, links(bearer="FRA", stance="touches"))
def test_what_only_touches_changes_nothing_that_is_said(said: list[Link], touch: Link) -> None:
    assert word(*said, touch) == (word(*said) if said else "touched")


@given(SAID, SAID)
def test_no_pile_of_claims_establishes_anything(said: list[Link], more: list[Link]) -> None:
    claims = [
        each
        for each in (*said, *more)
        if each.standing in (Standing.ALLEGED, Standing.ASSESSED, Standing.DENIED)
    ]
    assert word(*claims) not in ("breach-established", "observed")


@given(SAID)
def test_saying_it_again_changes_no_verdict(said: list[Link]) -> None:
    assert word(*said) == word(*said, *said)


@given(SAID, st.randoms(use_true_random=False))
def test_the_order_of_links_never_matters(said: list[Link], chance: Random) -> None:
    shuffled = list(said)
    chance.shuffle(shuffled)
    one = verdict(rule("standing"), "FRA", weighed(*said))
    assert one == verdict(rule("standing"), "FRA", weighed(*shuffled))


def test_reasons_stand_behind_the_words_of_the_row() -> None:
    said = event(link(claimant="DEU"), link(claimant="FRA", standing="denied")).links
    found, because = verdict(rule("standing"), "FRA", weighed(*said))
    assert found.id == "contested"
    assert because == (
        "what is charged or claimed is disputed on record",
        "breach alleged by DEU",
        "breach denied by FRA",
    )


def test_a_rule_of_which_no_row_fits_is_refused_in_words() -> None:
    short = rule("standing").model_copy(update={"rows": rule("standing").rows[:1]})
    with pytest.raises(BadRequest, match="no row of the rule standing fits touched") as refused:
        row_for(short, {Sign.TOUCHED})
    assert refused.value.remedy
    with pytest.raises(BadRequest, match="nothing on record"):
        row_for(short, ())
