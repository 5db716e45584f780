"""Reads drafts beside the server, in a process that is warm: `python -m servanda.api.reading_worker`.

A line that comes in names a draft, one that goes out says what became of it; what was read is kept in the draft.
The process ends when nothing more can come.

The reader follows the data: treaties, actors, and what was accepted before. Before each text it looks whether
these changed, and if so makes itself anew, which takes a second or more; but not more often than it can afford.
So a text may be read by what stood there some seconds ago.
"""

import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import orjson

from servanda.errors import ServandaError
from servanda.files.layout import Workspace, find_workspace

if TYPE_CHECKING:
    from servanda.reading.read import Reader

_LEAST_PAUSE = 3.0
"""Seconds for which a reader is good without another look at the data."""
_SHARE = 5
"""For how many times the seconds it took to make it a reader is good."""


@dataclass
class Warm:
    """A reader at hand, for one workspace and model."""

    whose: tuple[Path, str | None]
    reader: "Reader"
    data: str
    good_until: float


class ReadingRoom:
    """Keeps the reader that was used last."""

    def __init__(self) -> None:
        self._warm: Warm | None = None

    def reader(self, workspace: Workspace, model: str | None = None) -> "Reader":
        """Return a reader for a workspace as it stands, or stood some seconds ago."""
        from servanda.api.readers import loaded, reader

        whose = (workspace.root, model)
        warm = self._warm if self._warm and self._warm.whose == whose else None
        now = time.monotonic()
        if warm and now < warm.good_until:
            return warm.reader
        data = loaded(workspace.root)
        if warm and warm.data == data.data:
            warm.good_until = now + _LEAST_PAUSE
            return warm.reader
        made = reader(data.corpus, model=model)
        done = time.monotonic()
        pause = max(_LEAST_PAUSE, _SHARE * (done - now))
        self._warm = Warm(whose, made, data.data, done + pause)
        return made

    def read(self, job: dict[str, Any]) -> str:
        """Read the draft that a job names, or only get ready; returns what is in the way of it, or nothing."""
        from servanda.api.drafting import draft
        from servanda.api.reading import suggest_with
        from servanda.files.drafts import keep_reading
        from servanda.files.texts import GivenText

        workspace = find_workspace(Path(job["workspace"]))
        if not job["draft"]:
            self.reader(workspace)
            return ""
        try:
            found = draft(job["draft"], workspace=workspace.root)
            asked = found.asked
            sheet = suggest_with(
                self.reader(workspace, asked.model),
                GivenText(found.about["file"], found.text),
                day=asked.day or str(found.about["published"]) or None,
                treaty=asked.treaty,
            )
            keep_reading(workspace, found.id, sheet)
        except ServandaError as error:
            return f"{error.what}; {error.remedy}" if error.remedy else error.what
        except OSError as error:
            return f"what was read could not be kept: {error.strerror or error}"
        return ""


def main() -> None:
    """Read what is asked for, line by line, until nothing more comes."""
    answers = _answers()
    room = ReadingRoom()
    for line in sys.stdin.buffer:
        job = orjson.loads(line)
        answers.write(orjson.dumps({"draft": job["draft"], "why": room.read(job)}) + b"\n")
        answers.flush()


def _answers() -> IO[bytes]:
    """Return where answers go; whatever else is printed goes to standard error and cannot spoil them."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


if __name__ == "__main__":
    main()
