"""No address leaves the workspace, and none brings a room down."""

from urllib.parse import quote

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

ROOMS = (
    "/",
    "/treaty/",
    "/clause/",
    "/event/",
    "/text/",
    "/static/",
    "/annotate/",
    "/coding/",
    "/api/",
)
HOSTILE = (
    "../../etc/passwd",
    "..%2f..%2f..%2fetc%2fpasswd",
    "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "..%5c..%5cwindows",
    "%00",
    "nov10%00.yaml",
    "%0d%0aset-cookie:x=1",
    "%ff%fe",
    "%c0%ae%c0%ae%2f",
    "....//....//etc/passwd",
    "/etc/passwd",
    "%2fetc%2fpasswd",
    "file:%2f%2f%2fetc%2fpasswd",
    "con.yaml",
    "a" * 1_990,
    "a" * 5_000,
    "%F0%9F%92%A9",
    "{{7*7}}",
    "<script>alert(1)</script>",
    "%E2%80%AE",
    "a/" * 500,
)


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("room", ROOMS)
def test_hostile_addresses(reader: TestClient, room: str, words: str) -> None:
    answer = reader.get(f"http://127.0.0.1:8765{room}{words}")
    assert 300 <= answer.status_code < 500
    assert "root:" not in answer.text
    assert "<script>alert" not in answer.text
    assert "Traceback" not in answer.text


@given(st.sampled_from(ROOMS), st.text(max_size=80))
def test_any_words_after_any_room(reader: TestClient, room: str, words: str) -> None:
    encoded = quote(words.encode("utf-8", "surrogatepass"), safe="/:;@")
    answer = reader.get(f"http://127.0.0.1:8765{room}{encoded}")
    assert answer.status_code < 500
    assert answer.headers["x-content-type-options"] == "nosniff"


@given(st.binary(max_size=80))
def test_any_query(reader: TestClient, query: bytes) -> None:
    answer = reader.get(f"http://127.0.0.1:8765/search?words={quote(query)}")
    assert answer.status_code < 500


@pytest.mark.parametrize("query", ["words=%00", "words=a%1bb", "%7f=1", "words=" + "x" * 20_000])
def test_queries_that_nobody_types(reader: TestClient, query: str) -> None:
    assert reader.get(f"/?{query}").status_code in (400, 414)


@pytest.mark.parametrize("query", ["words=a%0Ab", "words=a%09b", "words=%C3%BC", "x=%25%32"])
def test_queries_that_somebody_may_paste(reader: TestClient, query: str) -> None:
    assert reader.get(f"/?{query}").status_code == 200


def test_every_room_takes_hostile_parameters(reader: TestClient) -> None:
    app = reader.app
    assert isinstance(app, FastAPI)
    for path, operations in app.openapi()["paths"].items():
        if "get" not in operations or "{" not in path:
            continue
        start = path[: path.index("{")]
        for words in HOSTILE:
            answer = reader.get(f"http://127.0.0.1:8765{start}{words}")
            assert answer.status_code < 500, f"{path} {words}"
