"""Where a workspace is found, and what its files are."""

from pathlib import Path

import pytest

from servanda.files.layout import Kind, find_workspace, kind_of, workspace_at


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("treaties/nov10.yaml", Kind.TREATY),
        ("annotations/2022/2022-03-26-farrukh.yaml", Kind.EVENT),
        ("annotations/loose.yaml", Kind.EVENT),
        ("annotations/bulk/gdelt.jsonl", Kind.EVENTS),
        ("annotations/actors.yaml", Kind.ACTORS),
        ("annotations/searches.yaml", Kind.SEARCHES),
        ("annotations/2022/actors.yaml", Kind.EVENT),
        ("treaties/drafts/nov10.yaml", None),
        ("treaties/nov10.yml", None),
        ("treaties/nov10.jsonl", None),
        ("annotations/README.md", None),
        ("annotations/2022/farrukh.yaml.orig", None),
        ("annotations/2022/set.parquet", None),
        ("treaties", None),
        ("report.html", None),
    ],
)
def test_kind_of(file: str, kind: Kind | None) -> None:
    assert kind_of(file) is kind


def test_the_nearest_workspace_upwards(tmp_path: Path) -> None:
    (tmp_path / "treaties").mkdir()
    inner = tmp_path / "inner"
    (inner / "treaties").mkdir(parents=True)
    deep = inner / "a" / "b"
    deep.mkdir(parents=True)
    assert find_workspace(deep).root == inner
    assert find_workspace(tmp_path).root == tmp_path
    assert find_workspace(deep).state == inner / ".servanda"
    assert find_workspace(deep).writable


def test_a_file_called_treaties_is_no_workspace(tmp_path: Path) -> None:
    (tmp_path / "treaties").write_text("")
    assert find_workspace(tmp_path).root != tmp_path


def test_without_a_workspace_the_shipped_corpus_is_read_only(tmp_path: Path) -> None:
    shipped = find_workspace(tmp_path)
    assert (shipped.root / "treaties").is_dir()
    assert not shipped.writable
    assert not shipped.state.is_relative_to(shipped.root)


def test_a_folder_that_is_no_workspace_yet(tmp_path: Path) -> None:
    assert workspace_at(tmp_path / "new").root == tmp_path / "new"
