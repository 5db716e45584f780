"""Remembers the last decisions of each browser while the server runs, so that they can be taken back."""

from collections import OrderedDict
from threading import Lock
from typing import NamedTuple

from fastapi import Request

from servanda.api.undoing import Step
from servanda.web.safety.session import session_of

_SESSIONS = 500
_STEPS = 50

_LOCK = Lock()
_KNOWN: "OrderedDict[tuple[str, str], list[Decision]]" = OrderedDict()


class Decision(NamedTuple):
    """A decision in words, and what takes it back."""

    words: str
    step: Step


def noted(request: Request, decision: Decision) -> None:
    """Remember a decision; one on nothing is none."""
    if not decision.step.before:
        return
    with _LOCK:
        steps = _KNOWN.setdefault(_key(request), [])
        _KNOWN.move_to_end(_key(request))
        steps.append(decision)
        del steps[:-_STEPS]
        while len(_KNOWN) > _SESSIONS:
            _KNOWN.popitem(last=False)


def last(request: Request) -> str:
    """Return the last decision in words, or nothing."""
    with _LOCK:
        steps = _KNOWN.get(_key(request))
        return steps[-1].words if steps else ""


def taken(request: Request) -> Decision | None:
    """Return the last decision, which is then forgotten; None where there is none."""
    with _LOCK:
        steps = _KNOWN.get(_key(request))
        return steps.pop() if steps else None


def _key(request: Request) -> tuple[str, str]:
    return str(request.app.state.settings.workspace), session_of(request) or ""
