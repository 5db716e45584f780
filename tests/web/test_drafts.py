"""Drafts: steps, back and again, two windows, two coders, and the end of it on record or as a coding."""

from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest
import yaml
from fastapi.testclient import TestClient

from servanda.files.held_texts import held_text
from servanda.files.layout import find_workspace
from servanda.web.settings import Settings
from tests.web.conftest import KEY, seated, sit_down
from tests.web.drafting import CLOSED, OPEN, TEXT, Desk

LINK, OTHER = "h0000000a", "h0000000b"
CHARGE = (
    "On 26 March the Defence Ministry of Azerbaijan accused Armenia of violating point 4 of the "
    "statement of 10 November 2020."
)
PATIENCE = 60.0
"""Seconds until a reader that finds nothing is given up."""


@pytest.fixture
def draft(client: TestClient) -> Desk:
    """A draft of `maria` in which nothing was read."""
    return Desk(client)


def on_record(desk: Path, name: str) -> Any:
    (file,) = (desk / "annotations").glob(f"*/{name}.yaml")
    return yaml.safe_load(file.read_text("utf-8"))


def test_a_text_is_opened_and_taken_up_again(client: TestClient, draft: Desk) -> None:
    assert draft.get("/text")["text"] == TEXT
    assert draft.opened["reading"] == "none"
    draft.step(*draft.by_hand())
    assert Desk(client).id == draft.id
    assert [line["decided"] for line in client.get("/api/drafts").json()] == [1]
    assert client.get(f"/annotate/{draft.id}").status_code == 200


def test_what_is_read_is_proposed_and_decided(client: TestClient) -> None:
    draft = Desk(client, CHARGE, with_proposals=True, day="2022-03-28")
    until = monotonic() + PATIENCE
    while draft.get()["reading"] == "waiting" and monotonic() < until:
        sleep(0.05)
    (link,) = draft.get("/reading")["links"]
    assert link["proposed"]["clause"] == "nov10/4"
    assert CHARGE[link["start"] : link["end"]] == CHARGE
    draft.step({"act": "change", "link": "r0", "fields": {"standing": "denied"}})
    draft.step({"act": "decide", "links": ["r0"], "verdict": "rejected"})
    draft.step({"act": "decide", "links": ["r0"], "verdict": "accepted"})
    assert draft.finish().json()["recorded"][0]["how"] == "new"


def test_steps_are_taken_back_and_done_again(draft: Desk) -> None:
    draft.step(*draft.by_hand(name=LINK))
    draft.step({"act": "change", "link": LINK, "fields": {"stance": "touches"}})
    assert draft.send({"move": "undo"}, {"move": "undo"}).status_code == 200
    assert (len(draft.progress["steps"]), len(draft.progress["undone"])) == (0, 2)
    assert draft.send({"move": "redo"}, {"move": "redo"}, {"move": "redo"}).status_code == 200
    assert draft.progress["steps"][1][0]["fields"] == {"stance": "touches"}
    assert draft.progress["undone"] == []


def test_a_stale_revision_is_refused_with_what_is_there_now(draft: Desk) -> None:
    old = draft.progress["revision"]
    draft.step(*draft.by_hand(name=LINK))
    add = {"move": "step", "acts": draft.by_hand(OPEN, OTHER)}
    refused = draft.send(add, revision=old)
    assert refused.status_code == 409
    assert refused.json()["progress"] == draft.progress
    assert len(draft.progress["steps"]) == 1
    for how in ("record", "coding"):
        ended = draft.finish(how, revision=old)
        assert ended.status_code == 409
        assert ended.json()["progress"] == draft.progress


def test_a_batch_that_is_sent_twice_is_done_once(draft: Desk) -> None:
    add = {"move": "step", "acts": draft.by_hand(name=LINK)}
    for _ in range(2):
        assert draft.send(add, revision=0, batch="0" * 16).json() == {"revision": 1}
    assert len(draft.progress["steps"]) == 1


def test_of_several_moves_all_are_kept_or_none(draft: Desk) -> None:
    good = {"move": "step", "acts": draft.by_hand(name=LINK)}
    bad = {"move": "step", "acts": [{"act": "decide", "links": ["r99"], "verdict": "accepted"}]}
    assert draft.send(good, bad).status_code == 422
    assert draft.progress["steps"] == []


