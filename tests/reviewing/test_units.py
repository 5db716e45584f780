"""Which events of two coders are one, and which of their links."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.model.coding import Coding
from servanda.reviewing.units import Unit, all_stretches, resting_on, units
from tests.reviewing.examples import (
    ACCUSED,
    ANA,
    BEN,
    CALLED,
    NAME,
    OPENED,
    REJECTED,
    SENTENCES,
    TEXT,
    coding,
    codings,
    event,
    link,
)


def names(found: tuple[Unit, ...]) -> list[tuple[str | None, ...]]:
    return [tuple(one.id if one else None for one in unit.events) for unit in found]


def test_events_of_one_sentence_are_one_whatever_words_are_quoted() -> None:
    assert names(units((ANA, BEN), SENTENCES)) == [
        ("charge", "accusation"),
        ("denial", "reply"),
        (None, "calm"),
    ]


def test_without_the_sentences_quotations_that_overlap_stand_for_them() -> None:
    assert names(units((ANA, BEN))) == names(units((ANA, BEN), SENTENCES))


@pytest.mark.parametrize("second", [CALLED, OPENED, REJECTED])
def test_events_of_different_sentences_stay_apart(second: str) -> None:
    one, other = (
        coding("Ana", event("one", link(ACCUSED))),
        coding("Ben", event("two", link(second))),
    )
    assert len(units((one, other), SENTENCES)) == 2


def test_in_one_sentence_those_go_together_that_say_the_same() -> None:
    mine = coding(
        "Ana",
        event("a", link(ACCUSED)),
        event("b", link(ACCUSED, clause="pact/2"), type="REJECT"),
    )
    theirs = coding(
        "Ben",
        event("c", link(ACCUSED, clause="pact/2"), type="REJECT"),
        event("d", link(ACCUSED)),
    )
    assert set(names(units((mine, theirs), SENTENCES))) == {("a", "d"), ("b", "c")}


def test_links_of_one_event_are_paired_by_what_they_share() -> None:
    mine = coding("Ana", event("a", link(ACCUSED), link(ACCUSED, bearer="DEU", stance="touches")))
    theirs = coding("Ben", event("b", link(ACCUSED, bearer="DEU", stance="touches")))
    (unit,) = units((mine, theirs), SENTENCES)
    assert [(one and one.bearer, other and other.bearer) for one, other in unit.links] == [
        ("FRA", None),
        ("DEU", "DEU"),
    ]


def test_what_nobody_found_is_nothing() -> None:
    assert units((coding("Ana"), coding("Ben")), SENTENCES) == ()


def test_a_quotation_in_no_sentence_is_a_stretch_of_its_own() -> None:
    outside = coding("Ana", event("a", link(ACCUSED)))
    assert all_stretches((outside,), SENTENCES[-1:])[0][0] == TEXT.index(ACCUSED)
    assert all_stretches((outside,), SENTENCES) == SENTENCES


@given(codings("Ana"))
def test_an_event_rests_on_what_it_quotes(found: Coding) -> None:
    for one in found.events:
        resting = resting_on(one, NAME, SENTENCES)
        quoted = [evidence for each in one.links for evidence in each.evidence]
        assert resting == {
            number
            for number, (start, end) in enumerate(SENTENCES)
            if any(start < (q.end or 0) and (q.start or 0) < end for q in quoted)
        }


@given(codings("Ana"), codings("Ben"))
def test_which_coder_comes_first_makes_no_difference(one: Coding, other: Coding) -> None:
    there, back = units((one, other), SENTENCES), units((other, one), SENTENCES)
    assert sorted(names(there), key=str) == sorted(
        (tuple(reversed(pair)) for pair in names(back)), key=str
    )


@given(codings("Ana"))
def test_a_coding_is_paired_with_itself(found: Coding) -> None:
    again = found.model_copy(update={"coder": "Ben"})
    for unit in units((found, again), SENTENCES):
        assert unit.events[0] == unit.events[1]
        assert all(one == other for one, other in unit.links)


@given(st.lists(codings("x"), min_size=3, max_size=3))
def test_every_event_and_link_is_in_one_unit(found: list[Coding]) -> None:
    made = units(found, SENTENCES)
    for at, each in enumerate(found):
        assert sorted(unit.events[at].id for unit in made if unit.events[at]) == sorted(  # type: ignore[union-attr]
            one.id for one in each.events
        )
        links = [row[at] for unit in made for row in unit.links if row[at]]
        assert len(links) == sum(len(one.links) for one in each.events)
