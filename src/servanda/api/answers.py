"""Keeps the last answers of a process that stays, so that a question asked again is not worked out again.

An answer holds as long as the workspace it was made from is the one that stands now. Of several who ask the
same at the same time one works it out, and the others wait for it.
"""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple
from weakref import ReferenceType, ref

if TYPE_CHECKING:
    from servanda.files.load import Loaded

_ROOM = 64_000_000
"""Bytes of all answers that are kept; one that takes more than half of it would drive out too many others."""


class _Kept(NamedTuple):
    """An answer as it was written, and what it was made from."""

    made_from: "ReferenceType[Loaded]"
    written: bytes


class Answers:
    """The last answers of a process; safe in several threads."""

    def __init__(self, room: int = _ROOM) -> None:
        self._room = room
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._lock = Lock()
        self._used = 0
        self._turns: dict[str, Lock] = {}

    def known(self, question: str, loaded: "Loaded") -> bytes | None:
        """Return the answer to a question about what is loaded; None where it has to be worked out."""
        with self._lock:
            kept = self._kept.get(question)
            if kept is None or kept.made_from() is not loaded:
                return None
            self._kept.move_to_end(question)
            return kept.written

    def keep(self, question: str, loaded: "Loaded", written: bytes) -> None:
        """Keep the answer to a question; what was not asked for longest is forgotten."""
        with self._lock:
            self._forget(question)
            if len(written) > self._room // 2:
                return
            self._kept[question] = _Kept(ref(loaded), written)
            self._used += len(written)
            while self._used > self._room:
                self._forget(next(iter(self._kept)))

    def _forget(self, question: str) -> None:
        kept = self._kept.pop(question, None)
        self._used -= len(kept.written) if kept else 0

    @contextmanager
    def turn(self, question: str) -> Iterator[None]:
        """Wait until nobody else works out the answer to the same question."""
        with self._lock:
            turn = self._turns.setdefault(question, Lock())
        try:
            with turn:
                yield
        finally:
            with self._lock:
                self._turns.pop(question, None)
