import subprocess
from pathlib import Path

import pytest

from servanda.cli.author import author
from servanda.errors import BadRequest


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", "/dev/null")
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    return tmp_path


def test_given(repository: Path) -> None:
    assert author(" Maria ", repository) == "Maria"


def test_known_to_git(repository: Path) -> None:
    subprocess.run(["git", "-C", str(repository), "config", "user.name", "Maria K."], check=True)
    assert author(None, repository) == "Maria K."


@pytest.mark.parametrize("given", [None, "", " "])
def test_nobody(repository: Path, given: str | None) -> None:
    with pytest.raises(BadRequest, match="not known"):
        author(given, repository)


def test_without_git(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(BadRequest):
        author(None, repository)
