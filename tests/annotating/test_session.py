from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.annotating.acts import Add, Change, Decide, Merge
from servanda.annotating.session import Session
from servanda.errors import BadRequest
from tests.annotating.examples import session

DOINGS = ["accept", "reject", "all", "undo", "redo", "written", "change", "add"]
STEPS = st.lists(st.tuples(st.sampled_from(DOINGS), st.integers(0, 2)))
LINKS = ("r0", "r1", "r2")
HAND = "h0000000a"


def names(found: Session) -> list[str]:
    return [proposal.name for proposal in found.pending]


def recorded(found: Session) -> Session:
    return found.recorded({one.name: "2022-03-26-dam" for one in found.accepted})


def after(steps: list[tuple[str, int]]) -> Session:
    found = session()
    for step, number in steps:
        found = _after(found, step, number)
    return found


def _after(found: Session, step: str, number: int) -> Session:
    if step in ("undo", "redo"):
        return found.undo() if step == "undo" else found.redo()
    if step == "written":
        return recorded(found)
    if step == "all":
        return found.accept_all(LINKS[number:])
    if step == "add":
        name = f"h{len(found.steps):08x}"
        taken = {one.name for one in found.proposals}
        return found if name in taken else found.take(Add(name, "s0", 0, 5, {"clause": "river/1"}))
    link = LINKS[number]
    if link not in names(found):
        return found
    if step == "change":
        return found.take(Change(link, {"bearer": "BBB"}))
    return found.accept(link) if step == "accept" else found.reject(link)


def test_all_is_pending_at_first_in_the_order_of_the_text() -> None:
    assert names(session()) == ["r0", "r1", "r2"]
    assert session().accepted == ()


def test_what_is_decided_is_pending_no_longer() -> None:
    assert names(session().accept("r0")) == ["r1", "r2"]
    assert names(session().reject("r1")) == ["r0", "r2"]
    assert len(session().accept("r0").reject("r1").accepted) == 1


def test_undo_takes_one_step_back_and_many_at_once_are_one_step() -> None:
    assert names(session().accept("r0").reject("r1").undo()) == ["r1", "r2"]
    assert names(session().accept("r0").accept_all(["r1", "r2"]).undo()) == ["r1", "r2"]
    assert names(session().accept("r0", {"bearer": "BBB"}).undo()) == ["r0", "r1", "r2"]
    assert session().undo() == session()


def test_redo_does_again_what_was_taken_back_until_something_else_is_done() -> None:
    found = session().accept("r0").reject("r1")
    assert found.undo().undo().redo().redo() == found
    assert found.redo() == found
    elsewhere = found.undo().reject("r2")
    assert elsewhere.redo() == elsewhere


def test_only_what_is_pending_is_accepted_with_many() -> None:
    assert len(session().reject("r0").accept_all(["r0", "r1"]).accepted) == 1
    nothing = session().accept("r0")
    assert nothing.accept_all(["r0"]) == nothing


def test_what_is_on_record_is_neither_accepted_again_nor_taken_back() -> None:
    written = recorded(session().accept("r0"))
    assert written.accepted == ()
    assert names(written) == ["r1", "r2"]
    assert written.undo() == written
    for act in (Decide(("r0",), "rejected"), Change("r0", {"bearer": "BBB"})):
        with pytest.raises(BadRequest, match="on record"):
            written.take(act)


def test_the_event_of_a_link_on_record_is_changed_there() -> None:
    written = recorded(session().accept("r0"))
    with pytest.raises(BadRequest, match="on record"):
        written.take(Change("r1", {"date": "2022-03-25"}))
    assert written.take(Change("r1", {"bearer": "AAA"})).outcome.on_record("s0") == "2022-03-26-dam"


def test_a_change_in_the_event_holds_for_all_links_of_its_sentence() -> None:
    found = session().accept("r0", {"date": "2022-03-25", "bearer": "BBB"})
    found = found.accept("r1", {"place": "Ox"})
    fields = {one.name: found.outcome.fields(one) for one in found.proposals}
    for link in ("r0", "r1"):
        assert (fields[link]["date"], fields[link]["place"]) == ("2022-03-25", "Ox")
    assert (fields["r2"]["date"], fields["r2"]["place"]) == ("", "")
    assert found.outcome.event_changes["s0"] == {"date": "2022-03-25", "place": "Ox"}


def test_what_is_added_stands_in_its_event() -> None:
    found = session().take(Add(HAND, "s0", 3, 11, {"clause": "river/1/a"}))
    assert names(found) == ["r0", "r1", HAND, "r2"]
    added = found.proposals[2]
    assert (added.proposed["date"], added.score) == ("2022-03-26", None)
    assert names(found.undo()) == ["r0", "r1", "r2"]


@pytest.mark.parametrize(
    "act",
    [
        Decide(("r9",), "accepted"),
        Decide(("r0",), "perhaps"),
        Change("r9", {"bearer": "AAA"}),
        Change("r0", {"colour": "blue"}),
        Merge("s9", "2022-03-26-dam"),
        Add("r7", "s0", 0, 5, {}),
        Add("h1", "s0", 0, 5, {}),
        Add(HAND, "s9", 0, 5, {}),
        Add(HAND, "s0", 5, 5, {}),
        Add(HAND, "s0", -1, 5, {}),
    ],
)
def test_what_cannot_be_done_is_refused(act: Any) -> None:
    with pytest.raises(BadRequest):
        session().take(act)


def test_a_name_is_given_once() -> None:
    add = Add(HAND, HAND, 0, 5, {})
    with pytest.raises(BadRequest, match="cannot name"):
        session().take(add).take(add)


@given(STEPS)
def test_a_session_survives_being_kept(steps: list[tuple[str, int]]) -> None:
    found = after(steps)
    kept = orjson.loads(orjson.dumps(found.to_plain()))
    assert Session.from_plain(found.read, kept) == found


@given(STEPS)
def test_each_proposal_is_decided_once(steps: list[tuple[str, int]]) -> None:
    found = after(steps)
    rejected = [
        one.name for one in found.proposals if found.outcome.verdict(one.name) == "rejected"
    ]
    every = [*found.written, *(one.name for one in found.accepted), *rejected, *names(found)]
    assert sorted(every) == sorted(one.name for one in found.proposals)


@given(STEPS)
def test_whatever_was_done_can_be_taken_back_and_done_again(steps: list[tuple[str, int]]) -> None:
    found = after(steps)
    assert found.undo().redo() == found or len(found.steps) == found.settled


@pytest.mark.parametrize(
    "plain",
    [
        {},
        {"steps": []},
        {"steps": [[{"act": "burn"}]], "undone": [], "settled": 0, "written": {}},
        {"steps": [[{"act": "decide"}]], "undone": [], "settled": 0, "written": {}},
        {"steps": [[{"links": []}]], "undone": [], "settled": 0, "written": {}},
        {"steps": [], "undone": [], "settled": "many", "written": {}},
    ],
)
def test_anything_else_is_no_session(plain: dict[str, Any]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        Session.from_plain((), plain)
