"""Knows how to read a whole workspace: what can be read becomes the corpus, the rest problems."""

from servanda.files.collector import collector_paused
from servanda.files.fetch import fetch
from servanda.files.gathered import Gathered, Loaded, rank
from servanda.files.index import Index
from servanda.files.layout import Workspace

__all__ = ["Loaded", "load"]


def load(workspace: Workspace, index: Index) -> Loaded:
    """Return everything that the workspace holds, with a problem for everything that cannot be read."""
    gathered = Gathered()
    with collector_paused():
        files = sorted(index.sight(workspace).files, key=lambda seen: rank(seen.found))
        for fetched in fetch(workspace.root, index, files):
            gathered.add(fetched)
        loaded = gathered.loaded()
    index.rests_on(loaded.data)
    return loaded
