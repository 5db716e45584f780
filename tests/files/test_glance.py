"""What a glance tells, and what it leaves to a survey."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from servanda.files.glance import Glance, seen_folders
from servanda.files.survey import survey
from tests.files.desk import DAM, DAM_FILE, make

OTHER = "annotations/2022/other.yaml"


def glance(root: Path) -> Glance:
    """Return a glance over a workspace with two events."""
    make(root, {DAM_FILE: DAM, OTHER: DAM, "annotations/2023/x.yaml": DAM})
    known = seen_folders(root)
    assert known
    return Glance(root, known, survey(root))


def changed(seen: Glance) -> list[str] | None:
    """Return the paths that a glance finds changed."""
    found = seen.changed()
    return found if found is None else [file.path for file in found]


def swap(one: Path, other: Path) -> None:
    """Exchange two files."""
    one.rename(one.with_suffix(".aside"))
    other.rename(one)
    one.with_suffix(".aside").rename(other)


def link_outside(root: Path) -> None:
    """Put a link to the same words elsewhere in the place of a file."""
    (root.parent / "twin.yaml").write_text(DAM)
    (root / OTHER).unlink()
    (root / OTHER).symlink_to(root.parent / "twin.yaml")


def link_to_the_folder_itself(root: Path) -> None:
    """Move a folder away with all its files, and put a link to it in its place."""
    (root / "annotations/2022").rename(root / "aside")
    (root / "annotations/2022").symlink_to(root / "aside")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda root: None, []),
        (lambda root: (root / "annotations/.hidden.yaml").write_text("x"), []),
        (lambda root: (root / "annotations/2022/.servanda-1.tmp").write_text("x"), []),
        (lambda root: (root / "notes.yaml").write_text("x"), []),
        (lambda root: (root / DAM_FILE).write_text(DAM + "# more\n"), [DAM_FILE]),
        (lambda root: os.utime(root / DAM_FILE, ns=(1, 1)), [DAM_FILE]),
        (lambda root: swap(root / DAM_FILE, root / OTHER), [DAM_FILE, OTHER]),
        (lambda root: (root / "annotations/README.md").write_text("x"), None),
        (lambda root: (root / "annotations/2022/new.yaml").write_text(DAM), None),
        (lambda root: (root / "annotations/2024").mkdir(), None),
        (lambda root: (root / OTHER).unlink(), None),
        (lambda root: (root / OTHER).rename(root / "annotations/2022/another.yaml"), None),
        (lambda root: (root / DAM_FILE).write_text("#" * 1_000_001), None),
        (lambda root: (root / "treaties/drafts").mkdir(), None),
        (lambda root: (root / "annotations").rename(root / "elsewhere"), None),
        pytest.param(link_outside, None, marks=pytest.mark.skipif(sys.platform == "win32", reason="links need rights")),
        pytest.param(link_to_the_folder_itself, None, marks=pytest.mark.skipif(sys.platform == "win32", reason="links need rights")),
    ],
)  # fmt: skip
def test_what_is_told(
    tmp_path: Path, change: Callable[[Path], object], told: list[str] | None
) -> None:
    root = tmp_path / "root"
    seen = glance(root)
    change(root)
    assert changed(seen) == told
    if told is not None:
        assert changed(seen) == []


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need rights there")
def test_links_that_may_lead_elsewhere_are_left_to_a_survey(tmp_path: Path) -> None:
    root = tmp_path / "root"
    make(root)
    (root / "annotations/out.yaml").symlink_to(tmp_path / "nowhere")
    assert changed(glance(root)) is None


def test_files_that_are_not_read_are_known_by_their_names(tmp_path: Path) -> None:
    make(tmp_path, {"annotations/notes.orig": "x"})
    seen = glance(tmp_path)
    (tmp_path / "annotations/notes.orig").write_text("other")
    assert changed(seen) == []


def test_where_a_folder_cannot_be_listed_there_is_no_glance(tmp_path: Path) -> None:
    make(tmp_path)
    (tmp_path / "annotations").rmdir()
    assert seen_folders(tmp_path) is None