def test_the_draft_of_another_coder_is_another_draft(client: TestClient, draft: Desk) -> None:
    draft.step(*draft.by_hand())
    sit_down(client, "jon")
    assert Desk(client).id != draft.id
    for path in ("", "/text", "/reading", "/finish", "/alike?event=s0"):
        assert client.get(f"/api/drafts/{draft.id}{path}").status_code == 403
    sent = {"revision": 1, "batch": "0" * 16, "moves": [{"move": "undo"}]}
    assert client.post(f"/api/drafts/{draft.id}/moves", json=sent).status_code == 403
    assert draft.finish(revision=1).status_code == 403
    assert client.delete(f"/api/drafts/{draft.id}").status_code == 403
    page = client.get(f"/annotate/{draft.id}")
    assert (page.status_code, CLOSED in page.text) == (403, False)


def test_nobody_decides_without_a_name(client: TestClient, draft: Desk) -> None:
    client.cookies.delete("coder")
    assert client.get(f"/api/drafts/{draft.id}").status_code == 422
    assert client.post("/api/drafts", json={"text": TEXT}).status_code == 422


def test_evidence_stands_where_the_held_text_says(desk: Path, draft: Desk) -> None:
    draft.step(*draft.by_hand(CLOSED))
    draft.step(*draft.by_hand(OPEN, date="2022-03-27", stance="supports"))
    found = draft.finish().json()
    assert [one["how"] for one in found["recorded"]] == ["new", "new"]
    for one, words in zip(found["recorded"], (CLOSED, OPEN), strict=True):
        event = on_record(desk, one["id"])
        (source,) = event["sources"]
        text = held_text(find_workspace(desk), source["text"])
        quoted = event["links"][0]["evidence"][0]
        assert text == TEXT
        assert text[quoted["start"] : quoted["end"]] == quoted["exact"] == words
        assert event["links"][0]["recorded"]["by"] == "maria"
        assert source["publisher"] == "Gazette"
    again = draft.finish().json()
    assert (again["recorded"], again["left_out"]) == ([], [])
    assert draft.send({"move": "undo"}).status_code == 200
    assert len(draft.progress["written"]) == 2


def test_what_has_no_day_is_not_recorded(desk: Path, draft: Desk) -> None:
    before = len([*desk.glob("annotations/*/*.yaml")])
    acts = draft.by_hand(name=LINK)
    del acts[0]["fields"]["date"]
    draft.step(*acts)
    assert "day" in draft.get("/finish")["left_out"][0]["why"]
    found = draft.finish().json()
    assert (found["recorded"], len(found["left_out"])) == ([], 1)
    assert len([*desk.glob("annotations/*/*.yaml")]) == before
    draft.step({"act": "change", "link": LINK, "fields": {"date": "2022-03-26"}})
    assert len(draft.finish().json()["recorded"]) == 1


def test_who_published_the_text_has_to_be_said(client: TestClient) -> None:
    draft = Desk(client, publisher="")
    draft.step(*draft.by_hand())
    assert "who published" in draft.finish().json()["what"]
    said = client.put(f"/api/drafts/{draft.id}/source", json={"publisher": "Gazette"})
    assert said.json()["origin"]["publisher"] == "Gazette"
    assert draft.finish().status_code == 200


def test_links_go_into_an_event_on_record(desk: Path, client: TestClient, draft: Desk) -> None:
    draft.step(*draft.by_hand())
    (first,) = draft.finish().json()["recorded"]
    more = Desk(client, "Another paper: the road was closed by force, said Armenia.")
    more.step(*more.by_hand(CLOSED, LINK, clause="nov10/1"))
    assert [one["id"] for one in more.get(f"/alike?event={LINK}")] == [first["id"]]
    more.step({"act": "merge", "event": LINK, "into": first["id"]})
    assert more.get("/finish")["events"][0]["into"] == first["id"]
    assert more.finish().json()["recorded"] == [{**first, "how": "merged"}]
    event = on_record(desk, first["id"])
    assert [link["clause"] for link in event["links"]] == ["nov10/6", "nov10/1"]
    assert event["links"][1]["evidence"][0]["source"] == 2


def test_an_event_that_is_gone_takes_no_links(desk: Path, draft: Desk) -> None:
    draft.step(
        *draft.by_hand(name=LINK), {"act": "merge", "event": LINK, "into": "2022-03-26-gone"}
    )
    assert draft.finish().status_code == 409
    assert draft.progress["written"] == {}


def test_a_coding_is_saved_and_nothing_recorded(desk: Path, draft: Desk) -> None:
    before = len([*desk.glob("annotations/2*/*.yaml")])
    draft.step(*draft.by_hand())
    saved = draft.finish("coding").json()
    assert (saved["events"], saved["left_out"]) == (1, [])
    (file,) = (desk / "annotations" / "codings" / saved["text"]).glob("*.yaml")
    assert yaml.safe_load(file.read_text("utf-8"))["coder"] == "maria"
    assert len([*desk.glob("annotations/2*/*.yaml")]) == before


