from servanda.annotating.acts import ACCEPTED, Add, Decide
from servanda.annotating.record import NO_DAY, record, renamed
from servanda.annotating.session import Session
from servanda.model.event import Event
from servanda.text.fingerprint import fingerprint
from tests.annotating.examples import FIRST, RECORDER, TEXT, corpus, session

HAND = "h0123abcd"


def recorded(found: Session) -> tuple[list[str], list[str]]:
    made = record(found, TEXT, RECORDER, corpus())
    return [ready.event.id for ready in made.events], [one.why for one in made.left_out]


def only(found: Session, *on_record: Event) -> Event:
    """Return the one event that a session makes."""
    (ready,) = record(found, TEXT, RECORDER, corpus(*on_record)).events
    return ready.event


def test_the_links_of_a_sentence_are_one_event() -> None:
    event = only(session().accept("r0").accept("r1"))
    assert event.id == "2022-03-26-on-26-march-lower-land-said"
    assert [link.stance for link in event.links] == ["breaches", "touches"]
    assert event.sources[0].publisher == "River Gazette"


def test_an_event_says_of_which_links_of_the_draft_it_is() -> None:
    (ready,) = record(session().accept("r0").accept("r1"), TEXT, RECORDER, corpus()).events
    assert (ready.name, ready.links) == ("s0", ("r0", "r1"))


def test_a_link_says_on_what_evidence_by_whom_and_from_which_rule() -> None:
    (link,) = only(session().accept("r0")).links
    assert link.evidence[0].exact == FIRST
    assert (link.evidence[0].start, link.evidence[0].end) == (0, len(FIRST))
    assert (link.recorded.by, link.recorded.rule, link.recorded.score) == ("Ana", "reader 1.0", 0.9)
    assert link.status == "accepted"
    assert link.reviewed_against == fingerprint("Share the water.")


def test_a_change_is_recorded_as_made_by_hand() -> None:
    event = only(session().accept("r0", {"standing": "established", "date": "2022-03-25"}))
    assert event.date == "2022-03-25"
    assert event.links[0].standing == "established"
    assert event.links[0].recorded.rule == "reader 1.0, changed by hand"


def test_a_change_back_is_no_change() -> None:
    event = only(session().accept("r0", {"standing": "alleged"}))
    assert event.links[0].recorded.rule == "reader 1.0"


def test_an_event_without_a_day_is_left_out_and_said_so() -> None:
    assert recorded(session().accept("r2")) == ([], [NO_DAY])
    dated = session().accept("r2", {"date": "2022-03"})
    assert recorded(dated) == (["2022-03-upper-land-replied-that-it-was"], [])


def by_hand(**changes: str) -> Session:
    said = {
        "clause": "river/1",
        "stance": "supports",
        "bearer": "AAA",
        "claimant": "BBB",
        "standing": "alleged",
        "date": "2022-03-26",
        "type": "CONSULT",
        **changes,
    }
    place = TEXT.index("closed the dam")
    add = Add(HAND, HAND, place, place + len("closed the dam"), said)
    return session().take(add, Decide((HAND,), ACCEPTED))


def test_what_was_linked_by_hand_has_neither_rule_nor_score() -> None:
    event = only(by_hand())
    (link,) = event.links
    assert link.evidence[0].exact == "closed the dam"
    assert (link.recorded.rule, link.recorded.score) == ("", None)
    assert [(actor.code, actor.name, actor.role) for actor in event.actors] == [
        ("AAA", "Upper Land", "agent"),
        ("BBB", "Lower Land", "speaker"),
    ]


def test_a_link_by_hand_with_something_missing_is_left_out_with_what() -> None:
    (why,) = recorded(by_hand(claimant="", type=""))[1]
    assert "the claimant and the type" in why


def test_an_id_that_is_taken_gets_a_number() -> None:
    event = only(session().accept("r0"))
    again = only(session().accept("r0"), event)
    assert again.id == f"{event.id}-2"
    assert renamed(event, {event.id, again.id}).id == f"{event.id}-3"
    assert renamed(event, ()).id == event.id


def test_two_events_of_one_text_do_not_share_a_name() -> None:
    both = session().accept("r0").accept("r2", {"date": "2022-03-26", "title": FIRST})
    names, left_out = recorded(both)
    assert names == [f"2022-03-26-on-26-march-lower-land-said{more}" for more in ("", "-2")]
    assert left_out == []


def test_nothing_accepted_makes_no_event() -> None:
    assert recorded(session().reject("r0")) == ([], [])
