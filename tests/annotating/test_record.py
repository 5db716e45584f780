import pytest

from servanda.annotating.record import checked, record
from servanda.annotating.session import Session
from servanda.errors import BadRequest
from servanda.text.fingerprint import fingerprint
from tests.annotating.examples import FIRST, RECORDER, TEXT, corpus, session


def recorded(found: Session) -> tuple[list[str], list[str]]:
    made = record(found, TEXT, RECORDER, corpus())
    return [event.id for event in made.events], [why for _, why in made.left_out]


def test_the_links_of_a_sentence_are_one_event() -> None:
    (event,) = record(session().accept(0).accept(1), TEXT, RECORDER, corpus()).events
    assert event.id == "2022-03-26-on-26-march-lower-land-said"
    assert [link.stance for link in event.links] == ["breaches", "touches"]
    assert event.sources[0].publisher == "River Gazette"


def test_a_link_says_on_what_evidence_by_whom_and_from_which_rule() -> None:
    (event,) = record(session().accept(0), TEXT, RECORDER, corpus()).events
    (link,) = event.links
    assert link.evidence[0].exact == FIRST
    assert (link.evidence[0].start, link.evidence[0].end) == (0, len(FIRST))
    assert (link.recorded.by, link.recorded.rule, link.recorded.score) == ("Ana", "reader 1.0", 0.9)
    assert link.status == "accepted"
    assert link.reviewed_against == fingerprint("Share the water.")


def test_a_change_is_recorded_as_made_by_hand() -> None:
    changed = session().accept(0, {"standing": "established", "date": "2022-03-25"})
    (event,) = record(changed, TEXT, RECORDER, corpus()).events
    assert event.date == "2022-03-25"
    assert event.links[0].standing == "established"
    assert event.links[0].recorded.rule == "reader 1.0, changed by hand"


def test_an_event_without_a_day_is_left_out_and_said_so() -> None:
    assert recorded(session().accept(2)) == (
        [],
        ["its day is not known; give --date, or change it"],
    )
    dated = session().accept(2, {"date": "2022-03"})
    assert recorded(dated) == (["2022-03-upper-land-replied-that-it-was"], [])


def test_an_id_that_is_taken_gets_a_number() -> None:
    (event,) = record(session().accept(0), TEXT, RECORDER, corpus()).events
    (again,) = record(session().accept(0), TEXT, RECORDER, corpus(event)).events
    assert again.id == f"{event.id}-2"


def test_nothing_accepted_makes_no_event() -> None:
    assert recorded(session().skip(0)) == ([], [])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("clause", "river/1"),
        ("stance", "supports"),
        ("bearer", "AZE"),
        ("claimant", "AZE:MOD"),
        ("standing", "denied"),
        ("date", "2022-03"),
        ("type", "ACCUSE"),
        ("title", "Dam closed"),
        ("place", "Long River"),
        ("rationale", "Because."),
    ],
)
def test_a_value_that_fits(field: str, value: str) -> None:
    assert checked(field, value) == value


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("clause", "no clause at all"),
        ("stance", "keeps"),
        ("bearer", "aze"),
        ("claimant", ""),
        ("date", "2022-02-30"),
        ("type", "QUARREL"),
        ("title", ""),
        ("place", ""),
    ],
)
def test_a_value_that_does_not_fit(field: str, value: str) -> None:
    with pytest.raises(BadRequest, match="does not fit"):
        checked(field, value)