BAD_ACTS: tuple[Any, ...] = (
    {},
    {"act": "burn"},
    {"act": "decide", "links": [], "verdict": "accepted"},
    {"act": "decide", "links": [LINK], "verdict": "perhaps"},
    {"act": "decide", "links": ["../../x"], "verdict": "accepted"},
    {"act": "change", "link": LINK, "fields": {"colour": "blue"}},
    {"act": "change", "link": LINK, "fields": {"date": "2022-02-30"}},
    {"act": "change", "link": LINK, "fields": {"bearer": "<script>"}},
    {"act": "change", "link": LINK, "fields": {"clause": "nov10/99"}},
    {"act": "change", "link": LINK, "fields": {"rationale": "x" * 2_001}},
    {"act": "change", "link": LINK, "fields": {"title": None}},
    {"act": "add", "link": OTHER, "event": OTHER, "start": 0, "end": 10**9, "fields": {}},
    {"act": "add", "link": OTHER, "event": OTHER, "start": 5, "end": 5, "fields": {}},
    {"act": "add", "link": OTHER, "event": OTHER, "start": -1, "end": 5, "fields": {}},
    {"act": "add", "link": LINK, "event": LINK, "start": 0, "end": 5, "fields": {}},
    {"act": "add", "link": OTHER, "event": "s7", "start": 0, "end": 5, "fields": {}},
    {"act": "merge", "event": LINK, "into": "../../etc/passwd"},
    {"act": "merge", "event": "s7", "into": ""},
)


def test_acts_that_cannot_be_done_are_refused(draft: Desk) -> None:
    draft.step(*draft.by_hand(name=LINK))
    for act in BAD_ACTS:
        answer = draft.send({"move": "step", "acts": [act]})
        assert answer.status_code in (404, 422), (act, answer.text)
        assert answer.json()["what"]
    assert draft.progress["revision"] == 1


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"null", b'{"revision": 1e99}', b"\xff\xfe", b'{"moves": []}']
)
def test_a_body_that_is_none_is_refused(client: TestClient, draft: Desk, body: bytes) -> None:
    for path in ("moves", "record", "coding"):
        answer = client.post(
            f"/api/drafts/{draft.id}/{path}",
            content=body,
            headers={"content-type": "application/json"},
        )
        assert answer.status_code in (400, 422)
    opened = client.post("/api/drafts", content=body, headers={"content-type": "application/json"})
    assert opened.status_code in (400, 422)


@pytest.mark.parametrize(
    "name",
    [
        "0" * 24,
        "0" * 23,
        "..%2f..%2fetc",
        "%2e%2e",
        "about.json",
        "A" * 24,
        "0" * 24 + "%0a",
        "a%00b",
    ],
)
def test_an_address_that_is_no_draft_is_not_found(client: TestClient, name: str) -> None:
    for path in (f"/api/drafts/{name}", f"/api/drafts/{name}/text", f"/annotate/{name}"):
        assert client.get(path).status_code in (400, 404), path
    assert client.delete(f"/api/drafts/{name}").status_code in (400, 404, 405)


def test_a_damaged_draft_says_so(client: TestClient, desk: Path, draft: Desk) -> None:
    draft.step(*draft.by_hand())
    folder = desk / ".servanda" / "drafts" / draft.id
    (folder / "progress.json").write_text('{"steps": 7}', "utf-8")
    answer = client.get(f"/api/drafts/{draft.id}")
    assert (answer.status_code, "damaged" in answer.json()["what"]) == (422, True)
    assert client.get("/annotate").status_code == 200


def test_a_draft_is_discarded(client: TestClient, desk: Path, draft: Desk) -> None:
    draft.step(*draft.by_hand())
    assert client.delete(f"/api/drafts/{draft.id}").status_code == 204
    assert client.get(f"/api/drafts/{draft.id}").status_code == 404
    assert [*(desk / ".servanda" / "drafts").iterdir()] == []


def test_a_workspace_that_is_only_read_takes_no_step(desk: Path, draft: Desk) -> None:
    client = seated(Settings(workspace=desk, key=KEY, read_only=True), coder="maria")
    sent = {"revision": 0, "batch": "0" * 16, "moves": [{"move": "undo"}]}
    assert client.post("/api/drafts", json={"text": TEXT}).status_code == 403
    assert client.post(f"/api/drafts/{draft.id}/moves", json=sent).status_code == 403
    assert client.post(f"/api/drafts/{draft.id}/record", json={"revision": 0}).status_code == 403
    assert client.delete(f"/api/drafts/{draft.id}").status_code == 403
    assert client.get(f"/api/drafts/{draft.id}").status_code == 200
