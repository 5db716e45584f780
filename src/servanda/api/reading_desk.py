"""What is asked to be read while somebody waits: drafts queue for one warm process, the shortest text first.

The process is started when it is first needed and again when it dies. A text that takes too long, or kills its
reader, is given up with the reason; nobody waits for it for ever, and the next text is read.
"""

import atexit
import subprocess
import sys
import time
from contextlib import suppress
from functools import cache
from heapq import heappop, heappush
from pathlib import Path
from threading import Condition, Thread, Timer
from typing import NamedTuple

import orjson

_WORKER = "servanda.api.reading_worker"
_SECONDS = 60.0
_SECONDS_PER_MEGABYTE = 40.0
"""How long a text may take; a megabyte of news takes some five."""
_LAST_WORDS = 2.0
DIED = "the reader stopped while it read this text; try again, or go on by hand"
TOO_LONG = "reading this text took too long; annotate a part of it, or go on by hand"


class _Job(NamedTuple):
    """A draft to be read; one without a name only makes the reader ready."""

    length: int
    number: int
    workspace: str
    draft: str


class ReadingDesk:
    """Takes drafts to be read; safe in several threads."""

    def __init__(self, *, seconds: float = _SECONDS, worker: str = _WORKER) -> None:
        self._seconds = seconds
        self._worker = worker
        self._queue: list[_Job] = []
        self._waiting: set[str] = set()
        self._failed: dict[str, str] = {}
        self._asked = 0
        self._change = Condition()
        self._thread: Thread | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._is_closed = False

    def warm(self, workspace: Path) -> None:
        """Get a reader ready for texts that will come."""
        if self._process is None:
            self._put(workspace, "", 0)

    def ask(self, workspace: Path, draft: str, length: int) -> None:
        """Let a draft be read; one that waits already, or was given up, is not asked for again."""
        if draft not in self._failed:
            self._put(workspace, draft, length)

    def again(self, draft: str) -> None:
        """Forget that a draft was given up."""
        self._failed.pop(draft, None)

    def wait(self, draft: str, seconds: float) -> bool:
        """Wait until a draft is no longer waiting; returns whether that came true in time."""
        with self._change:
            return self._change.wait_for(lambda: draft not in self._waiting, seconds)

    def why(self, draft: str) -> str:
        """Return why a draft was given up, or nothing."""
        return self._failed.get(draft, "")

    def close(self) -> None:
        """Take nothing more and let the process end."""
        with self._change:
            self._is_closed = True
            self._change.notify_all()
        if self._process:
            self._end(self._process)

    def _put(self, workspace: Path, draft: str, length: int) -> None:
        with self._change:
            if draft in self._waiting or self._is_closed:
                return
            self._asked += 1
            self._waiting.add(draft)
            heappush(self._queue, _Job(length, self._asked, str(workspace), draft))
            if self._thread is None:
                self._thread = Thread(target=self._work, name="reading desk", daemon=True)
                self._thread.start()
            self._change.notify_all()

    def _work(self) -> None:
        """Hand one draft after the other to the process."""
        while True:
            with self._change:
                self._change.wait_for(lambda: self._queue or self._is_closed)
                if self._is_closed:
                    return
                job = heappop(self._queue)
            why = self._read(job)
            with self._change:
                if why and job.draft:
                    self._failed[job.draft] = why
                self._waiting.discard(job.draft)
                self._change.notify_all()

    def _read(self, job: _Job) -> str:
        """Let one draft be read, once more where its reader died; returns why it was given up, or nothing."""
        why = self._try(job)
        return self._try(job) if why == DIED else why

    def _try(self, job: _Job) -> str:
        limit = self._seconds + _SECONDS_PER_MEGABYTE * job.length / 1_000_000
        began = time.monotonic()
        try:
            process = self._process = self._running()
        except OSError as error:
            return f"no reader could be started: {error.strerror or error}"
        overtime = Timer(limit, process.kill)
        overtime.daemon = True
        overtime.start()
        try:
            answer = _exchange(process, {"workspace": job.workspace, "draft": job.draft})
        finally:
            overtime.cancel()
        if answer is not None:
            return answer
        self._end(process)
        self._process = None
        return TOO_LONG if time.monotonic() - began >= limit else DIED

    def _running(self) -> subprocess.Popen[bytes]:
        """Return the process, a new one where there is none."""
        if self._process and self._process.poll() is None:
            return self._process
        if self._process:
            self._end(self._process)
        return subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-P", "-m", self._worker],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C in the terminal is for the server
        )

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        """Let a process end by itself, or else end it, and close what led to it."""
        with suppress(OSError):
            if process.stdin:
                process.stdin.close()
        try:
            process.wait(_LAST_WORDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout:
            process.stdout.close()


def _exchange(process: subprocess.Popen[bytes], job: dict[str, str]) -> str | None:
    """Send a job and return the reason that comes back, or nothing; None where the process died."""
    if process.stdin is None or process.stdout is None:
        return None
    try:
        process.stdin.write(orjson.dumps(job) + b"\n")
        process.stdin.flush()
        return str(orjson.loads(process.stdout.readline())["why"])
    except (OSError, ValueError):
        return None


@cache
def desk() -> ReadingDesk:
    """Return the one desk of this program."""
    one = ReadingDesk()
    atexit.register(one.close)
    return one
