"""A cache that is never wrong, whatever happens to it."""

import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from servanda.files.database import FILE, FORMAT
from servanda.files.index import Index, Part
from servanda.files.layout import Workspace
from servanda.files.sight import is_settled
from servanda.files.survey import Found, Obstacle
from tests.files.desk import DAM, DAM_FILE, make, read

NOW = 1_700_000_000 * 10**9
SECOND = 10**9


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make(tmp_path, {DAM_FILE: DAM, "annotations/bad.yaml": "x: ["})


def rows(workspace: Workspace, question: str) -> list[Any]:
    connection = sqlite3.connect(workspace.state / FILE)
    try:
        return connection.execute(question).fetchall()
    finally:
        connection.close()


def test_data_is_one_word_for_the_content(workspace: Workspace, tmp_path: Path) -> None:
    with Index.open(workspace) as index:
        word = index.data(workspace)
        assert word == index.data(workspace) == read(workspace).data
    twin = make(tmp_path / "twin", {"annotations/bad.yaml": "x: [", DAM_FILE: DAM})
    with Index.open(twin) as index:
        assert index.data(twin) == word


def test_an_answer_is_remembered_until_anything_changes(workspace: Workspace) -> None:
    with Index.open(workspace) as index:
        assert index.answer("clause river/1") is None
        index.remember("clause river/1", b"{}")
        assert index.answer("clause river/1") == b"{}"
        assert index.answer("clause river/2") is None
    with Index.open(workspace) as index:
        assert index.answer("clause river/1") == b"{}"
        (workspace.root / DAM_FILE).write_text(DAM + "# more\n")
        assert index.answer("clause river/1") is None
        (workspace.root / DAM_FILE).write_text(DAM)
        assert index.answer("clause river/1") == b"{}"
        index.remember("clause river/1", b"[]")
        assert index.answer("clause river/1") == b"[]"


def test_an_answer_is_kept_under_the_data_it_was_made_from(workspace: Workspace) -> None:
    with Index.open(workspace) as index:
        from servanda.files.load import load

        load(workspace, index)
        (workspace.root / DAM_FILE).write_text(DAM + "# more\n")
        index.remember("q", b"made from the old data")
        assert index.answer("q") is None
        (workspace.root / DAM_FILE).write_text(DAM)
        assert index.answer("q") == b"made from the old data"


def test_old_answers_are_forgotten(workspace: Workspace) -> None:
    with Index.open(workspace) as index:
        for number in range(600):
            index.remember(f"question {number}", b"x")
        assert index.answer("question 0") is None
        assert index.answer("question 599") == b"x"
        (workspace.root / DAM_FILE).write_text(DAM + "# more\n")
        index.remember("question", b"y")
    assert rows(workspace, "SELECT count(*) FROM answers") == [(1,)]


@pytest.mark.parametrize("question", ["", "é", "\0", "\udcff", "x" * 100_000, "' OR 1 --"])
def test_any_words_can_be_asked(workspace: Workspace, question: str) -> None:
    with Index.open(workspace) as index:
        assert index.answer(question) is None
        index.remember(question, b"\x00\xff")
        assert index.answer(question) == b"\x00\xff"


@pytest.mark.parametrize(
    ("file", "settled"),
    [
        (Found("x", None, 1, NOW - 3 * SECOND, NOW - 3 * SECOND), True),
        (Found("x", None, 1, NOW + 3600 * SECOND, NOW - 3 * SECOND), True),
        (Found("x", None, 1, NOW - SECOND, NOW - 3 * SECOND), False),
        (Found("x", None, 1, NOW - 3 * SECOND, NOW - SECOND), False),
        (Found("x", None, 1, NOW, NOW), False),
        (Found("x", None, 1, NOW + SECOND, NOW + SECOND), False),
        (Found("x", None, obstacle=Obstacle.NOT_READ), True),
        (Found("x", None, obstacle=Obstacle.UNREADABLE), False),
    ],
)
def test_stats_are_trusted_only_when_a_change_must_show(file: Found, settled: bool) -> None:
    assert is_settled(file, NOW) is settled


