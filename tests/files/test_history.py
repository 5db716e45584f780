"""Earlier wordings, from git as it is: in a repository, inside a bigger one, without one."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from servanda.files import history
from servanda.files.history import History, earlier_wordings
from servanda.files.layout import Workspace
from servanda.model.address import Address
from servanda.text.fingerprint import fingerprint
from tests.files.desk import RIVER, make

CLAUSE = Address.parse("river/1/a")
FIRST, SECOND, THIRD = "in summer", "in spring", "all year"
FILE = "treaties/river.yaml"

needs_git = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")


def git(folder: Path, *words: str) -> str:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    told = subprocess.run(
        ["git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", *words],
        cwd=folder,
        env={**clean, "GIT_CONFIG_GLOBAL": os.devnull},
        check=True,
        capture_output=True,
        text=True,
    )
    return told.stdout


def commit(desk: Workspace, wording: str, *, top: Path | None = None) -> str:
    (desk.root / FILE).write_text(RIVER.replace("in summer", wording))
    git(top or desk.root, "add", "-A")
    git(top or desk.root, "commit", "-q", "-m", "x")
    return git(top or desk.root, "rev-parse", "HEAD").strip()


def sought(desk: Workspace, wording: str, clause: Address = CLAUSE) -> History:
    return earlier_wordings(desk, {(clause, fingerprint(wording))})


@pytest.fixture
def desk(tmp_path: Path) -> Workspace:
    found = make(tmp_path / "desk")
    git(found.root, "init", "-q")
    return found


@needs_git
def test_the_wording_is_found_in_the_latest_version_that_had_it(desk: Workspace) -> None:
    commits = [commit(desk, wording) for wording in (FIRST, SECOND, FIRST, SECOND, THIRD)]
    for wording, of in ((FIRST, commits[2]), (SECOND, commits[3]), (THIRD, commits[4])):
        found = sought(desk, wording)
        assert found.because == ""
        (earlier,) = found.found.values()
        assert (earlier.wording, earlier.commit) == (wording, of)
        assert len(earlier.day) == 10


@needs_git
@pytest.mark.parametrize(
    ("clause", "wording"),
    [
        ("river/1/a", "in autumn"),
        ("river/9/a", FIRST),
        ("lake/1", FIRST),
        ("river/1/b", "nothing was ever held here"),
    ],
)
def test_what_no_version_has_is_not_found_and_the_reason_is_said(
    desk: Workspace, clause: str, wording: str
) -> None:
    commit(desk, FIRST)
    found = sought(desk, wording, Address.parse(clause))
    assert found.found == {}
    assert "git keeps" in found.because


@needs_git
def test_a_clause_counts_with_all_inside_it(desk: Workspace) -> None:
    commit(desk, FIRST)
    commit(desk, SECOND)
    whole = f"The Parties shall share the water. {FIRST}"
    (earlier,) = sought(desk, whole, Address.parse("river/1")).found.values()
    assert fingerprint(earlier.wording) == fingerprint(whole)


@needs_git
def test_in_a_workspace_inside_a_bigger_repository(tmp_path: Path) -> None:
    inner = make(tmp_path / "papers" / "ledger")
    git(tmp_path, "init", "-q")
    commit(inner, FIRST, top=tmp_path)
    commit(inner, SECOND, top=tmp_path)
    assert sought(inner, FIRST).found


@needs_git
def test_under_the_name_that_the_file_had_before(desk: Workspace) -> None:
    old = desk.root / "treaties" / "stream.yaml"
    (desk.root / FILE).rename(old)
    git(desk.root, "add", "-A")
    git(desk.root, "commit", "-q", "-m", "x")
    old.rename(desk.root / FILE)
    commit(desk, SECOND)
    assert sought(desk, FIRST).found


@needs_git
def test_a_version_that_cannot_be_read_is_passed_over(desk: Workspace) -> None:
    commit(desk, FIRST)
    (desk.root / FILE).write_text("<<<<<<< ours\n")
    git(desk.root, "commit", "-q", "-am", "x")
    commit(desk, SECOND)
    assert sought(desk, FIRST).found


@needs_git
def test_a_hook_that_runs_inside_another_repository_does_not_mislead(
    desk: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(desk, FIRST)
    commit(desk, SECOND)
    git(tmp_path, "init", "-q", "other")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "other" / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "nowhere"))
    assert sought(desk, FIRST).found


@needs_git
def test_settings_of_the_repository_run_no_program(desk: Workspace, tmp_path: Path) -> None:
    commit(desk, FIRST)
    commit(desk, SECOND)
    trace = tmp_path / "ran"
    for name in ("core.fsmonitor", "core.pager", "diff.external", "core.sshCommand"):
        git(desk.root, "config", name, f"touch {trace}; false")
    git(desk.root, "config", "pager.log", "true")
    (desk.root / ".gitattributes").write_text("*.yaml diff=evil\n")
    git(desk.root, "config", "diff.evil.textconv", f"touch {trace}; cat")
    assert sought(desk, FIRST).found
    assert not trace.exists()


@needs_git
def test_what_was_found_is_kept_and_not_believed_when_it_was_tampered_with(
    desk: Workspace,
) -> None:
    commit(desk, FIRST)
    commit(desk, SECOND)
    found = sought(desk, FIRST)
    shutil.rmtree(desk.root / ".git")
    assert sought(desk, FIRST) == found
    (kept,) = (desk.state / "wordings").iterdir()
    kept.write_text('["another wording", "abc", "2020-01-01"]')
    assert sought(desk, FIRST).found == {}


@needs_git
@pytest.mark.parametrize("depth", ["1"])
def test_a_shallow_clone_says_that_it_is_one(desk: Workspace, tmp_path: Path, depth: str) -> None:
    commit(desk, FIRST)
    (desk.root / "other.txt").write_text("x")
    git(desk.root, "rm", "-q", "--cached", FILE)
    git(desk.root, "commit", "-q", "-m", "gone")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth", depth, f"file://{desk.root}", str(clone))
    assert "shallow" in sought(make(clone), "another").because


@needs_git
@pytest.mark.parametrize(
    ("prepare", "says"),
    [
        (lambda folder: None, "not kept in git"),
        (lambda folder: git(folder, "init", "-q"), "nothing has been committed"),
    ],
)
def test_without_history_it_says_why(tmp_path: Path, prepare: object, says: str) -> None:
    place = make(tmp_path / "desk")
    prepare(place.root)  # type: ignore[operator]
    if _is_inside_a_repository(tmp_path):
        pytest.skip("the folder for temporary files is in a repository")
    found = sought(place, FIRST)
    assert found.found == {}
    assert says in found.because


def _is_inside_a_repository(folder: Path) -> bool:
    return any((above / ".git").exists() for above in folder.parents)


def test_without_git_it_says_so(desk: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    history._look_back.cache_clear()
    assert sought(desk, FIRST).because == "git is not installed here"


def test_nothing_is_asked_where_nothing_is_sought(tmp_path: Path) -> None:
    assert earlier_wordings(make(tmp_path), set()) == History({}, "")
