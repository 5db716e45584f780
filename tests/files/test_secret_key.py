"""The key of a workspace: the same after a restart, and nobody else's."""

import os
from pathlib import Path

import pytest

from servanda.files.secret_key import secret_key


def test_it_is_made_once(tmp_path: Path) -> None:
    state = tmp_path / ".servanda"
    key = secret_key(state)
    assert len(key) == 32
    assert secret_key(state) == key
    assert (state / "key").stat().st_mode & 0o777 == 0o600
    assert (state / ".gitignore").read_text("utf-8") == "*\n"
    assert {path.name for path in state.iterdir()} == {"key", ".gitignore"}


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 33])
def test_what_is_no_key_is_replaced(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "key").write_bytes(content)
    (tmp_path / "key").chmod(0o600)
    key = secret_key(tmp_path)
    assert len(key) == 32
    assert (tmp_path / "key").read_bytes() == key


@pytest.mark.skipif(os.name != "posix", reason="rights of files are those of POSIX")
def test_a_key_that_others_could_read_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(b"k" * 32)
    (tmp_path / "key").chmod(0o644)
    assert secret_key(tmp_path) != b"k" * 32
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600


def test_two_workspaces_have_two(tmp_path: Path) -> None:
    assert secret_key(tmp_path / "one") != secret_key(tmp_path / "other")


def test_where_none_can_be_kept_it_is_good_for_this_run(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")
    state = tmp_path / "file" / "state"
    assert len(secret_key(state)) == 32
    assert secret_key(state) != secret_key(state)
