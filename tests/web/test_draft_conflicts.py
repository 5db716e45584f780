"""One draft in two windows, a draft that is gone, a record that is asked for twice: nothing is lost, nothing doubled."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from servanda.files.held_texts import held_text, hold_text
from servanda.files.layout import find_workspace, text_file, workspace_at
from servanda.web.settings import Settings
from tests.web.conftest import KEY, seated
from tests.web.drafting import CLOSED, OPEN, TEXT, Desk

LINK, OTHER = "h0000000a", "h0000000b"
BACK, AGAIN = {"move": "undo"}, {"move": "redo"}


@pytest.fixture
def draft(client: TestClient) -> Desk:
    """A draft of `maria` in which one link is accepted."""
    draft = Desk(client)
    draft.step(*draft.by_hand(CLOSED, LINK))
    return draft


def another(draft: Desk) -> dict[str, Any]:
    return {"move": "step", "acts": draft.by_hand(OPEN, OTHER, date="2022-03-27")}


def events(desk: Path) -> list[str]:
    return sorted(file.stem for file in (desk / "annotations").glob("*/2022-03-2[67]-the-road*"))


def at_once(*actions: Callable[[], Any]) -> list[Any]:
    """Do several things in the same moment, and return what came of each."""
    found: list[Any] = [None] * len(actions)
    start = threading.Barrier(len(actions))

    def run(at: int) -> None:
        start.wait()
        found[at] = actions[at]()

    threads = [threading.Thread(target=run, args=(at,)) for at in range(len(actions))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


# Two windows


@pytest.mark.parametrize("move", [BACK, AGAIN])
def test_nothing_is_taken_back_that_a_window_did_not_show(
    draft: Desk, move: dict[str, str]
) -> None:
    seen = draft.progress["revision"]
    assert draft.send(another(draft), revision=seen).status_code == 200
    answer = draft.send(move, revision=seen)
    assert answer.status_code == 409
    assert answer.json()["progress"] == draft.progress
    assert len(draft.progress["steps"]) == 2


def test_a_step_after_anothers_undo_is_refused_and_can_be_done_again(draft: Desk) -> None:
    seen = draft.progress["revision"]
    assert draft.send(BACK, revision=seen).status_code == 200
    answer = draft.send(another(draft), revision=seen)
    assert answer.status_code == 409
    now = answer.json()["progress"]
    assert (len(now["steps"]), len(now["undone"])) == (0, 1)
    assert draft.send(another(draft), revision=now["revision"]).status_code == 200
    assert draft.progress["undone"] == []


def test_of_two_windows_in_the_same_moment_one_is_taken(draft: Desk) -> None:
    seen = draft.progress["revision"]
    steps = [lambda: draft.send(BACK, revision=seen).status_code] * 4
    assert sorted(at_once(*steps)) == [200, 409, 409, 409]
    assert draft.progress["revision"] == seen + 1


def test_a_window_that_shows_an_older_reading_decides_on_nothing_in_it(
    client: TestClient,
) -> None:
    draft = Desk(client)
    seen = draft.progress["revision"]
    answer = client.put(f"/api/drafts/{draft.id}/day", json={"day": "2022-03-01"})
    assert answer.status_code == 200
    assert answer.json()["progress"]["revision"] == seen + 1
    assert draft.send(another(draft), revision=seen).status_code == 409
    assert draft.send(another(draft)).status_code == 200


def test_what_is_on_record_is_not_taken_back_in_another_window(draft: Desk, desk: Path) -> None:
    seen = draft.progress["revision"]
    assert draft.finish().status_code == 200
    assert draft.send(BACK, revision=seen).status_code == 409
    assert draft.send(BACK).status_code == 200
    assert len(draft.progress["steps"]) == 1
    assert len(events(desk)) == 1


# A draft or a text that is gone


@pytest.mark.parametrize("how", ["moves", "record", "coding"])
def test_a_draft_that_another_window_discarded_is_told(
    draft: Desk, client: TestClient, desk: Path, how: str
) -> None:
    revision = draft.progress["revision"]
    folder = desk / ".servanda/drafts" / draft.id
    assert client.delete(f"/api/drafts/{draft.id}").status_code == 204
    answer = draft.send(BACK, revision=revision) if how == "moves" else draft.finish(how, revision)
    assert answer.status_code == 404
    assert "discarded" in answer.json()["remedy"]
    assert not folder.exists()
    assert client.get("/api/drafts").json() == []
    assert events(desk) == []
    assert client.delete(f"/api/drafts/{draft.id}").status_code == 404


def test_a_draft_is_discarded_and_recorded_in_the_same_moment(
    draft: Desk, client: TestClient, desk: Path
) -> None:
    revision = draft.progress["revision"]
    gone, recorded = at_once(
        lambda: client.delete(f"/api/drafts/{draft.id}").status_code,
        lambda: draft.finish(revision=revision).status_code,
    )
    assert gone == 204
    assert recorded in (200, 404)
    assert len(events(desk)) == (recorded == 200)
    assert client.get("/api/drafts").json() == []
    assert not (desk / ".servanda/drafts" / draft.id).exists()


@pytest.mark.parametrize("path", ["/text", "/finish"])
def test_a_draft_whose_text_was_deleted_says_so(draft: Desk, desk: Path, path: str) -> None:
    (desk / ".servanda/drafts" / draft.id / "text.txt").unlink()
    answer = draft.client.get(f"/api/drafts/{draft.id}{path}")
    assert answer.status_code == 404
    assert draft.finish().status_code == 404
    assert events(desk) == []
    assert draft.client.get("/annotate").status_code == 200


def test_a_held_text_that_was_deleted_is_held_again_with_the_coding(
    client: TestClient, desk: Path
) -> None:
    place = workspace_at(desk)
    text = hold_text(place, TEXT)
    fields = {"held": (None, text), "proposals": (None, "none")}
    opened = client.post("/annotate", files=fields)
    draft = opened.headers["location"].removeprefix("/annotate/")
    (desk / text_file(text)).unlink()
    assert client.get(f"/annotate/{draft}").status_code == 200
    assert client.get(f"/annotate?text={text}").status_code == 404
    saved = client.post(f"/api/drafts/{draft}/coding", json={"revision": 0})
    assert saved.status_code == 200
    assert held_text(place, text) == TEXT


# A record that is asked for twice


def test_a_draft_is_recorded_once_however_often_it_is_asked_for(draft: Desk, desk: Path) -> None:
    revision = draft.progress["revision"]
    first, second = draft.finish(revision=revision), draft.finish(revision=revision)
    assert (first.status_code, second.status_code) == (200, 409)
    assert second.json()["progress"]["written"]
    third = draft.finish()
    assert third.json()["recorded"] == []
    assert len(events(desk)) == 1


def test_two_windows_record_in_the_same_moment(draft: Desk, desk: Path) -> None:
    revision = draft.progress["revision"]
    record = [lambda: draft.finish(revision=revision).status_code] * 4
    assert sorted(at_once(*record)) == [200, 409, 409, 409]
    assert len(events(desk)) == 1


def test_a_record_that_broke_off_before_the_draft_knew_is_not_doubled(
    draft: Desk, desk: Path
) -> None:
    progress = desk / ".servanda/drafts" / draft.id / "progress.json"
    before = progress.read_bytes()
    assert draft.finish().status_code == 200
    progress.write_bytes(before)  # as it is where the program ended before this was written
    assert draft.progress["written"] == {}
    again = draft.finish()
    assert [one["how"] for one in again.json()["recorded"]] == ["already"]
    assert len(events(desk)) == 1
    assert [*draft.progress["written"].values()] == events(desk)


def test_the_same_of_another_person_is_another_event(
    draft: Desk, desk: Path, client: TestClient
) -> None:
    assert draft.finish().json()["recorded"][0]["how"] == "new"
    other = Desk(seated(Settings(workspace=desk, key=KEY), coder="ben"))
    other.step(*other.by_hand(CLOSED, LINK))
    assert other.finish().json()["recorded"][0]["how"] == "new"
    assert len(events(desk)) == 2


def test_a_coding_is_saved_twice_as_one(draft: Desk, desk: Path) -> None:
    revision = draft.progress["revision"]
    save = [lambda: draft.finish("coding", revision).status_code] * 3
    assert {*at_once(*save)} <= {200, 409}
    assert draft.finish("coding").status_code == 200
    files = list((find_workspace(desk).root / "annotations/codings").glob("*/*.yaml"))
    assert [file.name for file in files] == ["maria.yaml"]


def test_a_move_that_rests_on_what_is_not_there_yet_is_refused(draft: Desk) -> None:
    revision = draft.progress["revision"]
    assert draft.send(BACK, revision=revision + 5).status_code == 409
