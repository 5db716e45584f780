"""Knows a workspace as it stands now, for a process that stays: what was read once is read again only where it changed.

Every question is answered from a look at the files that began after the question was asked. So nobody misses
what was written before, by whomever; and those who ask at the same time share one look.
"""

from collections import OrderedDict
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from servanda.files.layout import Workspace, leaves, stays

if TYPE_CHECKING:
    from servanda.files.distant_lookout import DistantLookout
    from servanda.files.gathered import Loaded
    from servanda.files.lookout import Held, Lookout, News

MANY = 1000
"""Files from which on a process of its own looks at them."""
_LIVES = 3
"""How often such a process is started before this one looks for itself."""
_WORKSPACES = 8
"""How many are kept at once; a server has one."""


class LiveWorkspace:
    """One workspace, as it stands whenever it is asked; safe in several threads."""

    def __init__(self, workspace: Workspace, *, many: int = MANY) -> None:
        """Begin with nothing read; from `many` files on, a process of its own looks at them."""
        self.workspace = workspace
        self._many = many
        self._lock = Lock()
        self._begun = 0
        """looks so far"""
        self._finished = 0
        """the number of the last look that came to its end"""
        self._lookout: Lookout | DistantLookout | None = None
        self._lives = _LIVES
        self._held: dict[str, Held] = {}
        self._shared: frozenset[str] = frozenset()
        self._loaded: Loaded | None = None
        self._folders: frozenset[str] = frozenset()

    def now(self) -> "Loaded":
        """Return all that the workspace holds; the same object as long as nothing changed."""
        begun = self._begun
        with self._lock:
            if self._loaded is None or self._finished <= begun:
                self._begun += 1
                try:
                    self._loaded = self._take_in(self._news())
                except BaseException:
                    self._forget()
                    raise
                self._finished = self._begun
            return self._loaded

    def folders(self) -> frozenset[str]:
        """Return every folder that had files when somebody looked last, and perhaps some that had before."""
        if self._loaded is None:
            self.now()
        return self._folders

    def close(self) -> None:
        """Let go of the process that looks, if there is one."""
        with self._lock:
            self._forget()

    def _news(self) -> "News":
        from servanda.files.lookout import Lookout

        if self._lookout is None:
            self._lookout = Lookout(self.workspace)
        elif self._loaded and not isinstance(self._lookout, Lookout):
            from servanda.files.distant_lookout import Lost

            try:
                return self._lookout.news()
            except Lost:
                self._lookout.close()
                self._lookout = Lookout(self.workspace, self._loaded.files)
        return self._lookout.news()

    def _take_in(self, news: "News") -> "Loaded":
        """Return what the workspace holds after the news."""
        if self._loaded and not news.read and not news.gone:
            return self._loaded
        from servanda.files.collector import collector_paused
        from servanda.files.lookout import Lookout

        before = [self._held[path] for path in {*news.read, *news.gone} if path in self._held]
        for path in news.gone:
            self._held.pop(path, None)
        self._folders |= {path.rpartition("/")[0] for path in news.read}
        self._held.update((path, _bare(parts)) for path, parts in news.read.items())
        with collector_paused():
            loaded = self._renewed(before, news) or self._gathered()
        if isinstance(self._lookout, Lookout) and len(self._held) >= self._many:
            self._lookout = self._station(loaded) or self._lookout
        return loaded

    def _renewed(self, before: "list[Held]", news: "News") -> "Loaded | None":
        """Return the workspace put together from what it was and what changed, where that is possible."""
        from servanda.files.renewed import renewed

        return self._loaded and renewed(self._loaded, self._shared, before, news.read)

    def _gathered(self) -> "Loaded":
        from servanda.files.gathered import gather

        gathered = gather(self._held.values())
        self._shared = frozenset(gathered.shared)
        return gathered.loaded()

    def _station(self, loaded: "Loaded") -> "DistantLookout | None":
        """Return a lookout in a process of its own; None where there can be none, or none stays alive.

        What was loaded goes out of the garbage collector's way: it would walk over millions of values again
        and again, and find nothing.
        """
        from servanda.files.collector import set_aside
        from servanda.files.distant_lookout import DistantLookout, Lost

        if not self._lives:
            return None
        self._lives -= 1
        set_aside()
        try:
            return DistantLookout(self.workspace, loaded.files)
        except (OSError, Lost):
            return None

    def _forget(self) -> None:
        if self._lookout:
            self._lookout.close()
        self._lookout = self._loaded = None
        self._held = {}


def _bare(parts: "Held") -> "Held":
    """Return a file without the plain data of its records, which only the index needs."""
    return tuple(
        part._replace(
            parsed=part.parsed._replace(
                records=[record._replace(plain=None) for record in part.parsed.records]
            )
        )
        for part in parts
    )


_KEPT: OrderedDict[Path, LiveWorkspace] = OrderedDict()
_KEEPING = Lock()


def keep(workspace: Workspace) -> LiveWorkspace:
    """Return a workspace that stays in memory from now on; of very many, the one kept first is let go."""
    with _KEEPING:
        if workspace.root not in _KEPT:
            _KEPT[workspace.root] = LiveWorkspace(workspace)
            stays(workspace)
        too_many = [_KEPT.popitem(last=False)[1] for _ in range(len(_KEPT) - _WORKSPACES)]
    for live in too_many:
        leaves(live.workspace)
        live.close()
    return _KEPT[workspace.root]


def let_go(workspace: Workspace) -> None:
    """Keep a workspace no longer: its memory and the process that looks at it are given back."""
    with _KEEPING:
        live = _KEPT.pop(workspace.root, None)
    if live:
        leaves(live.workspace)
        live.close()


def kept(workspace: Workspace) -> LiveWorkspace | None:
    """Return the workspace if it stays in memory."""
    return _KEPT.get(workspace.root)
