"""The answer to `event`."""

import pytest

from servanda.errors import NotFound
from servanda.model.corpus import Corpus
from servanda.model.problem import Place
from servanda.reporting.event import event_page, event_sheet
from tests.reporting.corpora import event, link, one_of_everything, river

CORPUS = one_of_everything()


@pytest.mark.parametrize(
    "asked", ["2005-03-01-closed", " 2005-03-01-CLOSED ", "2005-03-01-closed#2"]
)
def test_an_event_with_all_its_links(asked: str) -> None:
    places = {"2005-03-01-closed": Place("annotations/2005/2005-03-01-closed.yaml", 1)}
    sheet = event_sheet(CORPUS, event=asked, places=places)
    assert sheet["id"] == "2005-03-01-closed"
    assert [link["status"] for link in sheet["links"]] == [
        "accepted",
        "accepted",
        "proposed",
        "rejected",
    ]
    assert sheet["place"] == "annotations/2005/2005-03-01-closed.yaml:1"
    assert sheet["next"] == ["servanda clause river/1"]


def test_where_and_who() -> None:
    corpus = Corpus(
        events=(
            event(
                "2005-01-01-talks",
                location={"name": "Bridge", "lat": 48.5, "lon": 7.8},
                actors=[{"code": "FRA", "name": "Envoy", "role": "speaker"}],
                tags=["talks"],
                date_end="2005-02",
            ),
        )
    )
    sheet = event_sheet(corpus, event="2005-01-01-talks", places={})
    assert sheet["location"] == {"name": "Bridge", "lat": 48.5, "lon": 7.8}
    assert sheet["actors"] == [{"code": "FRA", "name": "Envoy", "role": "speaker"}]
    assert (sheet["date_end"], sheet["tags"], sheet["place"]) == ("2005-02", ["talks"], "")
    assert not sheet["links"]
    assert not sheet["next"]


def test_an_event_without_a_place() -> None:
    assert event_sheet(CORPUS, event="2013-08-08-whole", places={})["location"] is None


@pytest.mark.parametrize(
    ("asked", "candidates"),
    [("2005-03-01-close", ("2005-03-01-closed",)), ("dam-removed", ("2010-06-11-dam-removed",))],
)
def test_a_misspelt_event_is_answered_with_the_nearest(
    asked: str, candidates: tuple[str, ...]
) -> None:
    with pytest.raises(NotFound) as caught:
        event_sheet(CORPUS, event=asked, places={})
    assert caught.value.candidates[:1] == candidates


@pytest.mark.parametrize("asked", ["", "#", "quite something else", "../../etc/passwd"])
def test_what_is_like_nothing_has_no_candidates(asked: str) -> None:
    with pytest.raises(NotFound) as caught:
        event_sheet(CORPUS, event=asked, places={})
    assert caught.value.candidates == ()


def test_quotations_stand_where_their_text_has_them() -> None:
    name = "0123456789abcdef"
    quoted = [
        {"source": 1, "exact": "closed", "start": 13, "end": 19},
        {"source": 1, "exact": "closed", "start": 3, "end": 9},
        {"source": 2, "exact": "shut"},
        {"source": 9, "exact": "no such source"},
    ]
    told = event(
        "2005-01-01-x",
        link("river/2/1/iv", evidence=quoted),
        sources=[
            {"publisher": "Paper", "title": "A", "text": name},
            {"publisher": "Radio", "title": "B"},
        ],
    )
    corpus = Corpus(treaties=(river(),), events=(told,))
    sheet = event_sheet(corpus, event=told.id, places={})
    page = event_page(corpus, sheet, {name: "The post was closed."})
    (quotes,) = page["quotes"].values()
    assert [quote["fits"] for quote in quotes] == [True, False, False, False]
    assert [quote["text"] for quote in quotes] == [name, name, "", ""]
    assert quotes[0]["before"] == "The post was "
    assert page["called"] == {"river/2/1": "article 2, sub-paragraph 1, of the River Treaty"}


def test_a_text_that_is_no_longer_held() -> None:
    told = event(
        "2005-01-01-x",
        link("river/1", evidence=[{"source": 1, "exact": "closed", "start": 0, "end": 6}]),
        sources=[{"publisher": "Paper", "title": "A", "text": "0123456789abcdef"}],
    )
    corpus = Corpus(treaties=(river(),), events=(told,))
    page = event_page(
        corpus,
        event_sheet(corpus, event=told.id, places={}),
        {"0123456789abcdef": None},
    )
    ((quote,),) = page["quotes"].values()
    assert (quote["fits"], quote["text"]) == (False, "")
