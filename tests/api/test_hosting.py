"""What a server is told of its workspace."""

from pathlib import Path

import pytest

from servanda.api.hosting import hosted


def test_a_workspace_is_named_by_its_root(tmp_path: Path) -> None:
    (tmp_path / "treaties").mkdir()
    (tmp_path / "annotations").mkdir()
    found = hosted(tmp_path / "annotations")
    assert found.folder == tmp_path
    assert (found.may_write, found.is_shipped) == (True, False)
    assert found.key == hosted(tmp_path).key


def test_the_shipped_data_is_never_named_by_its_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    found = hosted(tmp_path)
    assert found.folder == tmp_path
    assert (found.may_write, found.is_shipped) == (False, True)


def test_the_current_folder_is_meant_where_none_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "treaties").mkdir()
    monkeypatch.chdir(tmp_path)
    assert hosted().folder == tmp_path
