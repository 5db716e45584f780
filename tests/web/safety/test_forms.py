"""No address changes anything without the token of a form, however it is sent."""

from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from servanda.web.routes import ROUTERS
from servanda.web.safety.forms import HEADER, token_of
from servanda.web.safety.session import COOKIE
from tests.web.conftest import CSRF, KEY, SESSION

UNSAFE = ("POST", "PUT", "PATCH", "DELETE")
BOUNDARY = "----WebKitFormBoundaryAbC123"


def changes(app: FastAPI) -> Iterator[tuple[str, str]]:
    """Yield each method and address that may change something."""
    for path, operations in app.openapi()["paths"].items():
        yield from ((method.upper(), path) for method in operations if method.upper() in UNSAFE)


@pytest.fixture
def bare(reader: TestClient) -> TestClient:
    """A client that sends no token of its own."""
    del reader.headers[HEADER]
    return reader


def test_every_change_is_refused_without_it(bare: TestClient) -> None:
    app = bare.app
    assert isinstance(app, FastAPI)
    known = [*changes(app)]
    assert ("POST", "/who") in known
    for method, path in known:
        answer = bare.request(method, path)
        assert answer.status_code == 403, f"{method} {path} is open to every page of the web"
        assert "does not belong to this browser" in answer.text


def test_every_room_is_described(reader: TestClient) -> None:
    """An address that is not in the description would not be walked above."""
    app = reader.app
    assert isinstance(app, FastAPI)
    described = app.openapi()["paths"]
    routes = [route for router in ROUTERS for route in router.routes]
    assert len(routes) > 2
    for route in routes:
        assert isinstance(route, APIRoute), f"{route} is none that describes itself"
        assert {method.lower() for method in route.methods or ()} <= described[
            route.path_format
        ].keys()


@pytest.mark.parametrize("method", [*UNSAFE, "BREW"])
def test_addresses_that_are_not_there_are_refused_too(bare: TestClient, method: str) -> None:
    assert bare.request(method, "/nowhere").status_code == 403


def test_a_field_lets_in(bare: TestClient) -> None:
    answer = bare.post("/who", data={"csrf": CSRF, "name": "Ana", "back": "/treaties"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/treaties")


def test_a_field_in_parts_lets_in(bare: TestClient) -> None:
    answer = bare.post(
        "/who", data={"name": "Ana", "csrf": CSRF}, files={"file": ("a.txt", b"words")}
    )
    assert answer.status_code == 303
    assert answer.headers["set-cookie"].startswith("coder=Ana")


def test_parts_as_a_browser_writes_them(bare: TestClient) -> None:
    fields = {"csrf": CSRF, "name": "Ana"}
    parts = "".join(
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in fields.items()
    )
    answer = bare.post(
        "/who",
        content=f"{parts}--{BOUNDARY}--\r\n",
        headers={"content-type": f"multipart/form-data; boundary={BOUNDARY}"},
    )
    assert answer.status_code == 303


def test_a_header_lets_in(reader: TestClient) -> None:
    assert reader.post("/who", data={"name": "Ana"}).status_code == 303


WRONG = (
    "",
    "x",
    CSRF[:-1],
    CSRF.upper(),
    token_of("t" * 43, KEY),
    token_of(SESSION, b"j" * 32),
    "ü",
)


@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_field_is_refused(bare: TestClient, wrong: str) -> None:
    assert bare.post("/who", data={"csrf": wrong, "name": "Ana"}).status_code == 403


@pytest.mark.parametrize("kind", ["text/plain", "application/json", "", "multipart/mixed"])
def test_a_body_of_another_kind_has_no_fields(bare: TestClient, kind: str) -> None:
    answer = bare.post("/who", content=f"csrf={CSRF}&name=Ana", headers={"content-type": kind})
    assert answer.status_code == 403


def test_the_token_of_another_browser_is_refused(reader: TestClient) -> None:
    answer = reader.post("/who", data={"name": "Ana"}, headers={"cookie": f"{COOKIE}={'t' * 43}"})
    assert answer.status_code == 403


def test_without_a_session_nothing_lets_in(reader: TestClient) -> None:
    answer = reader.post("/who", data={"name": "Ana"}, headers={"cookie": ""})
    assert answer.status_code == 403
    assert "session=" in answer.headers["set-cookie"]


def test_the_room_gets_all_that_was_sent(reader: TestClient) -> None:
    app = reader.app
    assert isinstance(app, FastAPI)
    long = "ö" * 100_000
    answer = reader.post(
        "/who",
        content=urlencode({"name": "Ana", "more": long}),
        headers={"content-type": "application/x-www-form-urlencoded"},
    )
    assert answer.status_code == 303


@given(st.binary(min_size=32, max_size=32), st.binary(min_size=32, max_size=32), st.text())
def test_tokens_of_different_keys_differ(one: bytes, other: bytes, session: str) -> None:
    session = session.encode("utf-8", "replace").decode()
    assert (token_of(session, one) == token_of(session, other)) == (one == other)


def test_an_example_of_a_route_that_nobody_guards(bare: TestClient) -> None:
    """The door stands before the rooms: even one made without any thought is behind it."""
    app = bare.app
    assert isinstance(app, FastAPI)
    before = [*app.router.routes]
    router = APIRouter()

    @router.post("/careless", include_in_schema=False)
    def careless() -> str:
        return "changed"

    app.include_router(router)
    try:
        assert bare.post("/careless").status_code == 403
        assert bare.post("/careless", headers={HEADER: CSRF}).json() == "changed"
    finally:
        app.router.routes[:] = before
