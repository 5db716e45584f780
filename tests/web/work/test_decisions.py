"""Decisions that programs send, and a workspace that is only read."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from servanda.api import reviewing
from servanda.web.settings import Settings
from tests.web.conftest import KEY, seated
from tests.web.work.sending import FIRST, basis, link_of, post


def test_for_programs(ana: TestClient, waiting: Path) -> None:
    sheet = ana.get("/api/work?kind=proposed").json()
    assert sheet["proposed"][0]["link"]["id"] == FIRST
    links = {each["link"]["id"]: each["basis"] for each in sheet["proposed"]}
    answer = ana.post(
        "/api/work/decisions", json={"links": {**links, "x#1": "y"}, "status": "rejected"}
    )
    assert answer.status_code == 200
    assert answer.json()["done"] == [*links]
    assert answer.json()["refused"][0]["link"] == "x#1"
    assert answer.json()["undo"] == "rejected 3 links"
    assert {link_of(waiting, name)["status"] for name in links} == {"rejected"}
    assert ana.post("/api/work/undo").json()["done"] == [*links]
    assert {link_of(waiting, name)["status"] for name in links} == {"proposed"}
    assert ana.post("/api/work/undo").status_code == 422


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"links": {}},
        {"links": {"a": "b"}, "status": "holds"},
        [],
        {"links": [], "status": "accepted"},
    ],
)
def test_what_programs_may_not_send(ana: TestClient, body: object) -> None:
    assert ana.post("/api/work/decisions", json=body).status_code == 422


def test_programs_need_a_name_too(waiting: Path) -> None:
    nobody = seated(Settings(workspace=waiting, key=KEY))
    body = {"links": {FIRST: basis(waiting)}, "status": "accepted"}
    assert nobody.post("/api/work/decisions", json=body).status_code == 422
    assert nobody.post("/api/work/decisions", json={**body, "by": "Mia"}).status_code == 200
    assert link_of(waiting, FIRST)["reviewed"]["by"] == "Mia"


def test_read_only(waiting: Path) -> None:
    guest = seated(Settings(workspace=waiting, key=KEY, read_only=True), coder="ana")
    for kind in reviewing.KINDS:
        page = guest.get(f"/work?kind={kind}")
        assert page.status_code == 200
        assert 'action="/work/decide"' not in page.text
    assert post(guest, "/work/decide", link=FIRST, status="accepted", basis="x").status_code == 403