def test_a_change_of_the_same_size_in_the_same_tick_is_seen(workspace: Workspace) -> None:
    file = workspace.root / DAM_FILE
    words = set()
    with Index.open(workspace) as index:
        for kind in ("COERCE", "ASSIST", "ACCUSE", "REJECT"):
            file.write_text(DAM.replace("COERCE", kind))
            os.utime(file, ns=(NOW, NOW))
            words.add(index.data(workspace))
    assert len(words) == 4


@pytest.mark.slow
def test_files_at_rest_are_known_by_their_stats(workspace: Workspace) -> None:
    with Index.open(workspace) as index:
        word = index.data(workspace)
        assert rows(workspace, "SELECT count(*) FROM seen") == [(0,)]
        time.sleep(2.5)
        assert index.data(workspace) == word
        assert rows(workspace, "SELECT count(*) FROM seen") == [(3,)]
        assert rows(workspace, "SELECT data FROM whole") == [(word,)]
        assert index.data(workspace) == word
        (workspace.root / "annotations" / "bad.yaml").unlink()
        after = index.data(workspace)
        assert after != word
        assert rows(workspace, "SELECT count(*) FROM seen") == [(2,)]
        assert rows(workspace, "SELECT data FROM whole") == [(after,)]


def test_the_folder_of_the_index_is_hidden_from_git(workspace: Workspace) -> None:
    Index.open(workspace).close()
    assert (workspace.state / ".gitignore").read_text() == "*\n"


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def foreign(file: Path) -> None:
    file.unlink()
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE answers (key TEXT, body TEXT)")
    connection.execute("CREATE TABLE seen (something TEXT)")
    connection.commit()
    connection.close()


