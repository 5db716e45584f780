from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.text.pairing import grouped, likeness, pairs


class Stretch(NamedTuple):
    start: int
    end: int


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ((0, 10), (0, 10), 1.0),
        ((0, 10), (5, 10), 0.5),
        ((0, 10), (10, 20), 0.0),
        ((0, 10), (30, 40), 0.0),
        ((0, 0), (0, 10), 0.0),
    ],
)
def test_likeness_is_the_share_of_what_either_covers(
    one: tuple[int, int], other: tuple[int, int], alike: float
) -> None:
    assert likeness(Stretch(*one), Stretch(*other)) == alike


def test_those_that_share_most_go_together_and_each_only_once() -> None:
    proposed = [Stretch(0, 10), Stretch(0, 5), Stretch(20, 30)]
    labelled = [Stretch(0, 10), Stretch(4, 9)]
    assert pairs(proposed, labelled, lambda one, other: True) == [
        (Stretch(0, 10), Stretch(0, 10)),
        (Stretch(0, 5), Stretch(4, 9)),
    ]


def test_what_does_not_fit_is_no_pair() -> None:
    assert pairs([Stretch(0, 10)], [Stretch(0, 10)], lambda one, other: False) == []


@pytest.mark.parametrize(
    ("lists", "groups"),
    [
        ((), []),
        (([], []), []),
        (([3], [4]), [(3, None), (None, 4)]),
        (([1, 2], [2, 1]), [(1, 1), (2, 2)]),
        (([1, 1], [1]), [(1, 1), (1, None)]),
        (([1], [2], [1, 2]), [(1, None, 1), (None, 2, 2)]),
        (([1], [1], [1]), [(1, 1, 1)]),
    ],
)
def test_things_that_are_alike_come_together(
    lists: tuple[list[int], ...], groups: list[tuple[int | None, ...]]
) -> None:
    assert grouped(lists, lambda one, other: float(one == other)) == groups


def test_those_that_are_most_alike_come_together_first() -> None:
    assert grouped(([1.0, 5.0], [4.0, 1.5]), lambda one, other: 1 / (1 + abs(one - other))) == [
        (1.0, 1.5),
        (5.0, 4.0),
    ]


NUMBERS = st.lists(st.integers(0, 6), max_size=6)


@given(NUMBERS, NUMBERS)
def test_grouping_two_lists_is_the_same_from_either_side(one: list[int], other: list[int]) -> None:
    def alike(mine: int, theirs: int) -> float:
        return max(0, 3 - abs(mine - theirs))

    there = grouped((one, other), alike)
    back = grouped((other, one), alike)
    assert sorted(there, key=str) == sorted(((b, a) for a, b in back), key=str)


@given(st.lists(NUMBERS, max_size=4))
def test_everything_is_in_one_group_and_of_each_list_at_most_one(lists: list[list[int]]) -> None:
    groups = grouped(lists, lambda one, other: max(0, 3 - abs(one - other)))
    for at, things in enumerate(lists):
        assert sorted(one for group in groups if (one := group[at]) is not None) == sorted(things)
