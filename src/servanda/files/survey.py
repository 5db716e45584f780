"""Knows which files a workspace has and what each looks like from outside, without opening any."""

import os
import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from enum import StrEnum
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from servanda.files.layout import ANNOTATIONS, SET_ASIDE, TREATIES, Kind, kind_of

_MEGABYTE = 1_000_000
LARGEST = {
    Kind.TREATY: 20 * _MEGABYTE,
    Kind.EVENT: _MEGABYTE,
    Kind.ACTORS: _MEGABYTE,
    Kind.SEARCHES: 20 * _MEGABYTE,
    Kind.CODING: 20 * _MEGABYTE,
    Kind.ADJUDICATION: 40 * _MEGABYTE,
    Kind.LOOK: _MEGABYTE,
}
"""Larger files are refused by their size. JSON Lines have no limit: they are read line by line."""

_ODD = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


class Obstacle(StrEnum):
    """Why a file is not opened at all."""

    NOT_READ = "unread-file"
    """its name says that it is nothing the workspace keeps"""
    ODD_NAME = "odd-name"
    """its name is no text, or holds control characters"""
    LINK_OUTSIDE = "link-outside"
    """a symbolic link that leads out of the workspace, or nowhere"""
    LINKED_FOLDER = "linked-folder"
    """a symbolic link to a folder: it could lead round in circles"""
    NO_FILE = "not-a-file"
    """a pipe, a socket, a device"""
    TOO_LARGE = "file-too-large"
    UNREADABLE = "unreadable-file"
    """a folder that cannot be listed, a file that cannot be opened"""


class Found(NamedTuple):
    """One file: its path from the root with `/`, what it holds, and what changes with its content."""

    path: str
    kind: Kind | None
    size: int = 0
    written: int = 0
    """when the content was last changed, in nanoseconds"""
    touched: int = 0
    """when content, name or rights were last changed, in nanoseconds"""
    inode: int = 0
    obstacle: Obstacle | None = None
    is_linked: bool = False
    """True where its content can change by another path than this one"""

    @property
    def stats(self) -> str:
        """The stats in one line, to be compared with those seen before."""
        return f"{self.size} {self.written} {self.touched} {self.inode} {self.obstacle or ''}"


def survey(root: Path) -> tuple[Found, ...]:
    """Return every file under `treaties/` and `annotations/`, sorted by path.

    Hidden files, Markdown and the texts and codings that are set aside are left out; everything else is in the list, if only with the reason why
    it is not opened. Nothing is dropped in silence.
    """
    top = os.path.realpath(root)
    found: list[Found] = []
    for folder in (TREATIES, ANNOTATIONS):
        if Path(top, folder).is_symlink():
            found.append(
                _refused(folder, _where_it_leads(f"{top}/{folder}", top) or Obstacle.NO_FILE)
            )
        elif Path(top, folder).is_dir():
            found.extend(_folder(folder, top))
    return tuple(sorted(found, key=attrgetter("path")))


def folders(root: Path, top: str = ANNOTATIONS) -> Iterator[str]:
    """Yield a folder and every one inside it in which files are looked for; no file is looked at."""
    pending = [top]
    while pending:
        folder = pending.pop()
        yield folder
        with suppress(OSError), os.scandir(f"{root}/{folder}") as entries:
            for entry in entries:
                path = f"{folder}/{entry.name}"
                is_left_out = entry.name.startswith(".") or path in SET_ASIDE
                if entry.is_dir(follow_symlinks=False) and not is_left_out:
                    pending.append(path)


def _folder(outermost: str, top: str) -> Iterator[Found]:
    """Yield the files of a folder and of all inside it, without recursion: folders may be deep."""
    pending = [outermost]
    while pending:
        folder = pending.pop()
        try:
            with os.scandir(f"{top}/{folder}") as entries:
                for entry in entries:
                    name = entry.name
                    path = f"{folder}/{name}"
                    if name.startswith(".") or name.endswith(".md") or path in SET_ASIDE:
                        continue
                    if is_odd(name):
                        yield _odd(path)
                    elif entry.is_dir(follow_symlinks=False):
                        pending.append(path)
                    else:
                        yield _file(entry, path, top)
        except OSError:
            yield _refused(folder, Obstacle.UNREADABLE)


def _odd(path: str) -> Found:
    shown = os.fsencode(path).decode("utf-8", "replace")
    return _refused(_ODD.sub("�", shown), Obstacle.ODD_NAME)


def is_odd(name: str) -> bool:
    """Return True for a name that is no text, or that a terminal would act on."""
    return not name.isprintable() and bool(_ODD.search(name))


def look_at(root: Path, path: str) -> Found | None:
    """Return what `survey` returns for one file that is plain and stands in a folder that is searched.

    None for anything else: a link, a folder, a name that is no text. Raises OSError where nothing is there.
    """
    seen = os.lstat(f"{root}/{path}")
    if not stat.S_ISREG(seen.st_mode) or path.endswith(".md") or is_odd(path):
        return None
    kind = kind_of(path)
    return _plain(path, kind, seen) if kind else _refused(path, Obstacle.NOT_READ)


def _file(entry: os.DirEntry[str], path: str, top: str) -> Found:
    if is_link := entry.is_symlink():
        leads = _where_it_leads(entry.path, top)
        if leads:
            return _refused(path, leads)
    kind = kind_of(path)
    if kind is None:
        return _refused(path, Obstacle.NOT_READ)
    try:
        seen = entry.stat()
    except OSError:
        return _refused(path, Obstacle.UNREADABLE)
    if not stat.S_ISREG(seen.st_mode):
        return _refused(path, Obstacle.NO_FILE)
    found = _plain(path, kind, seen)
    return found._replace(is_linked=True) if is_link else found


def _plain(path: str, kind: Kind, seen: os.stat_result) -> Found:
    large = kind in LARGEST and seen.st_size > LARGEST[kind]
    return Found(
        path,
        kind,
        seen.st_size,
        seen.st_mtime_ns,
        seen.st_ctime_ns,
        seen.st_ino,
        Obstacle.TOO_LARGE if large else None,
        seen.st_nlink > 1,
    )


def _where_it_leads(link: str, top: str) -> Obstacle | None:
    """Return why a symbolic link is not followed, or None when it stays inside and is a file."""
    target = Path(os.path.realpath(link))
    if not target.is_relative_to(top) or not target.exists():
        return Obstacle.LINK_OUTSIDE
    return Obstacle.LINKED_FOLDER if target.is_dir() else None


def _refused(path: str, obstacle: Obstacle) -> Found:
    return Found(path, kind_of(path), obstacle=obstacle)
