"""What a link becomes when somebody decides on it."""

from datetime import UTC, datetime

import pytest
from hypothesis import given

from servanda.model.event import Link
from servanda.model.vocabulary import Stance, Status
from servanda.reviewing.deciding import Review, changed, reviewed, with_link
from tests.reviewing.examples import ACCUSED, CALLED, event, link
from tests.strategies import links, statuses

REVIEW = Review("Ana", datetime(2026, 11, 25, tzinfo=UTC), "wording1:" + "b" * 16)
LINK = Link.model_validate(
    link(
        ACCUSED,
        recorded={"by": "reader", "at": "2020-01-01T00:00:00Z", "rule": "reader 1", "score": 0.7},
    )
)


@given(links(), statuses)
def test_who_reviewed_it_is_kept_and_who_recorded_it_stays(one: Link, status: Status) -> None:
    after = reviewed(one, REVIEW, status=status)
    assert after.status is status
    assert after.reviewed is not None
    assert after.reviewed.by == "Ana"
    assert after.reviewed_against == REVIEW.against
    same = {
        "status": one.status,
        "reviewed": one.reviewed,
        "reviewed_against": one.reviewed_against,
    }
    assert after.model_copy(update=same) == one


def test_a_reviewer_without_a_name_is_none() -> None:
    with pytest.raises(ValueError, match="by"):
        reviewed(LINK, REVIEW._replace(by=" "), status=Status.ACCEPTED)


def test_what_a_rule_proposed_and_a_person_changed_says_so_once() -> None:
    once = changed(LINK, {"stance": "touches"})
    assert once.stance is Stance.TOUCHES
    assert once.recorded.rule == "reader 1, changed by hand"
    assert once.recorded.score == 0.7
    assert changed(once, {"bearer": "DEU"}).recorded.rule == "reader 1, changed by hand"


def test_what_a_person_recorded_needs_no_such_word() -> None:
    own = Link.model_validate(link(ACCUSED))
    assert changed(own, {"rationale": "Another."}).recorded.rule == ""


@pytest.mark.parametrize("changes", [{"colour": "red"}, {"stance": "red"}, {"clause": "../x"}])
def test_values_that_do_not_fit_are_refused(changes: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=next(iter(changes))):
        changed(LINK, changes)


def test_the_other_links_stay() -> None:
    held = event("e", link(ACCUSED), link(CALLED), link(ACCUSED, clause="pact/3"))
    after = with_link(held, 2, LINK)
    assert after.links == (held.links[0], LINK, held.links[2])
