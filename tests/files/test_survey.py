"""Which files there are, and which are not opened."""

import os
import sys
from pathlib import Path

import pytest

from servanda.files.survey import Obstacle, survey
from tests.files.desk import DAM, DAM_FILE, make

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need rights there")


def seen(root: Path) -> dict[str, Obstacle | None]:
    return {file.path: file.obstacle for file in survey(root)}


def test_every_file_is_in_the_list_and_nothing_else(tmp_path: Path) -> None:
    make(tmp_path, {DAM_FILE: DAM, "annotations/README.md": "# Format", "notes.txt": "x"})
    (tmp_path / "annotations" / ".hidden.yaml").write_text("x")
    (tmp_path / "annotations" / ".git").mkdir()
    (tmp_path / "annotations" / ".git" / "x.yaml").write_text("x")
    assert seen(tmp_path) == {DAM_FILE: None, "treaties/river.yaml": None}


@pytest.mark.parametrize(
    "path",
    [
        "treaties/nov10.yml",
        "treaties/drafts/nov10.yaml",
        "treaties/nov10.json",
        "annotations/2022/farrukh.yaml.orig",
        "annotations/2022/farrukh",
        "annotations/set.parquet",
    ],
)
def test_a_file_that_is_not_read_is_not_passed_over_in_silence(tmp_path: Path, path: str) -> None:
    make(tmp_path, {path: "x"})
    assert seen(tmp_path)[path] is Obstacle.NOT_READ


def test_an_empty_workspace(tmp_path: Path) -> None:
    assert survey(tmp_path) == ()


@needs_links
def test_links(tmp_path: Path) -> None:
    root, outside = tmp_path / "root", tmp_path / "outside"
    make(root, {DAM_FILE: DAM})
    outside.mkdir()
    (outside / "secret.yaml").write_text("x")
    events = root / "annotations"
    for name, target in {
        "out.yaml": outside / "secret.yaml",
        "up.yaml": Path("..", "..", "outside", "secret.yaml"),
        "nowhere.yaml": root / "annotations" / "gone.yaml",
        "self.yaml": events / "self.yaml",
        "folder": outside,
        "round": events,
        "inside.yaml": root / DAM_FILE,
    }.items():
        (events / name).symlink_to(target)
    found = seen(root)
    assert found["annotations/out.yaml"] is Obstacle.LINK_OUTSIDE
    assert found["annotations/up.yaml"] is Obstacle.LINK_OUTSIDE
    assert found["annotations/nowhere.yaml"] is Obstacle.LINK_OUTSIDE
    assert found["annotations/self.yaml"] is Obstacle.LINK_OUTSIDE
    assert found["annotations/folder"] is Obstacle.LINK_OUTSIDE
    assert found["annotations/round"] is Obstacle.LINKED_FOLDER
    assert found["annotations/inside.yaml"] is None


@needs_links
def test_a_linked_folder_at_the_top_is_not_searched(tmp_path: Path) -> None:
    make(tmp_path / "real", {DAM_FILE: DAM})
    root = tmp_path / "root"
    (root / "treaties").mkdir(parents=True)
    (root / "annotations").symlink_to(tmp_path / "real" / "annotations")
    assert seen(root) == {"annotations": Obstacle.LINK_OUTSIDE}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    make(tmp_path)
    os.mkfifo(tmp_path / "annotations" / "pipe.yaml")
    assert seen(tmp_path)["annotations/pipe.yaml"] is Obstacle.NO_FILE


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names themselves")
def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    make(tmp_path)
    (tmp_path / "annotations" / os.fsdecode(b"\xff.yaml")).write_text("x")
    (tmp_path / "annotations" / "a\nb.yaml").write_text("x")
    assert seen(tmp_path)["annotations/\ufffd.yaml"] is Obstacle.ODD_NAME
    assert seen(tmp_path)["annotations/a\ufffdb.yaml"] is Obstacle.ODD_NAME


def test_the_size_decides_before_anything_is_read(tmp_path: Path) -> None:
    make(tmp_path)
    for path, size in {
        "annotations/huge.yaml": 100_000_000,
        "annotations/full.yaml": 1_000_000,
        "treaties/long.yaml": 20_000_001,
        "annotations/bulk.jsonl": 100_000_000,
    }.items():
        with (tmp_path / path).open("wb") as file:
            file.truncate(size)
    found = seen(tmp_path)
    assert found["annotations/huge.yaml"] is Obstacle.TOO_LARGE
    assert found["treaties/long.yaml"] is Obstacle.TOO_LARGE
    assert found["annotations/full.yaml"] is None
    assert found["annotations/bulk.jsonl"] is None


def test_folders_may_be_deep(tmp_path: Path) -> None:
    make(tmp_path)
    deep = tmp_path.joinpath("annotations", *["d"] * 300)
    deep.mkdir(parents=True)
    (deep / "x.yaml").write_text("x")
    assert any(path.endswith("/d/x.yaml") for path in seen(tmp_path))
