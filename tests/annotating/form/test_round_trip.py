"""An event whose form nobody touches is the same event, whatever words are in it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.annotating.form.ground import Ground
from servanda.annotating.form.of_event import blank_form, form_of
from servanda.annotating.form.pairs import read_pairs
from servanda.annotating.form.settled import settled
from servanda.annotating.form.to_event import plain_of
from servanda.model.event import Event
from servanda.model.vocabulary import EventType, Role, Standing, Status
from tests import shipped
from tests.annotating.form.browser import sent, shown
from tests.strategies import links, partial_dates

BY = {"by": "tester", "at": "2026-01-01T00:00:00Z"}


def back(event: Event) -> Event:
    """Return the event that comes back from its form."""
    ground = Ground(event, shown=shown)
    form = settled(read_pairs(sent(form_of(event))), ground)
    return Event.model_validate(plain_of(form, ground, recorded=BY))


@pytest.mark.parametrize("event", shipped.corpus().events, ids=lambda event: event.id)
def test_every_shipped_event_comes_back(event: Event) -> None:
    assert back(event) == event


words = st.text(
    st.sampled_from("ab é\u202e\u2066\u200f\n\r\t\x1b\x85\u2028<>&\"'{}%😀"),
    min_size=1,
    max_size=12,
).filter(lambda text: bool(text.strip()))
quotations = st.builds(
    lambda source, exact, start: {
        "source": source,
        "exact": exact,
        "prefix": " a",
        "start": start,
        "end": None if start is None else start + len(exact),
    },
    st.integers(1, 3),
    words,
    st.none() | st.integers(0, 99),
)


@st.composite
def events(draw: st.DrawFn) -> Event:
    """Return an event with any words in all its fields."""
    day = draw(partial_dates)
    plain: dict[str, Any] = {
        "id": "2010-05-05-bridge",
        "title": draw(words),
        "date": day,
        "precision": draw(st.sampled_from(("day", "month", "year"))),
        "type": draw(st.sampled_from(list(EventType))),
        "description": draw(words),
        "note": draw(words),
        "doubtful": draw(st.booleans()),
        "tags": draw(st.lists(st.sampled_from(("a", "b-c")), max_size=2)),
        "location": draw(
            st.none()
            | st.fixed_dictionaries(
                {
                    "name": words,
                    "lat": st.none() | st.floats(-90, 90),
                    "lon": st.none() | st.floats(-180, 180),
                }
            )
        ),
        "actors": [{"code": "FRA", "name": draw(words), "role": draw(st.sampled_from(list(Role)))}],
        "sources": [
            {"publisher": draw(words), "title": draw(words), "text": "0123456789abcdef"}
            for _ in range(3)
        ],
        "links": [
            draw(links()).model_dump(mode="json")
            | {"rationale": draw(words), "evidence": draw(st.lists(quotations, max_size=3))}
            for _ in range(draw(st.integers(0, 3)))
        ],
    }
    return Event.model_validate(plain)


@given(events())
def test_any_event_comes_back(event: Event) -> None:
    assert back(event) == event


def test_a_blank_form_is_no_event() -> None:
    form = read_pairs(sent(blank_form()))
    assert not form["actors"]
    assert not form["links"]
    with pytest.raises(ValueError, match="title"):
        Event.model_validate(plain_of(form, Ground(), recorded=BY))


def test_a_form_filled_by_hand_is_an_event() -> None:
    typed = [
        ("id", "2022-03-26-a-day"),
        ("title", "A day"),
        ("date", "2022-03"),
        ("type", "ACCUSE"),
        ("description", "Two lines.\nThe second."),
        ("place", "Baku"),
        ("tags", "one two, three"),
        ("actors.9.code", "AZE"),
        ("actors.9.name", "Azerbaijan"),
        ("actors.9.role", Role.SPEAKER),
        ("sources.4.publisher", "Paper"),
        ("sources.4.title", "Title"),
        ("links.1.clause", "nov10/4"),
        ("links.1.stance", "breaches"),
        ("links.1.bearer", "ARM"),
        ("links.1.claimant", "AZE:MOD"),
        ("links.1.standing", Standing.ALLEGED),
        ("links.1.rationale", "Named."),
        ("links.1.status", Status.ACCEPTED),
        ("links.1.evidence.2.source", "4"),
        ("links.1.evidence.2.exact", " as it was said "),
        ("unknown", "passed over"),
        ("links.1.unknown", "passed over"),
        ("links.1.evidence.2.start", "7"),
    ]
    event = Event.model_validate(plain_of(read_pairs(typed), Ground(), recorded=BY))
    assert event.description == "Two lines.\nThe second."
    assert event.tags == ("one", "two", "three")
    (link,) = event.links
    assert link.evidence[0].source == 1
    assert link.evidence[0].exact == " as it was said "
    assert link.evidence[0].start is None
    assert link.recorded.by == "tester"
