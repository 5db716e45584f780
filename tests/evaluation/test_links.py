from typing import Any

import pytest

from servanda.evaluation.links import key, score_links
from servanda.evaluation.tally import Tally
from servanda.model.vocabulary import Stance, Standing
from tests.evaluation.examples import address, event, gold, gold_link, link, reading


@pytest.mark.parametrize(
    ("changes", "right"),
    [
        ({}, (1, 1, 1)),
        ({"claimant": "ala"}, (1, 1, 1)),
        ({"standing": Standing.DENIED}, (1, 1, 0)),
        ({"bearer": "ALA"}, (1, 1, 0)),
        ({"claimant": "ALA:MFA"}, (1, 1, 0)),
        ({"stance": Stance.SUPPORTS}, (1, 0, 0)),
        ({"clause": address("river/5")}, (0, 0, 0)),
    ],
)
def test_each_depth_asks_for_more(changes: dict[str, Any], right: tuple[int, int, int]) -> None:
    scores = score_links([(gold(), reading(event(link(**changes))))])
    assert (scores.clause.right, scores.stance.right, scores.whole.right) == right


def test_one_clause_with_two_bearers_is_one_clause_and_two_links() -> None:
    labels = (
        gold().labels.events[0].model_copy(update={"links": (gold_link(), gold_link(bearer="ALA"))})
    )
    scores = score_links([(gold(events=(labels,)), reading())])
    assert scores.clause == Tally(1, 1, 1)
    assert scores.whole == Tally(1, 1, 2)


def test_links_of_a_sentence_that_is_no_event_are_wrong_and_its_own_are_missed() -> None:
    scores = score_links([(gold(), reading(event(start=49, end=88)))])
    assert scores.clause == Tally(0, 1, 1)
    assert scores.clause_of_found == Tally(0, 0, 0)


@pytest.mark.parametrize(
    ("labelled", "proposed", "same"),
    [
        ("ALA:Ministry of Shipping", "ALA:Shipping Ministry", True),
        ("ALA:ministry for the environment", "ALA:Environment Ministry", True),
        ("ALA:commissioner for prisoners", "ALA:Commissioner for Prisoners", True),
        ("court:Supreme Court of Alava", "court:Alava Supreme Court", True),
        ("ALA:Ministry of Shipping", "ALA:Ministry of Trade", False),
        ("ALA:Ministry of Shipping", "BOR:Shipping Ministry", False),
        ("ALA:Shipping Ministry", "ALA:Shipping", False),
        ("ALA:Shipping Ministry", "ALA", False),
        ("ALA", "ALA", True),
    ],
)
def test_an_organ_is_the_same_in_whatever_order_it_is_called(
    labelled: str, proposed: str, same: bool
) -> None:
    assert (key(link(claimant=labelled)) == key(link(claimant=proposed))) is same
