"""Answers from data of which a part cannot be read: they say so, remembered or not."""

import warnings
from pathlib import Path

import pytest

from servanda.api import asking
from servanda.errors import BadRequest, LeftOut
from tests.files.desk import make

TREATY = "treaties/river.yaml"


def told(workspace: Path) -> list[str]:
    """Return the warnings that come with an answer."""
    with warnings.catch_warnings(record=True) as noted:
        warnings.simplefilter("always")
        asking.treaties(workspace=workspace)
    return [str(each.message) for each in noted if each.category is LeftOut]


def broken(folder: Path, *files: str) -> Path:
    make(folder)
    for name in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("id: river\n\ttitle: x\n", "utf-8")
    return folder


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ((TREATY,), f"in {TREATY} may"),
        (("annotations/2022/2022-01-01-x.yaml",), "in annotations/2022/2022-01-01-x.yaml may"),
        (("treaties/a.yaml", "treaties/b.yaml"), "in treaties/a.yaml, treaties/b.yaml may"),
        (
            tuple(f"treaties/{name}.yaml" for name in "abcde"),
            "treaties/c.yaml and 2 more may be missing here; `servanda check` says why",
        ),
    ],
)
def test_what_may_be_missing_is_named_each_time(
    tmp_path: Path, files: tuple[str, ...], words: str
) -> None:
    folder = broken(tmp_path, *files)
    for _ in ("worked out", "remembered"):
        (note,) = told(folder)
        assert words in note


def test_nothing_is_missing_where_all_is_read(tmp_path: Path) -> None:
    make(tmp_path)
    assert told(tmp_path) == []


def test_a_file_of_another_name_is_read(tmp_path: Path) -> None:
    make(tmp_path)
    (tmp_path / TREATY).rename(tmp_path / "treaties" / "stream.yaml")
    assert told(tmp_path) == []


def test_check_and_completion_do_not_warn(tmp_path: Path) -> None:
    folder = broken(tmp_path, TREATY)
    asking.names("clause", "r", workspace=folder)
    codes = {problem["code"] for problem in asking.check(workspace=folder)["problems"]}
    assert "tab-indent" in codes
    assert "unknown-clause" not in codes  # it is the treaty's file that is to be repaired


@pytest.mark.parametrize("words", ["\udcff", "nov10\udcff/4"])
def test_words_that_are_no_text(tmp_path: Path, words: str) -> None:
    make(tmp_path)
    with pytest.raises(BadRequest):
        asking.search(words, workspace=tmp_path)
