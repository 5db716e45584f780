from typing import Any

import pytest

from servanda.evaluation.events import score_events
from servanda.evaluation.tally import Tally
from servanda.model.proposal import ProposedActor
from servanda.model.vocabulary import EventType, Role
from tests.evaluation.examples import event, gold, reading


@pytest.mark.parametrize(
    ("changes", "found"),
    [({}, 1), ({"end": 40}, 1), ({"start": 25}, 0), ({"start": 49, "end": 88}, 0)],
)
def test_a_sentence_is_found_where_most_of_it_is_the_same(
    changes: dict[str, int], found: int
) -> None:
    scores = score_events([(gold(), reading(event(**changes)))])
    assert scores.sentences == Tally(found, 1, 1)
    assert scores.dates.labelled == found


@pytest.mark.parametrize(
    ("changes", "right"),
    [
        ({}, (1, 1, 2, 2)),
        ({"date": "2022-05"}, (0, 1, 2, 2)),
        ({"date": None}, (0, 1, 2, 2)),
        ({"type": EventType.REJECT}, (1, 0, 2, 2)),
        ({"actors": (ProposedActor("ALA", "Aland", Role.AGENT),)}, (1, 1, 1, 0)),
        ({"actors": ()}, (1, 1, 0, 0)),
    ],
)
def test_facts_of_an_event_that_was_found(
    changes: dict[str, Any], right: tuple[int, int, int, int]
) -> None:
    scores = score_events([(gold(), reading(event(**changes)))])
    facts = (scores.dates, scores.types, scores.actors, scores.roles)
    assert tuple(counted.right for counted in facts) == right


def test_a_date_that_was_left_open_lowers_recall_and_not_precision() -> None:
    scores = score_events([(gold(), reading(event(date=None)))])
    assert scores.dates == Tally(0, 0, 1)
