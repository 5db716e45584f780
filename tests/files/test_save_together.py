"""Several save at once, from threads of a process that stays: one wins, the others are told."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from servanda.errors import Conflict
from servanda.files.layout import Workspace
from servanda.files.live import LiveWorkspace, keep
from servanda.files.save import basis_of, save_event
from servanda.model.event import Event
from tests.files.desk import DAM, DAM_FILE, make, plain_event

WRITERS = 8


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make(tmp_path, {DAM_FILE: DAM})


@pytest.fixture
def live(workspace: Workspace) -> Iterator[LiveWorkspace]:
    found = keep(workspace)
    yield found
    found.close()


def at_once(workspace: Workspace, events: list[Event], basis: str | None) -> list[Event]:
    """Save events from a thread each, all at the same moment; returns those that were saved."""
    barrier = Barrier(len(events))

    def save(event: Event) -> list[Event]:
        barrier.wait()
        try:
            save_event(workspace, event, basis=basis)
        except Conflict:
            return []
        return [event]

    with ThreadPoolExecutor(len(events)) as pool:
        return [saved for found in pool.map(save, events) for saved in found]


def test_of_those_who_change_one_event_one_wins(workspace: Workspace, live: LiveWorkspace) -> None:
    for turn in range(5):
        loaded = live.now()
        event = loaded.corpus.event["2022-03-26-dam"]
        others = [event.model_copy(update={"title": f"{turn} by {n}"}) for n in range(WRITERS)]
        (saved,) = at_once(workspace, others, loaded.files[DAM_FILE])
        assert live.now().corpus.event[event.id] == saved


def test_of_those_who_add_one_id_one_wins(workspace: Workspace, live: LiveWorkspace) -> None:
    events = [Event.model_validate(plain_event(3, title=f"By {n}")) for n in range(WRITERS)]
    (saved,) = at_once(workspace, events, None)
    assert live.now().corpus.event[saved.id] == saved


def test_those_who_add_different_events_all_win(workspace: Workspace, live: LiveWorkspace) -> None:
    events = [Event.model_validate(plain_event(n)) for n in range(WRITERS)]
    assert at_once(workspace, events, None) == events
    assert {event.id for event in events} < live.now().corpus.event.keys()


@pytest.mark.parametrize("folder", ["annotations", "annotations/2019", "annotations/a/b"])
@pytest.mark.parametrize("stays", [True, False])
def test_an_id_that_stands_elsewhere_is_refused(
    workspace: Workspace, folder: str, stays: bool
) -> None:
    event = Event.model_validate(plain_event(3))
    file = workspace.root / folder / f"{event.id}.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("anything")
    live = keep(workspace) if stays else None
    if live:
        live.now()
    with pytest.raises(Conflict, match=f"already in {folder}"):
        save_event(workspace, event, basis=None)
    assert [*workspace.root.rglob(f"{event.id}.yaml")] == [file]
    if live:
        live.close()


def test_a_folder_that_came_since_the_last_look_is_no_place_to_hide(
    workspace: Workspace, live: LiveWorkspace
) -> None:
    live.now()
    event = Event.model_validate(plain_event(3))
    file = workspace.root / "annotations/new" / f"{event.id}.yaml"
    file.parent.mkdir()
    file.write_text("anything")
    live.now()  # every room looks before it saves
    with pytest.raises(Conflict, match="already in annotations/new"):
        save_event(workspace, event, basis=None)


def test_what_is_set_aside_is_no_event(workspace: Workspace) -> None:
    event = Event.model_validate(plain_event(3))
    for folder in ("annotations/codings/x", "annotations/.hidden"):
        file = workspace.root / folder / f"{event.id}.yaml"
        file.parent.mkdir(parents=True)
        file.write_text("anything")
    assert save_event(workspace, event, basis=None).is_file()


def test_an_event_is_saved_where_it_stands(workspace: Workspace, live: LiveWorkspace) -> None:
    (workspace.root / DAM_FILE).rename(workspace.root / "annotations/2022-03-26-dam.yaml")
    event = live.now().corpus.event["2022-03-26-dam"]
    changed = event.model_copy(update={"title": "Dam"})
    file = save_event(workspace, changed, basis=basis_of(DAM.encode()))
    assert file == workspace.root / "annotations/2022-03-26-dam.yaml"
    assert live.now().corpus.event[event.id] == changed
