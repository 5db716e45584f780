import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.evaluation.tally import Tally, tally

COUNTS = st.builds(
    lambda right, wrong, missed: Tally(right, right + wrong, right + missed),
    st.integers(0, 50),
    st.integers(0, 50),
    st.integers(0, 50),
)


@pytest.mark.parametrize(
    ("counted", "precision", "recall", "f1"),
    [
        (Tally(3, 4, 6), 0.75, 0.5, 0.6),
        (Tally(0, 0, 5), None, 0.0, 0.0),
        (Tally(0, 5, 0), 0.0, None, 0.0),
        (Tally(0, 0, 0), None, None, None),
        (Tally(1, 1, 4, found=2), 1.0, 0.5, 2 / 3),
    ],
)
def test_shares(
    counted: Tally, precision: float | None, recall: float | None, f1: float | None
) -> None:
    assert (counted.precision, counted.recall) == (precision, recall)
    assert counted.f1 == pytest.approx(f1)


def test_sets_are_compared_by_what_is_equal() -> None:
    assert tally(frozenset({1, 2}), frozenset({2, 3, 4})) == Tally(1, 2, 3)


@given(COUNTS, COUNTS)
def test_adding_up_forgets_nothing(one: Tally, other: Tally) -> None:
    both = one.plus(other)
    assert both.right == one.right + other.right
    assert both.hits == one.hits + other.hits
    assert both == other.plus(one)


@given(COUNTS)
def test_f1_lies_between_precision_and_recall(counted: Tally) -> None:
    if counted.precision is not None and counted.recall is not None and counted.f1 is not None:
        low, high = sorted((counted.precision, counted.recall))
        assert low - 1e-9 <= counted.f1 <= high + 1e-9
