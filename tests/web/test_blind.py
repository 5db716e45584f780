"""Whoever codes a text blind sees nothing of what others found in it, on no page, until their coding is saved."""

from pathlib import Path
from urllib.parse import urlencode

import pytest
from fastapi.testclient import TestClient

from servanda.files.codings import codings_of
from servanda.files.layout import workspace_at
from servanda.web.settings import Settings
from tests.cli.conftest import copy_of_the_data
from tests.web.conftest import KEY, seated
from tests.web.waiting import TEXT, coded, event, link, write

FOUND = "2022-04-05-closed"
QUOTE = "The corridor was closed on 5 April"
REASON = "quokka"
"""A word that stands only in the event on record, in its rationale."""
SECRET = "wombat"
"""A word that stands only in the codings of others."""
FORM = {"content-type": "application/x-www-form-urlencoded"}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A workspace in which ana and ben coded a text, and an event known from it is on record and waits."""
    folder = copy_of_the_data(tmp_path)
    text = coded(folder)
    start = TEXT.index(QUOTE)
    quoted = {"source": 1, "exact": QUOTE, "start": start, "end": start + len(QUOTE)}
    sources = [{"publisher": "Paper", "title": "Title", "text": text}]
    write(folder, event(FOUND, link(evidence=[quoted], rationale=REASON), sources=sources))
    for file in (folder / "annotations/codings" / text).glob("*.yaml"):
        words = file.read_text("utf-8")
        assert "It was said." in words
        file.write_text(words.replace("It was said.", SECRET), "utf-8")
    return folder


@pytest.fixture
def text(desk: Path) -> str:
    return next((desk / "annotations/codings").iterdir()).name


def at(desk: Path, coder: str = "", *, read_only: bool = False) -> TestClient:
    return seated(Settings(workspace=desk, key=KEY, read_only=read_only), coder=coder)


def begin(client: TestClient, text: str) -> str:
    """Open a draft of a coding, and return its name."""
    fields = {"held": (None, text), "proposals": (None, "none")}
    answer = client.post("/annotate", files=fields)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"].removeprefix("/annotate/")


def save(client: TestClient, draft: str) -> None:
    """Save a coding in which nothing was found."""
    answer = client.post(f"/api/drafts/{draft}/coding", json={"revision": 0})
    assert answer.status_code == 200, answer.text


def shows_evidence(client: TestClient, text: str) -> bool:
    page = client.get(f"/text/{text}")
    sheet = client.get(f"/api/text/{text}").json()
    assert page.status_code == 200
    assert "The corridor was closed" in page.text.replace('<mark class="breaches">', "")
    assert bool(sheet["marks"]) == (f'href="/event/{FOUND}"' in page.text)
    assert bool(sheet["marks"]) != bool(sheet["closed"])
    return bool(sheet["marks"])


def closed_places(text: str) -> tuple[str, ...]:
    return (
        f"/event/{FOUND}",
        f"/api/event/{FOUND}",
        f"/event/{FOUND}/edit",
        f"/work/link/{FOUND}/1",
    )


@pytest.mark.parametrize(("coder", "sees"), [("", True), ("ana", True), ("cleo", False)])
def test_the_page_of_a_text_is_for_those_who_need_not_code_it(
    desk: Path, text: str, coder: str, sees: bool
) -> None:
    assert shows_evidence(at(desk, coder), text) is sees
    for place in closed_places(text):
        assert at(desk, coder).get(place).status_code == 200  # cleo has not begun to code


def test_a_text_that_nobody_else_coded_is_shown_until_one_begins(desk: Path, text: str) -> None:
    for file in (desk / "annotations/codings" / text).glob("*.yaml"):
        file.unlink()
    cleo = at(desk, "cleo")
    assert shows_evidence(cleo, text)
    draft = begin(cleo, text)
    assert not shows_evidence(cleo, text)
    save(cleo, draft)
    assert shows_evidence(cleo, text)


def test_a_text_in_hand_is_closed_everywhere_until_the_coding_is_saved(
    desk: Path, text: str
) -> None:
    cleo = at(desk, "cleo")
    draft = begin(cleo, text)
    assert f'href="/annotate/{draft}"' in cleo.get(f"/text/{text}").text
    for place in closed_places(text):
        answer = cleo.get(place)
        assert answer.status_code == 403
        assert REASON not in answer.text
    assert f'href="/text/{text}"' in cleo.get(f"/event/{FOUND}").text
    assert FOUND not in cleo.get("/work?kind=proposed").text
    assert FOUND in at(desk, "dora").get("/work?kind=proposed").text
    save(cleo, draft)
    assert shows_evidence(cleo, text)
    assert all(cleo.get(place).status_code == 200 for place in closed_places(text))
    assert [one.blind for one in codings_of(workspace_at(desk), text).codings] == [True] * 3


def test_who_looks_all_the_same_is_not_blind(desk: Path, text: str) -> None:
    cleo = at(desk, "cleo")
    draft = begin(cleo, text)
    answer = cleo.post(f"/text/{text}/look", content=urlencode({}).encode(), headers=FORM)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/text/{text}")
    assert shows_evidence(cleo, text)
    assert cleo.get(f"/event/{FOUND}").status_code == 200
    save(cleo, draft)
    mine = codings_of(workspace_at(desk), text).of("cleo")
    assert mine
    assert not mine.blind


@pytest.mark.parametrize(
    ("coder", "name", "status"),
    [("", "", 422), ("cleo", "0123456789abcdef", 404), ("cleo", "x", 404), ("ana", "", 303)],
)
def test_looking_is_noted_only_where_it_means_something(
    desk: Path, text: str, coder: str, name: str, status: int
) -> None:
    answer = at(desk, coder).post(f"/text/{name or text}/look", content=b"", headers=FORM)
    assert answer.status_code == status
    assert not codings_of(workspace_at(desk), text).looks


def test_read_only_nobody_looks(desk: Path, text: str) -> None:
    guest = at(desk, "cleo", read_only=True)
    assert "Show the evidence" not in guest.get(f"/text/{text}").text
    assert guest.post(f"/text/{text}/look", content=b"", headers=FORM).status_code == 403


@pytest.mark.parametrize("begun", [False, True])
def test_no_page_says_what_others_coded(desk: Path, text: str, begun: bool) -> None:
    cleo = at(desk, "cleo")
    if begun:
        begin(cleo, text)
    places = [
        "/", "/coding", f"/coding/{text}", f"/coding/{text}/adjudicate", "/api/coding",
        "/api/coding/agreement", f"/api/coding/{text}", f"/text/{text}", f"/api/text/{text}",
        "/work", "/api/work", "/work?kind=problem", "/work?kind=disagreement", "/work/bulk",
        "/search?words=corridor", "/api/search?words=truce", "/clause/nov10/1", "/sources",
        "/source?publisher=Paper", "/source?publisher=Paper&url=", "/annotate",
        f"/annotate?text={text}", "/api/drafts", "/treaty/nov10", "/report", "/api/events",
    ]  # fmt: skip
    for place in places:
        page = cleo.get(place).text
        assert SECRET not in page, place
        assert "2022-04-04-corridor" not in page, place
    assert cleo.get(f"/api/search?words={SECRET}").json()["hits"] == []


def test_a_coding_that_cannot_be_read_says_nothing_of_its_content(desk: Path, text: str) -> None:
    file = desk / f"annotations/codings/{text}/ben.yaml"
    file.write_text(file.read_text("utf-8").replace("contested", SECRET), "utf-8")
    for place in ("/coding", "/api/coding", "/work?kind=problem", "/api/work"):
        assert "closed to you" in at(desk, "cleo").get(place).text, place
        assert SECRET not in at(desk, "cleo").get(place).text, place
    assert SECRET in at(desk, "ben").get("/work?kind=problem").text


def test_how_far_another_coding_is_nobody_is_told(desk: Path, text: str) -> None:
    cleo, dora = at(desk, "cleo"), at(desk, "dora")
    draft = begin(cleo, text)
    place = {"start": 0, "end": 4}
    said = {"clause": "nov10/1", "stance": "breaches", "bearer": "AZE", "claimant": "ARM",
            "standing": "alleged", "date": "2022-04-03", "type": "ACCUSE"}  # fmt: skip
    acts = [
        {"act": "add", "link": "h00000000", "event": "h00000000", **place, "fields": said},
        {"act": "decide", "links": ["h00000000"], "verdict": "accepted"},
    ]
    step = {"revision": 0, "batch": "0" * 16, "moves": [{"move": "step", "acts": acts}]}
    assert cleo.post(f"/api/drafts/{draft}/moves", json=step).status_code == 200
    assert [line["decided"] for line in cleo.get("/api/drafts").json()] == [1]
    (line,) = dora.get("/api/drafts").json()
    assert (line["decided"], line["pending"], line["recorded"], line["held"]) == (0, 0, 0, True)
    assert "theirs alone" in dora.get("/annotate").text
    assert dora.get(f"/annotate/{draft}").status_code == 403
