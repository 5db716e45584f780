"""Who sits here is known by a name they gave."""

from contextlib import suppress
from urllib.parse import quote, unquote

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from servanda.errors import BadRequest
from servanda.web.who import LONGEST, name_given, way_back


def given_name(client: TestClient, name: str) -> str:
    """Give a name and return the page that is shown then."""
    assert client.post("/who", data={"name": name}).status_code == 303
    return client.get("/").text


@pytest.mark.parametrize(
    "name", ["Ana", "Արամ Սարգսյան", "Лейла Әлиева", "O'Neill & Søn <x>", "x" * LONGEST]
)
def test_a_name_is_kept_and_shown(reader: TestClient, name: str) -> None:
    page = given_name(reader, name)
    escaped = name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert f"<bdi>{escaped.replace(chr(39), '&#39;')}</bdi>" in page


@pytest.mark.parametrize(
    "name", [" ", "x" * (LONGEST + 1), "a\nb", "a\tb", "a\x00b", "a\x1b[2J", "\u202eba", "\u2028"]
)
def test_what_is_no_name(reader: TestClient, name: str) -> None:
    answer = reader.post("/who", data={"name": name})
    assert answer.status_code == 422
    assert "set-cookie" not in answer.headers
    assert "cannot be kept as a name" in answer.text or "Field required" in answer.text


@pytest.mark.parametrize("name", ["%00", "a%0Ab", "x" * 500, "%E2%80%AE", "%ff"])
def test_a_cookie_that_somebody_wrote_is_no_name(reader: TestClient, name: str) -> None:
    reader.cookies.set("coder", name, domain="127.0.0.1")
    answer = reader.get("/")
    assert answer.status_code == 200
    assert "\u202e" not in answer.text


BACK = (
    ("/", "/"),
    ("/clause/nov10/6?stance=breaches#x", "/clause/nov10/6?stance=breaches#x"),
    ("/search?words=%C3%BC", "/search?words=%C3%BC"),
    ("", "/"),
    ("treaties", "/"),
    ("//evil.example", "/"),
    ("/\\evil.example", "/"),
    ("\\\\evil.example", "/"),
    ("/\t/evil.example", "/"),
    ("http://evil.example/", "/"),
    ("javascript:alert(1)", "/"),
    ("/a\r\nset-cookie: x=1", "/"),
    ("/" + "a" * 3_000, "/"),
)


@pytest.mark.parametrize(("asked", "way"), BACK)
def test_the_way_back(asked: str, way: str) -> None:
    assert way_back(asked) == way


@given(st.text(max_size=60))
def test_the_way_back_stays_here(asked: str) -> None:
    way = way_back(asked)
    assert way == "/" or (way == asked and way[0] == "/" and way[1:2] not in ("/", "\\"))
    assert not set(way) & set("\r\n\t\\ ")


@given(st.text(max_size=200))
def test_a_name_fits_on_a_line_or_is_refused(words: str) -> None:
    with suppress(BadRequest):
        name = name_given(words)
        assert 0 < len(name) <= LONGEST
        assert name in words
        assert len(name.splitlines()) == 1
        assert unquote(quote(name)) == name


def test_the_page_leads_back_to_itself(reader: TestClient) -> None:
    page = reader.get("/?x=1").text
    assert 'name="back" value="/?x=1"' in page
    answer = reader.post("/who", data={"name": "Ana", "back": "/?x=1"})
    assert answer.headers["location"] == "/?x=1"


def test_a_page_that_answers_a_form_leads_to_the_first(reader: TestClient) -> None:
    assert 'name="back" value="/"' in reader.post("/who", data={"name": " "}).text
