"""Shows that something is going on, when it takes longer than a second and somebody watches."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

PATIENCE = 1.0
"""Seconds before anything is shown: a short run leaves the screen alone."""


@contextmanager
def progress(what: str) -> Iterator[Callable[[str], None]]:
    """Show `what` and the time it takes on standard error; what is given to the yielded function replaces it."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    watched = _Watched(what)
    timer = threading.Timer(PATIENCE, watched.show)
    timer.daemon = True
    timer.start()
    try:
        yield watched.say
    finally:
        timer.cancel()
        watched.hide()


class _Watched:
    """A line on the screen with a clock; nothing until it is shown."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._hide: Callable[[], None] | None = None
        self._tell: Callable[[str], None] | None = None
        self._lock = threading.Lock()
        self._is_over = False

    def show(self) -> None:
        """Begin to show the line, unless all is over."""
        from rich.console import Console
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        with self._lock:
            if self._is_over:
                return
            columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
            bar = Progress(*columns, console=Console(stderr=True), transient=True)
            task = bar.add_task(self._what, total=None)
            self._tell = lambda words: bar.update(task, description=words)
            self._hide = bar.stop
            bar.start()

    def say(self, what: str) -> None:
        """Say what is going on now."""
        with self._lock:
            self._what = what
            if self._tell:
                self._tell(what)

    def hide(self) -> None:
        """Take the line from the screen."""
        with self._lock:
            self._is_over = True
            if self._hide:
                self._hide()
