"""Knows at a glance whether the files of a workspace are those of the last survey.

A survey asks of every file what it is, and where it leads; a glance asks of every folder whether the names
in it are the same, and of every file whether its stats are. Where that cannot settle it, it says so.
"""

import os
import stat
from collections.abc import Iterable
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from servanda.files.layout import ANNOTATIONS, TREATIES
from servanda.files.survey import Found, Obstacle, folders, look_at

_STATS = attrgetter("st_size", "st_mtime_ns", "st_ctime_ns", "st_ino")
_BY_NAME_ALONE = (Obstacle.NOT_READ, Obstacle.ODD_NAME)
"""What stands in the way of such a file stays the same while its name does."""


class _Folder(NamedTuple):
    """A folder from outside and inside."""

    inode: int
    mode: int
    names: list[str]


Folders = dict[str, _Folder]


def seen_folders(root: Path) -> Folders | None:
    """Return every folder of the workspace with the names in it; None where one is none, or cannot be listed.

    To be asked before the survey: a name that comes between the two is then new to the next glance.
    """
    try:
        found = {
            folder: _folder(f"{root}/{folder}")
            for top in (TREATIES, ANNOTATIONS)
            for folder in folders(root, top)
        }
    except OSError:
        return None
    return found if all(stat.S_ISDIR(each.mode) for each in found.values()) else None


class Glance:
    """The files of one survey, to be compared with those that are there now."""

    def __init__(self, root: Path, known: Folders, found: Iterable[Found]) -> None:
        files = [*found]
        odd = (each.obstacle for each in files if each.obstacle)
        self.can_tell = all(obstacle in _BY_NAME_ALONE for obstacle in odd)
        """False where something may come to be what it is not, with no name and no stats changing"""
        self._root = root
        self._folders = known
        self._files = [each for each in files if not each.obstacle]
        self._paths = [f"{root}/{each.path}" for each in self._files]
        self._stats = [*map(_stats, self._files)]

    def changed(self) -> list[Found] | None:
        """Return the files with other stats than before; None where only a survey can tell what changed."""
        try:
            if not self.can_tell or not self._has_the_same_names():
                return None
            stats = [*map(_STATS, map(os.stat, self._paths))]
            if stats == self._stats:
                return []
            others = [at for at, old in enumerate(self._stats) if stats[at] != old]
            now = [look_at(self._root, self._files[at].path) for at in others]
        except OSError:
            return None
        plain = [found for found in now if found and not found.obstacle]
        if len(plain) < len(others):
            return None
        for at, found in zip(others, plain, strict=True):
            self._files[at], self._stats[at] = found, _stats(found)
        return plain

    def _has_the_same_names(self) -> bool:
        root = self._root
        return all(_folder(f"{root}/{name}") == known for name, known in self._folders.items())


def _stats(found: Found) -> tuple[int, int, int, int]:
    return found.size, found.written, found.touched, found.inode


def _folder(path: str) -> _Folder:
    seen = os.lstat(path)
    names = sorted(name for name in os.listdir(path) if not name.startswith("."))  # noqa: PTH208
    return _Folder(seen.st_ino, seen.st_mode, names)
