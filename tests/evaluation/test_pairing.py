from typing import NamedTuple

import pytest

from servanda.evaluation.pairing import likeness, pairs


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
