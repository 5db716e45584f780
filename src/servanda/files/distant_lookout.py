"""Has a process of its own look at a large workspace, and brings back what changed.

To look is to ask the disk thousands of small questions. In a process that does other things as well, each
of them may have to wait its turn (CPython lets go of its global lock at every one): milliseconds become
seconds. The other process is this module, run as a program; both speak JSON, a line at a time.
"""

import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any
from weakref import finalize

import orjson

from servanda.files.fetch import Fetched
from servanda.files.layout import Kind, Workspace
from servanda.files.lookout import Lookout, News
from servanda.files.parsed import Parsed, parsed_of
from servanda.files.survey import Found, Obstacle


class Lost(Exception):
    """The other process is no longer there, or no longer makes sense."""


class DistantLookout:
    """A `Lookout` in a process of its own."""

    def __init__(self, workspace: Workspace, told: Mapping[str, str]) -> None:
        """Start the process; it begins with what is known already. Raises OSError where none can be started."""
        rights = "writable" if workspace.writable else "read-only"
        place = (str(workspace.root), str(workspace.state), rights)
        self._process = subprocess.Popen(  # noqa: S603 - this program itself, on folders it was given
            (sys.executable, "-P", "-m", __name__, *place),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self._end = finalize(self, _end, self._process)
        self._say(dict(told))

    def news(self) -> News:
        """Return what changed since the last look; raises Lost, after which there is nothing more to ask."""
        self._say(None)
        try:
            return _read(orjson.loads(self._answer()))
        except (ValueError, TypeError, KeyError) as error:
            raise Lost from error

    def close(self) -> None:
        """End the process; without this it ends with the one that started it."""
        self._end()

    def _say(self, plain: Any) -> None:
        try:
            stream = self._process.stdin
            if stream:
                stream.write(orjson.dumps(plain) + b"\n")
                stream.flush()
        except (OSError, ValueError) as error:
            raise Lost from error

    def _answer(self) -> bytes:
        return self._process.stdout.readline() if self._process.stdout else b""


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    for stream in (process.stdin, process.stdout):
        if stream:
            with suppress(OSError):
                stream.close()
    process.wait()


def _read(plain: Any) -> News:
    return News(
        {path: tuple(map(_part, parts)) for path, parts in plain["read"].items()},
        frozenset(plain["gone"]),
    )


def _part(plain: Any) -> Fetched:
    fields, content, parsed = plain
    found = Found(*fields)
    kind = Kind(found.kind) if found.kind else None
    obstacle = Obstacle(found.obstacle) if found.obstacle else None
    held = parsed_of(kind, parsed) if kind else Parsed()
    return Fetched(found._replace(kind=kind, obstacle=obstacle), content, held)


def _written(news: News) -> bytes:
    read = {path: [*map(_plain, parts)] for path, parts in news.read.items()}
    return orjson.dumps({"read": read, "gone": [*news.gone]})


def _plain(part: Fetched) -> tuple[Any, ...]:
    return tuple(part.found), part.content, orjson.Fragment(part.parsed.dump())


def main(root: str, state: str, rights: str) -> None:
    """Answer every line with what changed until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # that is for the one who asks
    workspace = Workspace(Path(root), rights == "writable", Path(state))
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    lookout = Lookout(workspace, orjson.loads(questions.readline()))
    lookout.prime()
    for _ in questions:
        answers.write(_written(lookout.news()) + b"\n")
        answers.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
