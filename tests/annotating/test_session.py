import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.annotating.session import Session
from tests.annotating.examples import session, sheet

STEPS = st.lists(
    st.tuples(st.sampled_from(["accept", "skip", "all", "undo", "written"]), st.integers(0, 2))
)


def numbers(found: Session) -> list[int]:
    return [proposal.number for proposal in found.pending]


def after(steps: list[tuple[str, int]]) -> Session:
    found = session()
    for step, number in steps:
        if step == "undo":
            found = found.undo()
        elif step == "written":
            found = found.written()
        elif step == "all":
            found = found.accept_all(range(number, 3))
        elif number in numbers(found):
            found = found.accept(number) if step == "accept" else found.skip(number)
    return found


def test_all_is_pending_at_first_in_the_order_of_the_text() -> None:
    assert numbers(session()) == [0, 1, 2]
    assert session().accepted == ()


def test_what_is_decided_is_pending_no_longer() -> None:
    assert numbers(session().accept(0)) == [1, 2]
    assert numbers(session().skip(1)) == [0, 2]
    assert len(session().accept(0).skip(1).accepted) == 1


def test_undo_takes_one_step_back_and_many_at_once_are_one_step() -> None:
    assert numbers(session().accept(0).skip(1).undo()) == [1, 2]
    assert numbers(session().accept(0).accept_all([1, 2]).undo()) == [1, 2]
    assert session().undo() == session()


def test_only_what_is_pending_is_accepted_with_many() -> None:
    assert len(session().skip(0).accept_all([0, 1]).accepted) == 1


def test_what_is_on_record_is_neither_accepted_again_nor_taken_back() -> None:
    written = session().accept(0).written()
    assert written.accepted == ()
    assert numbers(written) == [1, 2]
    assert written.undo() == written


def test_a_change_in_the_event_holds_for_all_links_of_its_sentence() -> None:
    found = session().accept(0, {"date": "2022-03-25", "bearer": "BBB"}).accept(1, {"place": "Ox"})
    assert found.event_changes(0) == {"date": "2022-03-25", "place": "Ox"}
    assert found.event_changes(1) == {}


@given(STEPS)
def test_a_session_survives_being_kept(steps: list[tuple[str, int]]) -> None:
    found = after(steps)
    assert Session.from_plain(found.to_plain()) == found


@given(STEPS)
def test_each_proposal_is_decided_once(steps: list[tuple[str, int]]) -> None:
    found = after(steps)
    decided = [decision.number for decision in found.decisions]
    assert len(decided) == len(set(decided))
    assert sorted([*decided, *numbers(found)]) == [0, 1, 2]


@pytest.mark.parametrize("plain", [{}, {"sheet": sheet()}, {"sheet": sheet(), "decisions": [{}]}])
def test_anything_else_is_no_session(plain: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError)):
        Session.from_plain(plain)
