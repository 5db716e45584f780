"""What is written, and what is refused."""

import os
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servanda.errors import BadRequest, Conflict, ReadOnly, ServandaError
from servanda.files.layout import Workspace, find_workspace
from servanda.files.save import basis_of, save, save_event, save_treaty
from servanda.model.corpus import KnownActor
from servanda.model.event import Event
from tests.files.desk import DAM, DAM_FILE, RIVER, make, plain_event, read
from tests.files.events import events

DAM_ID = "2022-03-26-dam"
needs_rights = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="rights do not hold for this user"
)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make(tmp_path, {DAM_FILE: DAM})


@pytest.fixture
def dam(workspace: Workspace) -> Event:
    return read(workspace).corpus.event[DAM_ID]


def basis(workspace: Workspace) -> str:
    return read(workspace).files[DAM_FILE]


def retitled(event: Event, title: str = "Dam") -> Event:
    return event.model_copy(update={"title": title})


def left_over(root: Path) -> list[Path]:
    return [file for file in root.rglob("*.tmp") if file.is_file()]


def test_a_new_event_goes_into_the_folder_of_its_year(workspace: Workspace) -> None:
    event = Event.model_validate(plain_event(7))
    path = save_event(workspace, event, basis=None)
    assert path == workspace.root / "annotations/2022/2022-01-08-event-7.yaml"
    assert read(workspace).corpus.event[event.id] == event
    assert left_over(workspace.root) == []


def test_the_first_event_of_a_workspace(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    (tmp_path / "annotations").rmdir()
    event = Event.model_validate(plain_event(1))
    save_event(workspace, event, basis=None)
    assert read(workspace).corpus.events == (event,)


def test_a_change_is_written_and_nothing_beside_it(workspace: Workspace, dam: Event) -> None:
    path = save_event(workspace, retitled(dam), basis=basis(workspace))
    assert path.read_text() == DAM.replace("Upper Land closes the dam", "Dam")
    assert read(workspace).corpus.event[DAM_ID] == retitled(dam)
    assert left_over(workspace.root) == []


def test_an_event_keeps_its_file_when_its_date_leaves_the_year(
    workspace: Workspace, dam: Event
) -> None:
    moved = Event.model_validate({**dam.model_dump(), "date": "2021-03-26"})
    assert save_event(workspace, moved, basis=basis(workspace)) == workspace.root / DAM_FILE


def test_an_unchanged_record_leaves_its_file_untouched(workspace: Workspace, dam: Event) -> None:
    before = (workspace.root / DAM_FILE).stat()
    save_event(workspace, dam, basis=basis(workspace))
    save_treaty(workspace, read(workspace).corpus.treaty["river"], basis=basis_of(RIVER.encode()))
    after = (workspace.root / DAM_FILE).stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)
    assert (workspace.root / "treaties/river.yaml").read_text() == RIVER


def test_a_list_of_records(workspace: Workspace) -> None:
    file = "annotations/actors.yaml"
    first = KnownActor.model_validate({"code": "NKR", "name": "K", "kind": "state"})
    second = KnownActor.model_validate({"code": "UN", "name": "U", "kind": "organisation"})
    path = save(workspace, file, [first], basis=None)
    save(workspace, file, [first, second], basis=basis_of(path.read_bytes()))
    assert read(workspace).corpus.actors == (first, second)


def test_a_file_that_changed_underneath_is_not_overwritten(
    workspace: Workspace, dam: Event
) -> None:
    old = basis(workspace)
    theirs = DAM.replace("dam: closed", "dam").replace("Gazette", "Herald")
    (workspace.root / DAM_FILE).write_text(theirs)
    with pytest.raises(Conflict, match="changed since it was read") as caught:
        save_event(workspace, retitled(dam), basis=old)
    assert caught.value.remedy
    assert (workspace.root / DAM_FILE).read_text() == theirs


def test_a_file_that_is_gone_is_not_made_again(workspace: Workspace, dam: Event) -> None:
    old = basis(workspace)
    (workspace.root / DAM_FILE).unlink()
    with pytest.raises(Conflict, match="not there"):
        save_event(workspace, dam, basis=old)
    assert not (workspace.root / DAM_FILE).exists()


@pytest.mark.parametrize("folder", ["2022", "1999", "deep/inside"])
def test_a_new_event_never_takes_the_id_of_another(tmp_path: Path, folder: str) -> None:
    file = f"annotations/{folder}/{DAM_ID}.yaml"
    workspace = make(tmp_path, {file: DAM})
    with pytest.raises(Conflict, match="already in"):
        save_event(workspace, read(workspace).corpus.event[DAM_ID], basis=None)
    assert (tmp_path / file).read_text() == DAM


def test_a_file_with_problems_is_not_written_over(tmp_path: Path) -> None:
    broken = DAM.replace("title:", "titel:")
    workspace = make(tmp_path, {DAM_FILE: broken})
    event = Event.model_validate(plain_event(1, id=DAM_ID))
    with pytest.raises(BadRequest, match="titel"):
        save_event(workspace, event, basis=basis_of(broken.encode()))
    assert (tmp_path / DAM_FILE).read_text() == broken


