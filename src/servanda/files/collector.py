"""Keeps the garbage collector from walking, again and again, over what is only being built."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SET_ASIDE: list[bool] = []
"""Not empty once something was set aside; to ask the collector, it would count what it holds."""


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the collector: loading and reporting make millions of values and hardly any rubbish.

    What was made meanwhile counts as old from then on, or the collector would walk over it at once.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if not _SET_ASIDE:
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def set_aside() -> None:
    """Take all there is out of the collector's way for good, in a process that keeps it."""
    gc.freeze()
    _SET_ASIDE.append(True)
