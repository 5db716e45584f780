"""Other sites may link here, and nothing more."""

import pytest
from fastapi.testclient import TestClient

from tests.web.conftest import ORIGIN

FORM = {"name": "Ana", "back": "/"}

LET_IN: tuple[dict[str, str], ...] = (
    {"origin": ORIGIN, "sec-fetch-site": "same-origin"},
    {"origin": ORIGIN},
    {"origin": ORIGIN, "sec-fetch-site": "none"},
)
REFUSED: tuple[dict[str, str], ...] = (
    {"origin": "http://evil.example", "sec-fetch-site": "cross-site"},
    {"origin": "http://127.0.0.1:9999", "sec-fetch-site": "same-site"},
    {"origin": "https://127.0.0.1:8765"},
    {"origin": "http://localhost:8765"},
    {"origin": "null"},
    {"origin": ORIGIN, "sec-fetch-site": "cross-site"},
    {"origin": ORIGIN, "sec-fetch-site": "same-site"},
    {"origin": f"{ORIGIN}.evil.example"},
)


@pytest.mark.parametrize("headers", LET_IN)
def test_a_change_from_here(reader: TestClient, headers: dict[str, str]) -> None:
    assert reader.post("/who", data=FORM, headers=headers).status_code == 303


@pytest.mark.parametrize("headers", REFUSED)
def test_a_change_from_elsewhere(reader: TestClient, headers: dict[str, str]) -> None:
    answer = reader.post("/who", data=FORM, headers=headers)
    assert answer.status_code == 403
    assert "page of another site" in answer.text


def test_a_program_without_origin_is_let_in_by_its_token(reader: TestClient) -> None:
    del reader.headers["origin"]
    assert reader.post("/who", data=FORM).status_code == 303


@pytest.mark.parametrize("site", ["same-origin", "none"])
def test_a_page_is_shown_to_its_reader(reader: TestClient, site: str) -> None:
    assert reader.get("/", headers={"sec-fetch-site": site}).status_code == 200


def test_a_link_from_elsewhere_is_followed(reader: TestClient) -> None:
    headers = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}
    assert reader.get("/", headers=headers).status_code == 200


@pytest.mark.parametrize("mode", ["no-cors", "cors", "websocket"])
def test_other_sites_load_nothing(reader: TestClient, mode: str) -> None:
    headers = {"sec-fetch-site": "cross-site", "sec-fetch-mode": mode}
    assert reader.get("/static/keys.js", headers=headers).status_code == 403
