"""Keeps the garbage collector from walking, again and again, over what is only being built."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the collector: loading and reporting make millions of values and hardly any rubbish.

    What was made meanwhile counts as old from then on, or the collector would walk over it at once. Nothing
    is set aside for good, unless that was done before (`files.live`).
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()
