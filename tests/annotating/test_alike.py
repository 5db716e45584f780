from typing import Any

import pytest

from servanda.annotating.alike import alike, merged
from servanda.annotating.record import record
from servanda.model.day import PartialDate
from servanda.model.event import Event, Location, Source
from servanda.model.vocabulary import EventType
from tests.annotating.examples import RECORDER, TEXT, corpus, session


def event(**changes: Any) -> Event:
    (made,) = record(session().accept("r0"), TEXT, RECORDER, corpus()).events
    return made.event.model_copy(update=changes)


@pytest.mark.parametrize(
    ("changes", "is_alike"),
    [
        ({"id": "other"}, True),
        ({"id": "other", "type": EventType.CONSULT}, True),
        ({"id": "other", "location": Location(name="Ox")}, True),
        ({"id": "other", "date": PartialDate("2022-03-27")}, False),
        ({"id": "other", "date": PartialDate("2022-03")}, False),
        ({"id": "other", "actors": ()}, False),
        ({"id": "other", "actors": event().actors[:1]}, False),
    ],
)
def test_day_actors_and_place_make_events_alike(changes: dict[str, Any], is_alike: bool) -> None:
    assert bool(alike(corpus(event(**changes)), event())) is is_alike


def test_two_places_are_two_events() -> None:
    there = event(id="other", location=Location(name="Ox"))
    assert alike(corpus(there), event(location=Location(name="Elk"))) == ()
    assert alike(corpus(there), event(location=Location(name="OX"))) == (there,)


def test_an_event_without_actors_is_like_none() -> None:
    assert alike(corpus(event(id="other", actors=())), event(actors=())) == ()


def test_the_likeliest_comes_first() -> None:
    far = event(id="a-far", links=(), type=EventType.CONSULT, title="Quite another thing")
    near = event(id="b-near")
    assert alike(corpus(far, near), event()) == (near, far)


def test_merging_adds_what_is_new_with_its_source() -> None:
    other = Source(publisher="Lake Post", title="A dam")
    on_record = event(id="other", sources=(other,), links=())
    whole = merged(on_record, event())
    assert whole.id == "other"
    assert whole.sources == (other, *event().sources)
    assert whole.links[0].evidence[0].source == 2


def test_the_same_source_is_named_once() -> None:
    whole = merged(event(links=()), event())
    assert whole.sources == event().sources
    assert whole.links[0].evidence[0].source == 1


def test_merging_what_is_there_changes_nothing() -> None:
    assert merged(event(), event()) == event()
