"""What can be found as one types: what `asking.search` answers, from a memory kept while the program runs.

Nothing of it is remembered on the disk: every key that is pressed is another question.
"""

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from servanda.api.readers import loaded
from servanda.files.layout import find_workspace

if TYPE_CHECKING:
    from servanda.model.sheet import SearchSheet
    from servanda.reporting.search import Finder

_MOST = 4
"""Workspaces of which a memory is kept: a server has one."""

_FINDERS: dict[Path, "Finder"] = {}
_LOCK = Lock()


def find(words: str, *, limit: int = 20, workspace: Path | None = None) -> "SearchSheet":
    """Return clauses, events, sources and links in which the words stand, best first."""
    root = find_workspace(workspace or Path.cwd()).root
    corpus = loaded(root).corpus
    try:
        return _finder(root).sheet(corpus, words=words, limit=limit)
    except BaseException:
        _forget(root)  # what was interrupted half way is made anew
        raise


def _finder(root: Path) -> "Finder":
    from servanda.reporting.search import Finder

    with _LOCK:
        if root not in _FINDERS:
            while len(_FINDERS) >= _MOST:
                del _FINDERS[next(iter(_FINDERS))]
            _FINDERS[root] = Finder()
        return _FINDERS[root]


def _forget(root: Path) -> None:
    with _LOCK:
        _FINDERS.pop(root, None)
