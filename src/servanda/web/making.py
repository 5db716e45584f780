"""Knows how a page that takes long is made beside the requests: who asks is told soon that it is under way."""

from collections.abc import Callable
from concurrent.futures import Future, wait
from contextvars import copy_context
from threading import Lock, Thread

_MOST = 8
"""Pages that are under way, or waiting to be fetched."""


class Making:
    """The pages of a server that are being made; safe in several threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._under_way: dict[str, Future[str]] = {}

    def page(self, question: str, make: Callable[[], str], *, patience: float) -> str | None:
        """Return the page that answers a question; None where it is not ready after `patience` seconds.

        It is made on, for who asks again. Raises what `make` raises.
        """
        making = self._making(question, make)
        if making is None or wait([making], patience).not_done:
            return None
        self._give_away(question, making)
        return making.result()

    def _making(self, question: str, make: Callable[[], str]) -> "Future[str] | None":
        """Return the page as it is being made, begun where it was not; None where too many are under way."""
        with self._lock:
            known = self._under_way.get(question)
            if known:
                return known
            unclaimed = [name for name, each in self._under_way.items() if each.done()]
            if len(self._under_way) >= _MOST and not unclaimed:
                return None
            if len(self._under_way) >= _MOST:
                del self._under_way[unclaimed[0]]
            begun = self._under_way[question] = Future()
        run = copy_context().run
        Thread(target=run, args=(_fulfil, begun, make), daemon=True).start()
        return begun

    def _give_away(self, question: str, made: "Future[str]") -> None:
        """Forget a page that was fetched: asked again, it may be another."""
        with self._lock:
            if self._under_way.get(question) is made:
                del self._under_way[question]


def _fulfil(begun: "Future[str]", make: Callable[[], str]) -> None:
    try:
        begun.set_result(make())
    except BaseException as error:
        begun.set_exception(error)
