"""A browser keeps its session, and no page takes it away."""

from pathlib import Path

from fastapi.testclient import TestClient

from servanda.web.app import create_app
from servanda.web.settings import Settings
from tests.web.conftest import KEY, ORIGIN


def newcomer(folder: Path) -> TestClient:
    return TestClient(create_app(Settings(workspace=folder, key=KEY)), base_url=ORIGIN)


def test_the_first_page_begins_one_and_the_next_go_on(ledger: Path) -> None:
    client = newcomer(ledger)
    begun = client.get("/").headers["set-cookie"]
    assert begun.startswith("session=")
    assert "HttpOnly" in begun
    assert "samesite=lax" in begun.lower()
    assert "set-cookie" not in client.get("/").headers


def test_files_for_the_browser_begin_none(ledger: Path) -> None:
    assert "set-cookie" not in newcomer(ledger).get("/static/keys.js").headers


def test_a_session_that_is_none_is_replaced(ledger: Path) -> None:
    client = newcomer(ledger)
    answer = client.get("/", headers={"cookie": "session=<script>"})
    assert answer.headers["set-cookie"].startswith("session=")


def test_a_page_that_is_open_outlives_a_restart(ledger: Path) -> None:
    first = newcomer(ledger)
    page = first.get("/").text
    token = page.split('name="csrf" content="')[1].split('"')[0]
    second = newcomer(ledger)
    second.cookies = first.cookies
    sent = second.post("/who", data={"csrf": token, "name": "Ana"}, follow_redirects=False)
    assert sent.status_code == 303