def test_the_shipped_corpus_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(ReadOnly) as caught:
        save_event(find_workspace(tmp_path), Event.model_validate(plain_event(1)), basis=None)
    assert "servanda init" in caught.value.remedy


@pytest.mark.parametrize(
    "file",
    [
        "annotations/../../outside.yaml",
        "annotations/../treaties/river.yaml",
        "../outside.yaml",
        "/tmp/outside.yaml",
        "outside.yaml",
        "treaties/deep/outside.yaml",
        "annotations/bulk.jsonl",
        "annotations/README.md",
        "",
    ],
)
def test_nothing_is_written_anywhere_else(tmp_path: Path, file: str) -> None:
    workspace = make(tmp_path / "root")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(BadRequest):
        save(workspace, file, [Event.model_validate(plain_event(1))], basis=None)
    assert sorted(tmp_path.rglob("*")) == before


def test_an_id_that_was_never_checked_leads_nowhere(tmp_path: Path) -> None:
    workspace = make(tmp_path / "root")
    event = Event.model_validate(plain_event(1)).model_copy(update={"id": "../../../outside"})
    with pytest.raises(BadRequest):
        save_event(workspace, event, basis=None)


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need rights there")
def test_a_link_that_leads_out_is_not_written_through(tmp_path: Path) -> None:
    workspace = make(tmp_path / "root")
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.yaml").write_text(DAM)
    (workspace.root / "annotations" / "2022").symlink_to(outside)
    (workspace.root / "annotations" / "secret.yaml").symlink_to(outside / "secret.yaml")
    event = Event.model_validate(plain_event(1))
    with pytest.raises(BadRequest):
        save_event(workspace, event, basis=None)
    with pytest.raises(BadRequest):
        save(workspace, "annotations/secret.yaml", [event], basis=basis_of(DAM.encode()))
    assert (outside / "secret.yaml").read_text() == DAM
    assert list(outside.iterdir()) == [outside / "secret.yaml"]


@pytest.mark.skipif(sys.platform == "win32", reason="rights are kept otherwise there")
def test_rights_stay_and_new_files_have_the_usual_ones(workspace: Workspace, dam: Event) -> None:
    file = workspace.root / DAM_FILE
    file.chmod(0o640)
    save_event(workspace, retitled(dam), basis=basis(workspace))
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    mask = os.umask(0)
    os.umask(mask)
    new = save_event(workspace, Event.model_validate(plain_event(1)), basis=None)
    assert stat.S_IMODE(new.stat().st_mode) == 0o666 & ~mask


@needs_rights
def test_a_disk_that_refuses_is_no_traceback(workspace: Workspace, dam: Event) -> None:
    old = basis(workspace)
    (workspace.root / DAM_FILE).parent.chmod(0o500)
    try:
        with pytest.raises(ServandaError, match="could not be written"):
            save_event(workspace, retitled(dam), basis=old)
    finally:
        (workspace.root / DAM_FILE).parent.chmod(0o700)


def test_a_state_folder_that_cannot_be_made_is_no_traceback(
    workspace: Workspace, dam: Event, tmp_path: Path
) -> None:
    (tmp_path / "a file").write_text("x")
    elsewhere = Workspace(workspace.root, writable=True, state=tmp_path / "a file" / "state")
    with pytest.raises(ServandaError, match="could not be written"):
        save_event(elsewhere, retitled(dam), basis=basis(workspace))


def test_a_record_that_would_not_be_read_again_is_not_written(workspace: Workspace) -> None:
    event = Event.model_validate(plain_event(1, description="x " * 600_000))
    with pytest.raises(BadRequest, match="larger"):
        save_event(workspace, event, basis=None)
    blank = Event.model_validate(plain_event(1)).model_copy(update={"title": " "})
    with pytest.raises(BadRequest, match="reads the same"):
        save_event(workspace, blank, basis=None)


def test_what_a_dead_writer_left_is_swept_and_never_read(workspace: Workspace, dam: Event) -> None:
    left = (workspace.root / DAM_FILE).parent / ".servanda-0123456789abcdef.tmp"
    left.write_text("half of a rec")
    assert read(workspace).problems == ()
    save_event(workspace, retitled(dam), basis=basis(workspace))
    assert not left.exists()


@settings(max_examples=25)
@given(st.lists(events, min_size=1, max_size=4, unique_by=lambda event: event.id))
def test_what_is_saved_is_what_is_loaded(
    tmp_path_factory: pytest.TempPathFactory, saved: list[Event]
) -> None:
    workspace = make(tmp_path_factory.mktemp("saved"))
    for event in saved:
        save_event(workspace, event, basis=None)
    loaded = read(workspace)
    assert loaded.problems == ()
    assert set(loaded.corpus.event) == {event.id for event in saved}
    assert all(loaded.corpus.event[event.id] == event for event in saved)
