"""The answer to `event`."""

import pytest

from servanda.errors import NotFound
from servanda.model.corpus import Corpus
from servanda.model.problem import Place
from servanda.reporting.event import event_sheet
from tests.reporting.corpora import event, one_of_everything

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
