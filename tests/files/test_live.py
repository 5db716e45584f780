"""A workspace that stays in memory says what a fresh reading says, whatever happens to the files."""

import random
import shutil
import sys
import tempfile
import threading
from contextlib import suppress
from pathlib import Path

import orjson
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from servanda.files import sight
from servanda.files.canonical import dump
from servanda.files.index import Index
from servanda.files.layout import Workspace
from servanda.files.live import LiveWorkspace, keep, kept
from servanda.files.load import Loaded, load
from tests.files.desk import DAM, DAM_FILE, RIVER, make, plain_event

LINK = {
    "clause": "river/1",
    "stance": "supports",
    "bearer": "AAA",
    "claimant": "BBB",
    "standing": "alleged",
    "rationale": "They shared it.",
    "recorded": {"by": "coder", "at": "2022-04-01T00:00:00Z"},
}
FOLDERS = ("annotations", "annotations/2022", "annotations/2023")
CLAUSES = ("river", "river/1", "river/1/a", "river/preamble/1", "river/9", "lake/1")
events = st.builds(
    lambda number, title, clauses: plain_event(
        number, title=title, links=[LINK | {"clause": clause} for clause in clauses]
    ),
    st.integers(1, 4),
    st.sampled_from(["One", "Two", "Three"]),
    st.lists(st.sampled_from(CLAUSES), max_size=3),
)
names = st.builds(
    lambda folder, number: f"{folder}/{plain_event(number)['id']}.yaml",
    st.sampled_from(FOLDERS),
    st.integers(1, 4),
)
others = st.sampled_from(
    [
        ("treaties/river.yaml", RIVER),
        ("treaties/river.yaml", RIVER.replace("share the water", "share all water")),
        ("treaties/lake.yaml", RIVER.replace("id: river", "id: lake")),
        ("treaties/lake.yaml", "id: lake\n"),
        ("annotations/actors.yaml", "- {code: NKR, name: Kelp, kind: state}\n"),
        ("annotations/actors.yaml", "- {code: NKR, name: Kelp, kind: state}\n" * 2),
        ("annotations/searches.yaml", "- {clause: river/1, outcome: nothing-found, by: x, at: 2022-05-01}\n"),
        ("annotations/2022/notes.orig", "x"),
        ("annotations/2022/a\nb.yaml", "x"),
        ("annotations/2022/a\rb.yaml", "x"),
        ("annotations/.hidden.yaml", "x"),
    ]
)  # fmt: skip
LEADS = (DAM_FILE, "annotations/2022", "elsewhere", "nowhere", "../elsewhere.yaml")
broken = st.sampled_from(["", "x: [", "id: a\nid: b\n", DAM.replace("title", "titel")])


def fresh(workspace: Workspace) -> Loaded:
    """Return what a process finds that knows nothing."""
    with tempfile.TemporaryDirectory() as state:
        stranger = Workspace(workspace.root, workspace.writable, Path(state))
        with Index.open(stranger) as index:
            return load(stranger, index)


def assert_same(live: Loaded, read: Loaded) -> None:
    """Compare everything that is read and everything that is looked up in it."""
    assert live == read
    assert live.data == read.data
    assert [*live.corpus.event.items()] == [*read.corpus.event.items()]
    assert [*live.corpus.links_at.items()] == [*read.corpus.links_at.items()]
    assert [*live.corpus.clause] == [*read.corpus.clause]
    assert [*live.corpus.links()] == [*read.corpus.links()]


