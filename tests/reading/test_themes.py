"""Clauses for a description of conduct: found without being named, or nothing."""

from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.shipped import corpus

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.event import Event
from servanda.reading.themes.passages import EXAMPLES, passages
from servanda.reading.themes.ranker import LISTED, Ranked, Ranker
from servanda.reading.themes.trained import trained
from servanda.reading.themes.units import units


@cache
def ranker() -> Ranker:
    return Ranker.of(corpus())


@cache
def text_only() -> Ranker:
    return Ranker.of(Corpus(treaties=corpus().treaties))


def first(found: tuple[Ranked, ...], count: int) -> list[str]:
    return [str(ranked.clause) for ranked in found[:count]]


@pytest.mark.parametrize(
    ("description", "day", "actors", "clause"),
    [
        ("Fifteen prisoners were handed over", date(2021, 6, 12), ["AZE", "ARM"], "nov10/8"),
        (
            "Commandos of both armies held joint drills",
            date(2023, 5, 1),
            ["AZE", "TUR"],
            "shusha/11",
        ),
        ("The road was blocked by demonstrators", date(2022, 12, 13), ["AZE"], "nov10/6"),
        ("Drones hit an oil depot", date(2025, 8, 8), ["RUS", "AZE"], "feb22/no-economic-harm"),
        ("The monitoring centre was closed", None, ["RUS", "TUR"], "nov10/5"),
        ("The speakers of the Turkish and Azerbaijani parliaments met", None, [], "shusha/25"),
    ],
)
def test_the_clause_stands_first(
    description: str, day: date | None, actors: list[str], clause: str
) -> None:
    assert first(ranker().rank(description, date=day, actors=actors), 1) == [clause]


@pytest.mark.parametrize(
    ("description", "clause"),
    [
        ("Azerbaijan handed over captives to Armenia", "nov10/8"),
        ("Turkish and Azerbaijani troops trained together in an exercise", "shusha/11"),
        ("Russia and Azerbaijan linked their payment systems", "feb22/payments-and-currencies"),
        ("Turkey and Azerbaijan set up a joint media platform", "shusha/26"),
        (
            "Azerbaijan invited the peacekeeping contingent to renew its stay for five years",
            "nov10/4",
        ),
    ],
)
def test_a_corpus_without_events_is_known_by_its_text(description: str, clause: str) -> None:
    assert clause in first(text_only().rank(description, date=None, actors=[]), 2)


@pytest.mark.parametrize(
    "description",
    [
        "",
        "   \n",
        "asdf qwer",
        "A tennis player from Spain won the tournament in spite of a sore shoulder.",
        "Heavy rain is expected in the north of the country on Sunday.",
        "Shares of the largest maker of phones fell by four per cent.",
        "An orchestra from Vienna will tour South Korea in the spring.",
        "The parliament of Portugal debated a law on the opening hours of shops.",
        "Elephants destroyed maize fields in the south of Zambia, farmers say.",
        "Ireland marks the hundredth birthday of a poet with a stamp.",
    ],
)
def test_what_no_clause_speaks_of_matches_nothing(description: str) -> None:
    assert ranker().rank(description, date=None, actors=[]) == ()


def test_a_corpus_without_treaties_matches_nothing() -> None:
    assert Ranker.of(Corpus()).rank("captives were exchanged", date=None, actors=[]) == ()


def test_an_answer_says_why() -> None:
    best = ranker().rank("Captives were exchanged", date=date(2024, 1, 1), actors=["AZE", "ARM"])[0]
    assert "words shared with the clause: captives, exchanged" in best.because
    assert any(reason.startswith("subject: captives") for reason in best.because)
    assert any(reason.startswith("like 20") for reason in best.because)


def about(known: Ranker, event: Event, *, without: str | None = None) -> tuple[Ranked, ...]:
    codes = [actor.code for actor in event.actors]
    return known.rank(event.description, date=event.date.first, actors=codes, without=without)


def test_an_event_left_out_is_no_reason() -> None:
    event = corpus().event["2021-06-12-aghdam-mine-maps-swap"]
    assert any(event.id in reason for reason in about(ranker(), event)[0].because)
    left_out = about(ranker(), event, without=event.id)
    assert not any(event.id in reason for ranked in left_out for reason in ranked.because)


def test_leaving_out_is_the_same_as_never_having_known() -> None:
    event = corpus().event["2022-08-26-lachin-town-handover"]
    others = tuple(each for each in corpus().event.values() if each.id != event.id)
    never_known = Ranker.of(Corpus(treaties=corpus().treaties, events=others))
    # How rare words are is counted with the event's own words; no label is.
    left_out = about(ranker(), event, without=event.id)
    assert first(left_out, 3) == first(about(never_known, event), 3)


def test_it_learns_from_accepted_links_alone() -> None:
    event = corpus().event["2021-06-12-aghdam-mine-maps-swap"]
    rejected = tuple(link.model_copy(update={"status": "rejected"}) for link in event.links)
    unlinked = event.model_copy(update={"links": rejected})
    known = Corpus(treaties=corpus().treaties, events=(unlinked,))
    assert all(passage.event is None for passage in passages(known, units(known)))


def test_an_annotation_teaches() -> None:
    words = "Grand pianos were shipped"
    event = corpus().event["2021-06-12-aghdam-mine-maps-swap"]
    link = event.links[0].model_copy(update={"clause": Address.parse("shusha/15")})
    lesson = event.model_copy(
        update={"id": "pianos", "title": words, "description": f"{words}.", "links": (link,)}
    )
    before = text_only().rank(words, date=None, actors=["AZE", "TUR"])
    taught = Ranker.of(Corpus(treaties=corpus().treaties, events=(lesson,)))
    assert first(before, 1) != ["shusha/15"]
    assert first(taught.rank(words, date=None, actors=["AZE", "TUR"]), 1) == ["shusha/15"]


def test_many_events_of_a_clause_are_cut_to_the_latest() -> None:
    event = corpus().event["2021-06-12-aghdam-mine-maps-swap"]

    def copy(number: int) -> Event:
        return event.model_copy(update={"id": f"event-{number:03}"})

    known = Corpus(treaties=corpus().treaties, events=tuple(copy(at) for at in range(60)))
    ids = [each.event for each in passages(known, units(known)) if each.event]
    assert ids == [f"event-{at:03}" for at in range(60 - EXAMPLES, 60)]


@settings(max_examples=40, deadline=None)
@given(
    st.text(max_size=300),
    st.none() | st.dates(),
    st.lists(st.sampled_from(["AZE", "ARM:MFA", "RUS", "TUR", "FRA", "nobody"]), max_size=4),
)
def test_any_question_has_a_sound_answer(
    description: str, day: date | None, actors: list[str]
) -> None:
    found = ranker().rank(description, date=day, actors=actors)
    scores = [ranked.score for ranked in found]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert not scores or scores[0] >= trained().threshold
    assert len(found) in (0, min(LISTED, len(ranker().units)))
    assert found == ranker().rank(description, date=day, actors=actors)
