"""Whatever goes wrong is told in words, with what to do; never a traceback."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import APIRouter, FastAPI
from fastapi.testclient import TestClient

from servanda.errors import Ambiguous, BadRequest, Conflict, NotFound, ReadOnly, ServandaError
from servanda.web.candidates import candidate
from servanda.web.settings import Settings
from tests.web.conftest import KEY, seated

HOSTILE = "<script>alert(1)</script>\u202e"
RAISED = {
    "lost": (NotFound("no clause 99", "see the list", ("nov10/6 (return of districts)",)), 404),
    "several": (Ambiguous("two fit", "choose", ("nov10/6", "2022-03-26-farrukh", "rule")), 404),
    "bad": (BadRequest("no day", "write it as 2022-03-26"), 422),
    "locked": (ReadOnly("the shipped corpus cannot be written", "begin your own"), 403),
    "changed": (Conflict("the file changed", "load it again"), 409),
    "other": (ServandaError("it cannot go on"), 500),
    "hostile": (NotFound(HOSTILE, HOSTILE, (HOSTILE,)), 404),
    "full": (OSError(28, "No space left on device", "/secret/place"), 500),
    "unforeseen": (ZeroDivisionError("secret words"), 500),
}

breaking = APIRouter()


@breaking.get("/break/{how}")
@breaking.get("/api/break/{how}")
def break_down(how: str, number: int = 0) -> None:
    raise RAISED[how][0]


@pytest.fixture(scope="module")
def broken(ledger_of_module: Path) -> Iterator[TestClient]:
    """A workbench with a room that breaks down in every way."""
    client = seated(Settings(workspace=ledger_of_module, key=KEY))
    app = client.app
    assert isinstance(app, FastAPI)
    app.include_router(breaking)
    with client:
        yield client


@pytest.fixture(scope="module")
def ledger_of_module(ledger: Path) -> Path:
    """The workspace that is only read."""
    return ledger


@pytest.mark.parametrize("how", RAISED)
def test_a_reader_gets_a_page(broken: TestClient, how: str) -> None:
    answer = broken.get(f"/break/{how}")
    assert answer.status_code == RAISED[how][1]
    assert answer.headers["content-type"].startswith("text/html")
    assert "To the first page" in answer.text
    assert not any(words in answer.text for words in ("Traceback", "secret", "<script>alert"))


@pytest.mark.parametrize("how", RAISED)
def test_a_program_gets_a_document(broken: TestClient, how: str) -> None:
    answer = broken.get(f"/api/break/{how}")
    assert answer.status_code == RAISED[how][1]
    assert answer.json().keys() == {"what", "remedy", "candidates"}
    assert not any(words in answer.text for words in ("Traceback", "secret", "\u202e"))


def test_candidates_lead_to_their_pages(broken: TestClient) -> None:
    page = broken.get("/break/several").text
    assert 'href="/clause/nov10/6"' in page
    assert 'href="/event/2022-03-26-farrukh"' in page
    assert 'href="/event/rule"' not in page


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("nov10/6", "/clause/nov10/6"),
        ("nov10/preamble/1 (the first recital)", "/clause/nov10/preamble/1"),
        ("2022-03-26-farrukh", "/event/2022-03-26-farrukh"),
        ("2022-03-26-farrukh (village taken)", "/event/2022-03-26-farrukh"),
        ("2022-03-26-farrukh#2", "/work/link/2022-03-26-farrukh/2"),
        ("2022-03-26-farrukh#0", ""),
        ("nov10", "/treaty/nov10"),
        ("nov10 (the ceasefire statement)", "/treaty/nov10"),
        ("nov11", ""),
        ("..", ""),
        ("0123456789abcdef", ""),
        ("standing", ""),
        ("", ""),
        ("../etc/passwd", ""),
        ("/etc/passwd", ""),
        ("//evil.example/x", ""),
        ("javascript:alert(1)", ""),
        ("http://evil.example/x", ""),
        ("Point 6 of the statement", ""),
    ],
)
def test_candidates(ledger: Path, words: str, address: str) -> None:
    assert candidate(words, Settings(workspace=ledger)).address == address


def test_a_treaty_that_is_not_held_leads_to_those_that_are(reader: TestClient) -> None:
    page = reader.get("/treaty/nov11").text
    assert 'href="/treaty/nov10"' in page


def test_a_clause_that_is_not_there_leads_to_its_neighbours(reader: TestClient) -> None:
    page = reader.get("/clause/nov10/66").text
    assert 'href="/clause/nov10/6"' in page


def test_an_event_that_is_not_there_leads_to_one_that_comes_near(reader: TestClient) -> None:
    page = reader.get("/event/2022-03-26-azerbaijan-mod-cites-article").text
    assert 'href="/event/2022-03-26-azerbaijan-mod-cites-article-4"' in page


def test_what_nobody_foresaw_is_logged(
    broken: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    broken.get("/break/unforeseen")
    assert "ZeroDivisionError: secret words" in caplog.text
    assert "GET '/break/unforeseen'" in caplog.text


def test_fields_that_cannot_be_used_are_named(broken: TestClient) -> None:
    page = broken.get("/break/bad?number=seven")
    assert page.status_code == 422
    assert '<span class="code">number</span>: Input should be a valid integer' in page.text
    document = broken.get("/api/break/bad?number=seven").json()
    assert [each["field"] for each in document["fields"]] == ["number"]


def test_a_form_without_its_field_is_told(reader: TestClient) -> None:
    answer = reader.post("/who", data={"back": "/"})
    assert answer.status_code == 422
    assert '<span class="code">name</span>: Field required' in answer.text


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/nowhere", 404), ("GET", "/static/nowhere", 404), ("GET", "/who", 405)],
)
def test_what_is_not_there(reader: TestClient, method: str, path: str, status: int) -> None:
    answer = reader.request(method, path)
    assert answer.status_code == status
    assert "<h1>" in answer.text
    assert "Skip to the content" in answer.text


def test_a_wrong_method_says_which_are_right(reader: TestClient) -> None:
    assert reader.get("/who").headers["allow"] == "POST"


def test_a_workspace_that_went_away_is_told(tmp_path: Path) -> None:
    (tmp_path / "treaties").mkdir()
    with seated(Settings(workspace=tmp_path, key=KEY)) as client:
        assert client.get("/").status_code == 200
        (tmp_path / "treaties").rmdir()
        assert client.get("/").status_code < 500
