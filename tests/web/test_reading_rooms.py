"""What holds for every reading room: no words of others act, nothing is passed over, an empty ledger says what to do."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from fastapi.testclient import TestClient

from servanda.web.settings import Settings
from tests.web.conftest import KEY, seated
from tests.web.harmful import BAD, EVENT, URL, acting, harmful

SOURCE = f"/source?{urlencode({'publisher': BAD, 'url': URL})}"
HARMFUL = {
    "treaties": "/treaties",
    "treaty": "/treaty/bad",
    "beside": "/treaty/bad?beside=worse",
    "clause": "/clause/bad/1",
    "filtered": f"/clause/bad/1?{urlencode({'claimant': BAD[:300], 'bearer': BAD[:300]})}",
    "no wording": "/clause/bad/2",
    "whole": "/clause/bad",
    "xref": "/xref/bad/1",
    "event": f"/event/{EVENT}",
    "sources": "/sources",
    "publisher": f"/source?{urlencode({'publisher': BAD})}",
    "source": SOURCE,
    "search": "/search?words=hacked",
    "search for it": f"/search?{urlencode({'words': BAD[:300]})}",
    "report": "/report",
    "report asked": "/report?treaty=bad",
    "unknown": f"/clause/{quote(BAD[:150], safe='')}",
    "unknown event": f"/event/{quote(BAD[:60].replace('/', ''), safe='')}",
    "unknown filter": f"/clause/bad/1?{urlencode({'stance': BAD[:100]})}",
    "unknown question": f"/clause/bad/1?{urlencode({BAD[:100]: 'x'})}",
}


@pytest.fixture(scope="module")
def bad_desk(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("harmful")
    return folder, harmful(folder)


@pytest.fixture(scope="module")
def bad(bad_desk: tuple[Path, str]) -> Iterator[TestClient]:
    with seated(Settings(workspace=bad_desk[0], key=KEY), coder="maria") as client:
        yield client


@pytest.mark.parametrize("room", HARMFUL)
def test_no_words_of_others_act(bad: TestClient, room: str) -> None:
    answer = bad.get(HARMFUL[room])
    assert answer.status_code in (200, 404, 422)
    assert (answer.status_code == 200) is (not room.startswith("unknown"))
    assert acting(answer.text) == []
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_no_words_of_a_held_text_act(bad: TestClient, bad_desk: tuple[Path, str]) -> None:
    answer = bad.get(f"/text/{bad_desk[1]}")
    assert answer.status_code == 200
    assert acting(answer.text) == []
    assert "quotations do not stand" in answer.text
    assert answer.text.count("<mark") >= 1


def test_the_harmful_words_are_there_to_be_read(bad: TestClient) -> None:
    assert "&lt;script&gt;document.title=" in bad.get("/clause/bad/1").text


PAGES = (
    "/treaties", "/treaty/nov10", "/treaty/nov10?beside=feb22", "/clause/nov10/4", "/clause/nov10",
    "/clause/feb22/no-harm", "/xref/nov10/9", "/event/2022-03-26-azerbaijan-mod-cites-article-4",
    "/sources", "/source?publisher=JAMnews", "/search?words=road", "/report", "/report?rule=kroc-pam",
)  # fmt: skip


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_a_title_of_its_own_and_one_heading(reader: TestClient, page: str) -> None:
    text = reader.get(page).text
    assert text.count("<h1") == 1
    assert "<title> ·" not in text
    assert acting(text) == []


@pytest.mark.parametrize("page", PAGES)
def test_what_cannot_be_asked_is_refused(reader: TestClient, page: str) -> None:
    joint = "&" if "?" in page else "?"
    answer = reader.get(f"{page}{joint}stanse=breaches")
    assert answer.status_code == 422
    assert "stanse" in answer.text
    assert "take it out of the address" in answer.text.lower()


def test_what_is_asked_twice_is_refused(reader: TestClient) -> None:
    answer = reader.get("/clause/nov10/4?stance=breaches&stance=supports")
    assert answer.status_code == 422
    assert "twice" in answer.text


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("/treaties", "servanda init"),
        ("/sources", "No event names a source yet"),
        ("/search", "<h1>Search</h1>"),
        ("/search?words=road", "Nothing holds these words"),
        ("/report", "there is nothing to report on"),
    ],
)
def test_an_empty_ledger_says_what_to_do(tmp_path: Path, page: str, told: str) -> None:
    (tmp_path / "treaties").mkdir()
    with seated(Settings(workspace=tmp_path, key=KEY)) as client:
        answer = client.get(page)
    assert answer.status_code == 200
    assert told in answer.text


@pytest.mark.parametrize(
    "page",
    [
        "/treaty/nowhere", "/treaty/nov10?beside=nowhere", "/clause/nowhere/1", "/clause/nov10/99",
        "/xref/nowhere/1", "/event/nothing", "/text/0123456789abcdef", "/text/%2e%2e%2fx",
        "/source?publisher=Nobody", "/source?publisher=JAMnews&url=https://no.example",
        "/report/file/xls", "/clause/..%2f..%2fetc%2fpasswd", "/treaty/%00",
    ],
)  # fmt: skip
def test_what_is_not_there(reader: TestClient, page: str) -> None:
    answer = reader.get(page)
    assert answer.status_code in (400, 404, 422)
    assert "Traceback" not in answer.text


def test_who_only_reads_is_led_to_no_form(ledger: Path) -> None:
    settings = Settings(workspace=ledger, key=KEY, read_only=True)
    with seated(settings) as client:
        for page in PAGES:
            assert "/edit" not in client.get(page).text


@pytest.mark.parametrize(
    ("document", "field"),
    [
        ("/api/treaties", "treaties"),
        ("/api/treaty/nov10", "passages"),
        ("/api/beside/nov10/feb22", "pairs"),
        ("/api/clause/nov10/4", "cells"),
        ("/api/clause/Articles%204%20and%206%20of%20the%2010%20November%202020%20statement", "clauses"),
        ("/api/xref/nov10/9", "compared"),
        ("/api/event/2022-03-26-azerbaijan-mod-cites-article-4", "links"),
        ("/api/search?words=road", "hits"),
    ],
)  # fmt: skip
def test_documents_for_programs(reader: TestClient, document: str, field: str) -> None:
    answer = reader.get(document)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert answer.json()[field]


@pytest.mark.parametrize(
    ("document", "status"),
    [
        ("/api/treaty/nowhere", 404),
        ("/api/clause/nov10/4?stance=supportive", 422),
        ("/api/clause/nov10/4?since=yesterday", 422),
        ("/api/search?words=road&limit=1000", 422),
        ("/api/search?word=road", 422),
        ("/api/text/nothing", 404),
    ],
)
def test_programs_are_told_what_to_do(reader: TestClient, document: str, status: int) -> None:
    answer = reader.get(document)
    assert answer.status_code == status
    assert answer.json()["what"]
    assert answer.json()["remedy"]
