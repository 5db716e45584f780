"""Knows how a folder of pages is kept: what did not change stays, what no longer exists goes.

A list in the folder says what each page that we wrote rests on. Pages take their names in one step, so that
a reader sees the old page or the new one; the list comes last, so that a run that dies is made good by the
next. Nothing is forced to the disk: everything here can be made again.
"""

import os
import secrets
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import orjson

from servanda.errors import BadRequest

LIST = ".servanda-site.json"
_FORM = 1


class Publication(NamedTuple):
    """One file of a site, and how to make it."""

    path: str
    rests_on: str
    write: Callable[[], bytes]


class Published(NamedTuple):
    """What became of the files of a site."""

    written: tuple[str, ...]
    kept: int
    removed: tuple[str, ...]


def publish(folder: Path, pages: Iterable[Publication], *, looks: str) -> Published:
    """Bring a folder up to date and return what changed; pages made with other `looks` are made again.

    Raises BadRequest for a folder that holds something else, and OSError.
    """
    before = _before(folder)
    known = before.pages if before.looks == looks else {}
    writer = _Writer(folder)
    now: dict[str, str] = {}
    written: list[str] = []
    for page in pages:
        now[page.path] = page.rests_on
        if known.get(page.path) != page.rests_on or not writer.has(page.path):
            writer.write(page.path, page.write())
            written.append(page.path)
    gone = tuple(path for path in sorted(before.pages.keys() - now) if writer.remove(path))
    if _Before(looks, now) != before:
        listed = {"form": _FORM, "looks": looks, "pages": now}
        writer.write(LIST, orjson.dumps(listed, option=orjson.OPT_INDENT_2) + b"\n")
    return Published(tuple(written), len(now) - len(written), gone)


class _Before(NamedTuple):
    """What the list says of the last time."""

    looks: str
    pages: Mapping[str, str]


def _before(folder: Path) -> _Before:
    try:
        content = (folder / LIST).read_bytes()
    except FileNotFoundError:
        if folder.is_dir() and any(folder.iterdir()):
            raise BadRequest(
                f"{folder} holds files, and no site that was made here",
                "name a new or an empty folder; nothing was written",
            ) from None
        return _Before("", {})
    try:
        listed = orjson.loads(content)
        before = _Before(listed["looks"], dict(listed["pages"]))
        is_ours = listed["form"] == _FORM and all(map(_is_inside, before.pages))
    except (KeyError, TypeError, ValueError):
        is_ours = False
    if not is_ours:
        raise BadRequest(
            f"{folder / LIST} is no list of pages as this version writes it",
            "remove the folder, or name another; nothing was written",
        )
    return before


def _is_inside(path: str) -> bool:
    """Return True for a relative path that cannot leave the folder."""
    return not {"", ".", ".."} & {*path.split("/")} and "\\" not in path


class _Writer:
    """Writes and removes files below one folder, and never through a link that leads out of it."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._root = str(folder.resolve())
        self._made = {self._root}
        self._beside = f".servanda-{secrets.token_hex(8)}.tmp"

    def has(self, path: str) -> bool:
        """Return True where the file is there."""
        return os.path.isfile(f"{self._root}/{path}")  # noqa: PTH113 - asked for every page of a site

    def write(self, path: str, content: bytes) -> None:
        """Put a file in its place, with its folder."""
        file = f"{self._root}/{path}"
        folder = file.rpartition("/")[0]
        self._make(folder)
        beside = f"{folder}/{self._beside}"
        try:
            with open(beside, "wb") as stream:  # noqa: PTH123
                stream.write(content)
            os.replace(beside, file)  # noqa: PTH105
        except OSError:
            Path(beside).unlink(missing_ok=True)
            raise

    def remove(self, path: str) -> bool:
        """Remove a file and the folders that it leaves empty; return False where it is gone already."""
        file = Path(self._root, path)
        if not file.is_file() or not file.parent.resolve().is_relative_to(self._root):
            return False
        file.unlink()
        for folder in file.parents:
            if str(folder) == self._root or any(folder.iterdir()):
                break
            folder.rmdir()
        return True

    def _make(self, folder: str) -> None:
        """Make a folder and those around it; raises BadRequest for one that is a link."""
        if folder in self._made:
            return
        self._make(folder.rpartition("/")[0])
        try:
            os.mkdir(folder)  # noqa: PTH102
        except FileExistsError:
            if os.path.islink(folder):  # noqa: PTH114
                raise BadRequest(
                    f"{folder} is a link that may lead out of the site",
                    "remove it, or name another folder",
                ) from None
        self._made.add(folder)