class Desk(RuleBasedStateMachine):
    """People write, break, move and delete files while a workspace stays in memory."""

    many = 1000
    racy = 2_000_000_000

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp())
        self.root = self.place / "root"
        self.workspace = make(self.root, {DAM_FILE: DAM})
        (self.place / "elsewhere.yaml").write_text(DAM)
        self.live = LiveWorkspace(self.workspace, many=self.many)
        self.padding = 0
        self.before, sight._RACY = sight._RACY, self.racy

    def write(self, path: str, content: str) -> None:
        """Write a file that has another size than any before."""
        self.padding += 1
        file = self.root / path
        with suppress(OSError):  # a link leads round in circles, or to a folder
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content + "\n" * self.padding)

    def files(self) -> list[Path]:
        """Return every file there is."""
        folders = (self.root / "treaties", self.root / "annotations")
        return sorted(file for folder in folders for file in folder.rglob("*") if file.is_file())

    @rule(path=names, event=events)
    def write_an_event(self, path: str, event: dict[str, object]) -> None:
        """Write an event, under its own name or another's."""
        self.write(path, dump(event))

    @rule(name=st.sampled_from(["a", "b"]), several=st.lists(events, max_size=4))
    def write_a_set(self, name: str, several: list[dict[str, object]]) -> None:
        """Write a set of events as JSON Lines."""
        lines = "".join(orjson.dumps(event).decode() + "\n" for event in several)
        self.write(f"annotations/{name}.jsonl", lines)

    @rule(other=others)
    def write_another(self, other: tuple[str, str]) -> None:
        """Write something else than events."""
        self.write(*other)

    @rule(path=names, content=broken)
    def write_nonsense(self, path: str, content: str) -> None:
        """Write what cannot be read."""
        self.write(path, content)

    @rule(chance=st.randoms(use_true_random=False))
    def delete(self, chance: random.Random) -> None:
        """Delete a file."""
        if files := self.files():
            chance.choice(files).unlink()

    @rule(chance=st.randoms(use_true_random=False), path=names)
    def rename(self, chance: random.Random, path: str) -> None:
        """Move a file into the place of another, or elsewhere."""
        if files := self.files():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            chance.choice(files).replace(self.root / path)

    @rule(chance=st.randoms(use_true_random=False))
    def touch(self, chance: random.Random) -> None:
        """Change the stats of a file and nothing else."""
        if files := self.files():
            chance.choice(files).touch()

    @rule(path=names, leads=st.sampled_from(LEADS))
    def link(self, path: str, leads: str) -> None:
        """Put a symbolic link in the place of a file, to another file, a folder, outside or nowhere."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        file.symlink_to(self.root / leads)

    @rule(name=st.sampled_from(["annotations/2022", "annotations/2023", "annotations"]))
    def move_a_folder_away_and_link_to_it(self, name: str) -> None:
        """Put a symbolic link in the place of a folder, which keeps its files."""
        folder, elsewhere = self.root / name, self.root / "elsewhere"
        if folder.is_dir() and not folder.is_symlink() and not elsewhere.exists():
            folder.rename(elsewhere)
            folder.symlink_to(elsewhere)

    @rule()
    def move_it_back(self) -> None:
        """Undo that."""
        for folder in (self.root / name for name in FOLDERS):
            if folder.is_symlink() and (self.root / "elsewhere").is_dir():
                folder.unlink()
                (self.root / "elsewhere").rename(folder)

    @rule()
    def ask_again(self) -> None:
        """Change nothing."""
        assert self.live.now() is self.live.now()

    @rule()
    def look_up(self) -> None:
        """Have the corpus work out what it works out when asked."""
        corpus = self.live.now().corpus
        assert len(corpus.links_at) <= len([*corpus.links()])

    @invariant()
    def it_says_what_is_there(self) -> None:
        """Compare with a reading that knows nothing."""
        assert_same(self.live.now(), fresh(self.workspace))

    def teardown(self) -> None:
        """Leave nothing behind."""
        sight._RACY = self.before
        self.live.close()
        shutil.rmtree(self.place)


class DeskOfOldFiles(Desk):
    """The same, with files taken to be so old that their stats are trusted; no two have the same size."""

    racy = -1


class DeskWatchedFromAfar(Desk):
    """The same, with a process of its own that looks."""

    many = 0


_often = settings(
    deadline=None, suppress_health_check=[*HealthCheck], stateful_step_count=25, max_examples=20
)
TestDesk = Desk.TestCase
TestDesk.settings = _often
TestDeskOfOldFiles = DeskOfOldFiles.TestCase
TestDeskOfOldFiles.settings = _often
TestDeskWatchedFromAfar = DeskWatchedFromAfar.TestCase
TestDeskWatchedFromAfar.settings = settings(_often, max_examples=3)


def test_those_who_ask_at_once_share_a_look_and_miss_nothing(tmp_path: Path) -> None:
    workspace = make(tmp_path, {DAM_FILE: DAM})
    live = LiveWorkspace(workspace)
    missed: list[str] = []

    def write_and_ask(writer: int) -> None:
        for turn in range(10):
            event = plain_event(writer * 100 + turn)
            file = tmp_path / "annotations" / f"{event['id']}.yaml"
            file.write_text(dump(event))
            if event["id"] not in live.now().corpus.event:
                missed.append(str(event["id"]))

    writers = [threading.Thread(target=write_and_ask, args=(number,)) for number in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert not missed
    assert_same(live.now(), fresh(workspace))


@pytest.mark.skipif(sys.platform == "win32", reason="files there have one name")
def test_a_file_with_a_second_name_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sight, "_RACY", -1)
    workspace = make(tmp_path / "root", {DAM_FILE: DAM})
    twin = tmp_path / "twin.yaml"
    twin.hardlink_to(workspace.root / DAM_FILE)
    live = LiveWorkspace(workspace)
    for turn in range(3):
        live.now()
        twin.write_text(DAM.replace("COERCE", "ASSAULT") + "\n" * turn)
        assert_same(live.now(), fresh(workspace))


def test_the_process_that_looks_may_die(tmp_path: Path) -> None:
    workspace = make(tmp_path, {DAM_FILE: DAM})
    live = LiveWorkspace(workspace, many=0)
    for turn in range(6):
        live.now()
        process = getattr(live._lookout, "_process", None)
        if process:
            process.kill()
            process.wait()
        (tmp_path / DAM_FILE).write_text(DAM.replace("COERCE", "ASSAULT") + "\n" * turn)
        assert_same(live.now(), fresh(workspace))
    live.close()
    assert_same(live.now(), fresh(workspace))
    live.close()


def test_nobody_keeps_more_than_a_few_workspaces(tmp_path: Path) -> None:
    workspaces = [make(tmp_path / str(number)) for number in range(9)]
    first = keep(workspaces[0])
    assert keep(workspaces[0]) is first is kept(workspaces[0])
    for workspace in workspaces[1:]:
        keep(workspace)
    assert kept(workspaces[0]) is None
    assert first.now().corpus.treaty.keys() == {"river"}
