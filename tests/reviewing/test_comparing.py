"""Opinions side by side."""

from typing import Any

import pytest
from hypothesis import given

from servanda.model.coding import Coding
from servanda.reviewing.comparing import Opinions, opinions
from servanda.reviewing.units import units
from tests.reviewing.examples import ACCUSED, ANA, BEN, SENTENCES, coding, codings, event, link


def compared(*found: Coding) -> tuple[Opinions, ...]:
    return opinions(units(found, SENTENCES), [one.coder for one in found])


def differing(one: Opinions) -> list[str]:
    of_links = [field for row in one.links for field in row.fields]
    return [field.field for field in (*one.fields, *of_links) if field.counts and not field.same]


def test_each_opinion_stands_under_its_coder() -> None:
    first, second, third = compared(ANA, BEN)
    assert [one.same for one in (first, second, third)] == [False, True, False]
    assert differing(first) == ["standing"]
    assert third.events["Ana"] is None
    assert third.events["Ben"] is not None
    assert third.links[0].links == {"Ana": None, "Ben": third.events["Ben"].links[0]}


@pytest.mark.parametrize(
    ("of_event", "of_link", "found"),
    [
        ({"date": "2010-05-06"}, {}, ["date"]),
        ({"date_end": "2010-05-07"}, {}, ["date_end"]),
        ({"type": "REJECT"}, {}, ["type"]),
        ({}, {"clause": "pact/2"}, ["clause"]),
        ({}, {"stance": "touches", "standing": "assessed"}, ["stance", "standing"]),
        # words of one's own, the same name in other letters
        ({"title": "Another title"}, {}, []),
        ({"description": "Another one.", "note": "Seen twice."}, {}, []),
        ({"location": {"name": "Kehl"}}, {}, []),
        ({}, {"rationale": "Because."}, []),
        ({}, {"claimant": "deu:mfa"}, []),
        ({}, {}, []),
    ],
)
def test_another_value_is_a_difference_where_values_count(
    of_event: dict[str, Any], of_link: dict[str, Any], found: list[str]
) -> None:
    mine = coding("Ana", event("a", link(ACCUSED)))
    theirs = coding("Ben", event("b", link(ACCUSED, **of_link), **of_event))
    (one,) = compared(mine, theirs)
    assert differing(one) == found
    assert one.same is (not found)


def test_a_link_that_one_coder_lacks_is_a_difference() -> None:
    mine = coding("Ana", event("a", link(ACCUSED), link(ACCUSED, clause="pact/2")))
    theirs = coding("Ben", event("b", link(ACCUSED)))
    (one,) = compared(mine, theirs)
    assert not one.same
    assert [row.same for row in one.links] == [True, False]
    assert differing(one) == []


@given(codings("Ana"))
def test_nobody_differs_from_himself(found: Coding) -> None:
    again = found.model_copy(update={"coder": "Ben"})
    assert all(one.same for one in compared(found, again))


@given(codings("Ana"), codings("Ben"))
def test_which_coder_comes_first_makes_no_difference(one: Coding, other: Coding) -> None:
    there, back = compared(one, other), compared(other, one)
    assert sum(each.same for each in there) == sum(each.same for each in back)
