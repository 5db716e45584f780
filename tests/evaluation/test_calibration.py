import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.evaluation.calibration import calibration, score_calibration
from tests.evaluation.examples import event, gold, link, reading


@pytest.mark.parametrize(
    ("judged", "error"),
    [
        ([], None),
        ([(1.0, True), (0.0, False)], 0.0),
        ([(1.0, False)], 1.0),
        ([(0.8, True), (0.8, False)], 0.3),
        ([(0.95, True)] * 19 + [(0.95, False)], 0.0),
    ],
)
def test_the_error_is_how_far_scores_are_from_shares(
    judged: list[tuple[float, bool]], error: float | None
) -> None:
    assert calibration(judged).error == pytest.approx(error)


def test_a_link_is_right_only_with_all_its_fields() -> None:
    scores = score_calibration([(gold(), reading(event(link(), link(bearer="ALA"))))])
    assert [(held.links, held.right) for held in scores.bins] == [(2, 1)]


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans())))
def test_every_link_is_in_one_bin(judged: list[tuple[float, bool]]) -> None:
    found = calibration(judged)
    assert sum(held.links for held in found.bins) == len(judged)
    assert sum(held.right for held in found.bins) == sum(right for _, right in judged)
    assert all(held.low <= held.mean_score <= held.high + 1e-9 for held in found.bins)
