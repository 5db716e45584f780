"""Knows what is wrong with a workspace without checking all of it each time: the last check is kept."""

from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.checks.recheck import Checked
    from servanda.files.layout import Workspace
    from servanda.files.load import Loaded
    from servanda.model.problem import Problem

_MOST = 4
"""Workspaces of which the last check is kept; a server has one."""

_KEPT: "dict[Path, Checked]" = {}
_LOCK = Lock()


def problems(place: "Workspace", loaded: "Loaded", texts: str) -> "tuple[Problem, ...]":
    """Return what the checks find, each with its place; `texts` is the state of the texts that are held."""
    from servanda.checks.recheck import Texts, checked, recheck
    from servanda.files.held_texts import held_text

    corpus, unread = loaded.corpus, unread_treaties(loaded)
    held = Texts(partial(held_text, place), texts)
    with _LOCK:
        before = _KEPT.pop(place.root, None)
        found = recheck(before, corpus, unread, held) if before else checked(corpus, unread, held)
        _KEPT[place.root] = found
        while len(_KEPT) > _MOST:
            del _KEPT[next(iter(_KEPT))]
    return tuple(one._replace(place=loaded.places.get(one.about)) for one in found.problems())


def unread_treaties(loaded: "Loaded") -> frozenset[str]:
    """Return the ids of treaties whose files are there and cannot be read."""
    files = (Path(problem.place.file) for problem in loaded.problems if problem.place)
    named = {file.stem for file in files if file.parent.name == "treaties"}
    return frozenset(named - loaded.corpus.treaty.keys())
