"""The room of search."""

import pytest
from fastapi.testclient import TestClient


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("peacekeeping contingent", "/clause/nov10/4"),
        ("Trilateral Statement", "/treaty/nov10"),
        ("JAMnews", "/source?publisher=JAMnews"),
        ("2022-03-26-azerbaijan-mod-cites-article-4", "/event/2022-03-26-azerbaijan-mod-cites-article-4"),
    ],
)  # fmt: skip
def test_what_is_found_leads_to_where_it_is_shown(reader: TestClient, words: str, way: str) -> None:
    page = reader.get("/search", params={"words": words}).text
    assert f'href="{way}' in page
    assert 'role="status"' in page
    document = reader.get("/api/search", params={"words": words}).json()
    assert any(hit["way"].startswith(way) for hit in document["hits"])


def test_what_was_found_is_marked(reader: TestClient) -> None:
    assert "<mark>peacekeep" in reader.get("/search?words=peacekeep").text


def test_how_much_was_found_is_said(reader: TestClient) -> None:
    page = reader.get("/search?words=russia").text
    assert "texts found; the best 30 are shown" in page
    assert "these have some" in reader.get("/search?words=russia+zebra").text


@pytest.mark.parametrize("words", ["", "   ", '"', "*", "NEAR(", "a" * 400])
def test_odd_words_are_answered(reader: TestClient, words: str) -> None:
    assert reader.get("/search", params={"words": words}).status_code == 200


def test_words_beyond_measure_are_refused(reader: TestClient) -> None:
    assert reader.get("/search", params={"words": "a" * 401}).status_code == 422


def test_every_hit_has_a_page(reader: TestClient) -> None:
    for words in ("russia", "statement", "news"):
        for hit in reader.get("/api/search", params={"words": words}).json()["hits"]:
            assert reader.get(hit["way"]).status_code == 200, hit
