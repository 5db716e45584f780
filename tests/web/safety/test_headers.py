"""Every answer says what a browser may do with it, refusals and breakdowns too."""

import pytest
from fastapi import APIRouter, FastAPI
from fastapi.responses import HTMLResponse
from fastapi.testclient import TestClient

from servanda.web.safety.headers import HEADERS, POLICY

ANSWERS = (
    ("GET", "/", 200),
    ("GET", "/static/keys.js", 200),
    ("GET", "/static/nowhere.js", 404),
    ("GET", "/openapi.json", 200),
    ("GET", "/nowhere", 404),
    ("GET", "/api/nowhere", 404),
    ("DELETE", "/who", 405),
    ("POST", "/who", 422),
    ("GET", "/%2e%2e/%2e%2e/etc/passwd", 400),
    ("GET", "/" + "x" * 3_000, 414),
)


@pytest.mark.parametrize(("method", "path", "status"), ANSWERS)
def test_every_answer_has_them(reader: TestClient, method: str, path: str, status: int) -> None:
    answer = reader.request(method, path)
    assert answer.status_code == status
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    assert answer.headers["cache-control"] == ("no-cache" if "/static/" in path else "no-store")


def test_refusals_at_the_door_have_them(reader: TestClient) -> None:
    for headers in ({"host": "evil.example"}, {"origin": "http://evil.example"}):
        answer = reader.post("/who", headers=headers)
        assert answer.headers["content-security-policy"] == POLICY


def test_nothing_runs_that_is_not_ours() -> None:
    rules = dict(rule.split(" ", 1) for rule in POLICY.split("; "))
    assert rules["default-src"] == rules["base-uri"] == rules["frame-ancestors"] == "'none'"
    assert rules["script-src"] == rules["style-src"] == rules["form-action"] == "'self'"
    assert "unsafe" not in POLICY


def test_a_room_may_bring_a_policy_of_its_own(reader: TestClient) -> None:
    app = reader.app
    assert isinstance(app, FastAPI)
    before = [*app.router.routes]
    own = "default-src 'none'; frame-ancestors 'self'"
    router = APIRouter()

    @router.get("/framed", include_in_schema=False)
    def framed() -> HTMLResponse:
        return HTMLResponse("x", headers={"content-security-policy": own})

    app.include_router(router)
    try:
        assert reader.get("/framed").headers.get_list("content-security-policy") == [own]
    finally:
        app.router.routes[:] = before