def of_another_format(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute(f"PRAGMA user_version = {FORMAT + 1}")
    connection.close()


def with_other_tables(file: Path) -> None:
    connection = sqlite3.connect(file)
    for table in ("seen", "whole", "parsed", "answers"):
        connection.execute(f"DROP TABLE {table}")
    connection.execute("CREATE TABLE parsed (key, part, body, sum)")
    connection.execute("CREATE TABLE seen (path, stats, content, sum)")
    connection.commit()
    connection.close()


def with_false_rows(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute("UPDATE parsed SET body = '[[], [], true]'")
    connection.execute("UPDATE answers SET body = 'something else'")
    connection.execute("UPDATE seen SET content = 'x'")
    connection.execute("UPDATE whole SET data = 'x'")
    connection.commit()
    connection.close()


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()
    (file / "x").touch()


DAMAGE: list[Callable[[Path], Any]] = [
    cut,
    foreign,
    of_another_format,
    with_other_tables,
    with_false_rows,
    a_folder,
    lambda file: file.unlink(),
    lambda file: file.write_bytes(b""),
    lambda file: file.write_bytes(b"not a database" * 1000),
    lambda file: file.write_bytes(file.read_bytes()[:100] + b"\xff" * 4000),
    lambda file: file.with_name(FILE + "-wal").write_bytes(b"nonsense" * 100),
]


@pytest.mark.parametrize("damage", DAMAGE)
def test_whatever_happens_to_the_file_the_answer_is_right(
    workspace: Workspace, damage: Callable[[Path], Any]
) -> None:
    before = read(workspace)
    with Index.open(workspace) as index:
        index.remember("q", b"right")
    damage(workspace.state / FILE)
    assert read(workspace) == before
    with Index.open(workspace) as index:
        assert index.answer("q") in (b"right", None)
        index.remember("q", b"new")
        assert index.answer("q") == b"new"
    assert read(workspace) == before


def test_flipped_bytes_never_make_a_wrong_answer(workspace: Workspace) -> None:
    before = read(workspace)
    with Index.open(workspace) as index:
        index.remember("q", b"right" * 100)
    file = workspace.state / FILE
    whole = file.read_bytes()
    chance = random.Random(1)
    for _ in range(60):
        damaged = bytearray(whole)
        for _ in range(chance.choice((1, 5, 200))):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        file.write_bytes(damaged)
        assert read(workspace) == before
        with Index.open(workspace) as index:
            assert index.answer("q") in (b"right" * 100, None)


def test_damage_while_it_is_open(workspace: Workspace) -> None:
    before = read(workspace)
    with Index.open(workspace) as index:
        (workspace.state / FILE).write_bytes(b"not a database" * 1000)
        assert index.answer("q") is None
        index.remember("q", b"x")
        assert index.data(workspace) == before.data
    assert read(workspace) == before


def test_a_state_that_cannot_be_made_is_done_without(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("x")
    elsewhere = Workspace(workspace.root, writable=False, state=tmp_path / "a file" / "state")
    with Index.open(elsewhere) as index:
        assert index.answer("q") is None
        index.remember("q", b"x")
        assert index.answer("q") == b"x"
    assert read(elsewhere) == read(workspace)


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="rights do not hold for this user"
)
def test_a_state_that_cannot_be_written_is_done_without(workspace: Workspace) -> None:
    before = read(workspace)
    (workspace.state / FILE).chmod(0o400)
    workspace.state.chmod(0o500)
    try:
        assert read(workspace) == before
    finally:
        workspace.state.chmod(0o700)


def test_a_locked_index_is_passed_over(workspace: Workspace) -> None:
    before = read(workspace)
    other = sqlite3.connect(workspace.state / FILE, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    other.execute("DELETE FROM answers")
    try:
        assert read(workspace) == before
    finally:
        other.close()
    assert read(workspace) == before


READER = """
import sys
from pathlib import Path
from servanda.files.index import Index, Part
from servanda.files.layout import workspace_at
from servanda.files.load import load
workspace = workspace_at(Path(sys.argv[1]))
for turn in range(8):
    with Index.open(workspace) as index:
        loaded = load(workspace, index)
        index.remember(f"{turn}", loaded.data.encode())
        answer = index.answer(f"{turn}")
        assert answer in (None, loaded.data.encode()), answer
    print(loaded.data, len(loaded.corpus.events), len(loaded.problems))
"""


@pytest.mark.slow
def test_processes_at_once(workspace: Workspace) -> None:
    expected = read(workspace)
    (workspace.state / FILE).unlink()
    readers = [
        subprocess.Popen(
            [sys.executable, "-c", READER, str(workspace.root)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(4)
    ]
    for reader in readers:
        said, errors = reader.communicate()
        assert (reader.returncode, errors) == (0, "")
        line = f"{expected.data} {len(expected.corpus.events)} {len(expected.problems)}"
        assert said.splitlines() == [line] * 8


LIGHT = """
import sys
import servanda.files.index, servanda.files.layout
heavy = {"pydantic", "yaml", "spacy", "rapidfuzz", "platformdirs", "filelock", "importlib.metadata"}
print(*sorted(heavy & set(sys.modules)))
"""


def test_opening_an_index_needs_nothing_heavy() -> None:
    said = subprocess.run([sys.executable, "-c", LIGHT], capture_output=True, text=True, check=True)
    assert said.stdout.split() == []


def test_files_out_of_use_are_forgotten_and_those_in_use_are_not(workspace: Workspace) -> None:
    with Index.open(workspace) as index:
        index.keep([Part("in use", 0, b"x" * 100)])
        index.keep([Part(f"old {number}", 0, b"x" * 20_000_000) for number in range(2)])
        index.prune(["in use"])
        assert set(index.parsed(["in use", "old 0"])) == {"in use", "old 0"}
        index.keep([Part("old 2", 0, b"x" * 20_000_000)])
        index.prune(["in use"])
        assert set(index.parsed(["in use", "old 0", "old 1", "old 2"])) == {"in use"}
