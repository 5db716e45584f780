from collections.abc import Mapping
from pathlib import Path

import orjson
import pytest

from servanda.errors import BadRequest
from servanda.files.site_folder import LIST, Publication, Published, publish


def bring(folder: Path, pages: Mapping[str, str], *, looks: str = "plain") -> Published:
    found = (Publication(path, f"hash of {text}", text.encode) for path, text in pages.items())
    return publish(folder, found, looks=looks)


def held(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*")
        if path.is_file() and path.name != LIST
    }


FIRST = {"index.html": "one", "clause/a/1/index.html": "two", "clause/a/2/index.html": "three"}


@pytest.mark.parametrize(
    ("then", "written", "removed"),
    [
        (FIRST, (), ()),
        ({**FIRST, "index.html": "other"}, ("index.html",), ()),
        ({**FIRST, "event/e/index.html": "new"}, ("event/e/index.html",), ()),
        ({"index.html": "one"}, (), ("clause/a/1/index.html", "clause/a/2/index.html")),
        ({}, (), tuple(sorted(FIRST))),
    ],
)
def test_only_what_changed_is_written(
    tmp_path: Path, then: dict[str, str], written: tuple[str, ...], removed: tuple[str, ...]
) -> None:
    bring(tmp_path / "site", FIRST)
    done = bring(tmp_path / "site", then)
    assert (done.written, done.removed) == (written, removed)
    assert done.kept == len(then) - len(written)
    assert held(tmp_path / "site") == then
    assert all(any(each.iterdir()) for each in (tmp_path / "site").rglob("*") if each.is_dir())


def test_nothing_is_touched_when_nothing_changed(tmp_path: Path) -> None:
    bring(tmp_path, FIRST)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    bring(tmp_path, FIRST)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_a_page_that_was_lost_is_written_again(tmp_path: Path) -> None:
    bring(tmp_path, FIRST)
    (tmp_path / "index.html").unlink()
    assert bring(tmp_path, FIRST).written == ("index.html",)


def test_other_looks_write_all_again(tmp_path: Path) -> None:
    bring(tmp_path, FIRST)
    assert set(bring(tmp_path, FIRST, looks="other").written) == set(FIRST)
    assert bring(tmp_path, FIRST, looks="other").written == ()


def test_files_of_others_stay(tmp_path: Path) -> None:
    bring(tmp_path, FIRST)
    (tmp_path / "clause" / "a" / "1" / "notes.txt").write_text("mine", "utf-8")
    (tmp_path / "CNAME").write_text("example.org", "utf-8")
    bring(tmp_path, {})
    assert held(tmp_path) == {"clause/a/1/notes.txt": "mine", "CNAME": "example.org"}


def test_a_folder_with_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").write_text("precious", "utf-8")
    with pytest.raises(BadRequest, match="no site that was made here"):
        bring(tmp_path, FIRST)
    assert held(tmp_path) == {"thesis.doc": "precious"}


@pytest.mark.parametrize(
    "listed",
    [
        b"",
        b"[]",
        b"{}",
        b'{"form": 2, "looks": "plain", "pages": {}}',
        b'{"form": 1, "looks": "plain", "pages": {"../precious.txt": "x"}}',
        b'{"form": 1, "looks": "plain", "pages": {"/etc/passwd": "x"}}',
        b'{"form": 1, "looks": "plain", "pages": {"a/./../../b": "x"}}',
        b'{"form": 1, "looks": "plain", "pages": {"a\\\\..\\\\b": "x"}}',
        b'{"form": 1, "looks": "plain", "pages": {"": "x"}}',
        b'{"form": 1, "looks": "plain", "pages": ["x"]}',
    ],
)
def test_a_list_that_is_not_ours_is_refused(tmp_path: Path, listed: bytes) -> None:
    (tmp_path / "precious.txt").write_text("precious", "utf-8")
    site = tmp_path / "site"
    site.mkdir()
    (site / LIST).write_bytes(listed)
    with pytest.raises(BadRequest, match="no list of pages"):
        bring(site, {})
    assert (tmp_path / "precious.txt").exists()


def test_no_page_is_written_or_removed_through_a_link(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    (outside / "1").mkdir(parents=True)
    (outside / "1" / "index.html").write_text("precious", "utf-8")
    site = tmp_path / "site"
    bring(site, {"index.html": "one"})
    (site / "clause").symlink_to(outside)
    with pytest.raises(BadRequest, match="is a link"):
        bring(site, {"clause/1/index.html": "bad"})
    listed = {"form": 1, "looks": "plain", "pages": {"clause/1/index.html": "x"}}
    (site / LIST).write_bytes(orjson.dumps(listed))
    assert bring(site, {}).removed == ()
    assert (outside / "1" / "index.html").read_text("utf-8") == "precious"


def test_a_run_that_dies_is_made_good_by_the_next(tmp_path: Path) -> None:
    bring(tmp_path, FIRST)

    def fails() -> bytes:
        raise RuntimeError("power cut")

    broken = [Publication("index.html", "new", lambda: b"new"), Publication("x", "y", fails)]
    with pytest.raises(RuntimeError):
        publish(tmp_path, broken, looks="plain")
    assert held(tmp_path)["clause/a/1/index.html"] == "two"
    bring(tmp_path, {**FIRST, "index.html": "newer"})
    assert held(tmp_path) == {**FIRST, "index.html": "newer"}
