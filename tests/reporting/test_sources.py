"""What the events are known from."""

import pytest

from servanda.errors import NotFound
from servanda.model.corpus import Corpus
from servanda.reporting.sources import publisher_sheet, source_page, sources_sheet
from tests.reporting.corpora import event, link, river

URL = "https://paper.example/1"
CORPUS = Corpus(
    treaties=(river(),),
    events=(
        event(
            "2005-01-01-one",
            link("river/1"),
            link("river/2", status="rejected"),
            sources=[
                {"publisher": "The Paper", "title": "One", "url": URL, "published": "2005-01-02"},
                {"publisher": "The Paper", "title": "One again", "url": URL},
                {"publisher": "agency", "title": "Wire"},
            ],
        ),
        event(
            "2006-01-01-two",
            sources=[
                {"publisher": "The Paper", "title": "Two", "text": "0123456789abcdef"},
                {"publisher": "The Paper", "title": "One", "url": URL, "published": "2005-01-02"},
            ],
        ),
        event("2007-01-01-three", sources=[]),
    ),
)


def test_publishers_stand_in_alphabetical_order() -> None:
    sheet = sources_sheet(CORPUS)
    assert sheet["publishers"] == [
        {"publisher": "agency", "sources": 1, "events": 1},
        {"publisher": "The Paper", "sources": 2, "events": 2},
    ]
    assert sheet["unsourced"] == [["2007-01-01-three", "Event 2007-01-01-three"]]


def test_nothing_on_record() -> None:
    assert sources_sheet(Corpus()) == {"publishers": [], "unsourced": []}


def test_the_sources_of_a_publisher() -> None:
    rows = publisher_sheet(CORPUS, publisher="The Paper")["sources"]
    assert [(row["title"], row["url"], row["events"]) for row in rows] == [
        ("One", URL, 2),
        ("Two", None, 1),
    ]


def test_a_source_with_all_its_titles_and_events() -> None:
    page = source_page(CORPUS, publisher="The Paper", url=URL)
    assert page["titles"] == [["One", "2005-01-02"], ["One again", None]]
    assert [found["id"] for found in page["events"]] == ["2005-01-01-one", "2006-01-01-two"]
    assert [found["id"] for found in page["events"][0]["links"]] == ["2005-01-01-one#1"]
    assert page["texts"] == []


def test_a_source_without_an_address() -> None:
    page = source_page(CORPUS, publisher="The Paper", url=None)
    assert page["texts"] == ["0123456789abcdef"]
    assert [found["id"] for found in page["events"]] == ["2006-01-01-two"]


@pytest.mark.parametrize("publisher", ["the paper", "Paper", "", "Nobody at all"])
def test_a_publisher_nobody_knows(publisher: str) -> None:
    with pytest.raises(NotFound):
        publisher_sheet(CORPUS, publisher=publisher)


def test_names_that_come_near_are_offered() -> None:
    with pytest.raises(NotFound) as raised:
        source_page(CORPUS, publisher="The Papers", url=URL)
    assert "The Paper" in raised.value.candidates


def test_an_address_nobody_knows() -> None:
    with pytest.raises(NotFound):
        source_page(CORPUS, publisher="The Paper", url="https://other.example")
