"""Knows the content of every file in one word, and of the workspace in another."""

from collections.abc import Iterable, Mapping
from hashlib import file_digest, sha256
from io import BufferedReader
from pathlib import Path
from typing import NamedTuple

from servanda.files.survey import Found, Obstacle

_RACY = 2_000_000_000
"""Nanoseconds: the coarsest clock of a file system in use (FAT) counts in two seconds."""

_SMALL = 1_000_000
"""Bytes; larger files are read piece by piece."""


class Seen(NamedTuple):
    """A file and its content in one word: the SHA-256 in hexadecimal, or why it was not read."""

    found: Found
    content: str


class Sight(NamedTuple):
    """All files of a workspace as they stood at one time."""

    files: tuple[Seen, ...]
    data: str
    """the content of all of them in one word, `sha256:…`"""


def look(root: Path, found: Iterable[Found], known: Mapping[str, tuple[str, str]]) -> Sight:
    """Return the files with their content; those whose path and stats are `known` are not read."""
    files = tuple(
        Seen(file, known[file.path][1])
        if known.get(file.path, ("",))[0] == file.stats
        else see(root, file)
        for file in found
    )
    return Sight(files, data((seen.found.path, seen.content) for seen in files))


def data(contents: Iterable[tuple[str, str]]) -> str:
    """Return one word for paths with their contents, whatever order they come in.

    >>> data([("a", "1"), ("b", "2")]) == data([("b", "2"), ("a", "1")])
    True
    """
    lines = sorted(f"{path}\0{content}\n" for path, content in contents)
    return f"sha256:{sha256(''.join(lines).encode()).hexdigest()}"


def open_file(root: Path, path: str) -> BufferedReader:
    """Return a file of the workspace, open for reading; raises OSError."""
    return open(f"{root}/{path}", "rb")  # noqa: PTH123 - a Path takes longer than the file


def is_settled(file: Found, now: int) -> bool:
    """Return whether the file could not change after `now` without its stats showing it.

    What was written in the same tick of the clock could change again unseen (git calls this racy), so
    what is younger than two seconds is read again the next time; so is what could not be read.
    """
    if file.obstacle:
        return file.obstacle is not Obstacle.UNREADABLE
    return all(abs(now - then) > _RACY for then in (file.written, file.touched))


def see(root: Path, file: Found) -> Seen:
    """Return a file with its content in one word, read now."""
    if file.obstacle:
        return Seen(file, f"{file.obstacle} {file.size}")
    try:
        with open_file(root, file.path) as content:
            digest = (
                sha256(content.read()) if file.size < _SMALL else file_digest(content, "sha256")
            )
            return Seen(file, digest.hexdigest())
    except OSError:
        return Seen(file._replace(obstacle=Obstacle.UNREADABLE), Obstacle.UNREADABLE)
