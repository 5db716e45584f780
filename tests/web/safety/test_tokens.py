"""Where others can ask, only who brings the token is let in."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from servanda.web.settings import Settings
from tests.web.conftest import KEY, seated

TOKEN = "a-token-of-thirty-two-characters"
PATHS = ("/", "/static/workbench.css", "/openapi.json", "/nowhere", "/api/nowhere")


@pytest.fixture
def guest(ledger: Path) -> TestClient:
    """Somebody before a workbench that demands a token."""
    return seated(Settings(workspace=ledger, key=KEY, token=TOKEN))


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_shown_to_strangers(guest: TestClient, path: str) -> None:
    answer = guest.get(path)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert "set-cookie" not in answer.headers
    assert TOKEN not in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "HEAD", "OPTIONS"])
def test_nothing_is_taken_from_strangers(guest: TestClient, method: str) -> None:
    assert guest.request(method, "/who").status_code == 401


def test_the_address_lets_in_once_and_a_cookie_from_then_on(guest: TestClient) -> None:
    answer = guest.get(f"/treaties?token={TOKEN}&page=2")
    assert (answer.status_code, answer.headers["location"]) == (303, "/treaties?page=2")
    kept = answer.headers["set-cookie"].lower()
    assert "httponly" in kept
    assert "samesite=strict" in kept
    assert guest.get("/").status_code == 200
    assert guest.get("/static/keys.js").status_code == 200


def test_a_link_in_a_letter_leads_in_by_a_page_of_ours(guest: TestClient) -> None:
    answer = guest.get(f"/?token={TOKEN}", headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 200
    assert '<a href="/">' in answer.text
    assert TOKEN not in answer.text
    assert guest.get("/").status_code == 200


def test_a_program_brings_it_with_every_request(guest: TestClient) -> None:
    assert guest.get("/", headers={"authorization": f"Bearer {TOKEN}"}).status_code == 200
    assert guest.get("/", headers={"authorization": f"bearer {TOKEN}"}).status_code == 200
    assert guest.get("/").status_code == 401


WRONG = ("", "x", TOKEN[:-1], f"{TOKEN} x", TOKEN.upper(), "ünïcode")


@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_one_is_refused(guest: TestClient, wrong: str) -> None:
    assert guest.get("/", params={"token": wrong}).status_code == 401
    header = {b"authorization": f"Bearer {wrong}".encode()}
    assert guest.get("/", headers=header).status_code == 401
    guest.cookies.set("token-8765", wrong.encode("ascii", "ignore").decode())
    assert guest.get("/").status_code == 401


def test_another_scheme_is_refused(guest: TestClient) -> None:
    assert guest.get("/", headers={"authorization": f"Basic {TOKEN}"}).status_code == 401


def test_the_way_on_stays_on_this_site(guest: TestClient) -> None:
    answer = guest.get(f"http://127.0.0.1:8765//evil.example/?token={TOKEN}")
    assert answer.headers["location"].startswith("/evil.example")


def test_without_one_everybody_on_this_machine_is_let_in(reader: TestClient) -> None:
    assert reader.get("/").status_code == 200
    assert reader.get("/?token=whatever").status_code == 200
