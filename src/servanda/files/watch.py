"""Is told by the system that something happened in a folder, where the system tells (Linux, inotify(7)).

To be told costs nothing as long as nothing happens; to look costs a question for every file. What reaches a
file by another way than its folder is not told: from another machine, or by a link from elsewhere.
"""

import ctypes
import os
import struct
from collections.abc import Iterable, Iterator
from pathlib import Path
from weakref import finalize

_MODIFY, _ATTRIB, _CLOSE_WRITE = 0x2, 0x4, 0x8
_MOVED_FROM, _MOVED_TO, _CREATE, _DELETE = 0x40, 0x80, 0x100, 0x200
_DELETE_SELF, _MOVE_SELF = 0x400, 0x800
_ONLY_FOLDERS, _IS_FOLDER = 0x01000000, 0x40000000
_OF_FILES = _MODIFY | _ATTRIB | _CLOSE_WRITE | _MOVED_FROM | _MOVED_TO | _CREATE | _DELETE
_OF_THE_FOLDER = _DELETE_SELF | _MOVE_SELF
_FLAGS = os.O_NONBLOCK | getattr(os, "O_CLOEXEC", 0)
_HEAD = struct.Struct("iIII")
_ROOM = 1 << 16
"""Bytes that are read at once; an event takes at most 272."""


class Watch:
    """What happens in some folders from the moment when this was made."""

    def __init__(self, root: Path, folders: Iterable[str]) -> None:
        """Begin to listen; raises OSError where the system does not tell, or not of so many folders."""
        self._folders: dict[int, str] = {}
        system = ctypes.CDLL(None, use_errno=True)
        if not hasattr(system, "inotify_init1"):
            raise OSError("nobody tells of changes here")
        self._told = _checked(system.inotify_init1(_FLAGS))
        self._end = finalize(self, os.close, self._told)
        try:
            for folder in folders:
                path = os.fsencode(root / folder)
                mask = _OF_FILES | _OF_THE_FOLDER | _ONLY_FOLDERS
                self._folders[_checked(system.inotify_add_watch(self._told, path, mask))] = folder
        except OSError:
            self.close()
            raise

    @property
    def folders(self) -> frozenset[str]:
        """The folders of which is told."""
        return frozenset(self._folders.values())

    def touched(self) -> frozenset[str] | None:
        """Return the files to which something happened since the last time, hidden ones left out.

        None where only a look can tell: a folder came, went or moved, or too much happened at once.
        """
        found = set()
        for number, happened, name in self._events():
            folder = self._folders.get(number)
            if folder is None or happened & _IS_FOLDER or not happened & _OF_FILES:
                self._drain()
                return None
            if not name.startswith("."):
                found.add(f"{folder}/{name}")
        return frozenset(found)

    def close(self) -> None:
        """Stop listening."""
        self._end()

    def _events(self) -> Iterator[tuple[int, int, str]]:
        """Yield each event that is waiting: the number of the folder, what happened, the name in it."""
        for events in self._waiting():
            place = 0
            while place < len(events):
                number, happened, _, length = _HEAD.unpack_from(events, place)
                place += _HEAD.size
                name = events[place : place + length].rstrip(b"\0")
                place += length
                yield number, happened, os.fsdecode(name)

    def _waiting(self) -> Iterator[bytes]:
        while True:
            try:
                yield os.read(self._told, _ROOM)
            except BlockingIOError:
                return

    def _drain(self) -> None:
        for _ in self._waiting():
            pass


def _checked(number: int) -> int:
    if number < 0:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))
    return number
