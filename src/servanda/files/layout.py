"""Knows where everything is kept. Nobody else spells the name of a folder.

```
treaties/<id>.yaml                  one treaty a file
annotations/<year>/<event>.yaml     one event a file, with its links
annotations/**/*.jsonl              one event a line, for large sets made by machines
annotations/actors.yaml             actors that no list of states has
annotations/searches.yaml           searches that came to nothing
annotations/texts/<name>.txt        texts in which evidence has its place, named by content
annotations/codings/<text>/         about such a text, each of the three in the folder of its name:
    <coder>.yaml                    what one coder found in it
    looked/<coder>.yaml             that somebody saw what others found before they coded it
    adjudicated.yaml                how differences were settled
.servanda/                          the derived index; safe to delete
```
"""

import os
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from servanda.errors import NotFound, ReadOnly

TREATIES = "treaties"
ANNOTATIONS = "annotations"
TEXTS = f"{ANNOTATIONS}/texts"
CODINGS = f"{ANNOTATIONS}/codings"
ADJUDICATED = "adjudicated.yaml"
LOOKED = "looked"
SET_ASIDE = (TEXTS, CODINGS)
"""Folders of which nothing is part of the corpus."""
_ASIDE = tuple(f"{folder}/" for folder in SET_ASIDE)
STATE = ".servanda"
_PACKAGE = Path(__file__).parents[1]


class Kind(StrEnum):
    """What a file holds, by where it stands and how its name ends."""

    TREATY = "treaty"
    EVENT = "event"
    EVENTS = "events"
    """JSON Lines, an event a line"""
    ACTORS = "actors"
    SEARCHES = "searches"
    CODING = "coding"
    ADJUDICATION = "adjudication"
    LOOK = "look"

    @property
    def is_list(self) -> bool:
        """True for a YAML file that holds a list of records."""
        return self in (Kind.ACTORS, Kind.SEARCHES)


_BY_NAME = {"actors.yaml": Kind.ACTORS, "searches.yaml": Kind.SEARCHES}


@dataclass(frozen=True)
class Workspace:
    """A folder with treaties and annotations, and the folder of its index."""

    root: Path
    writable: bool
    state: Path


_STAYING: dict[Path, Workspace] = {}


def find_workspace(start: Path) -> Workspace:
    """Return the nearest workspace from `start` upwards, else the corpus shipped with the package.

    A folder is a workspace when it has a folder `treaties`. The shipped corpus is read-only. Raises
    NotFound when there is neither.
    """
    if start in _STAYING:
        return _STAYING[start]
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / TREATIES).is_dir():
            return workspace_at(folder)
    carried = shipped_workspace()
    if carried is not None:
        return carried
    raise NotFound(
        f"no folder `{TREATIES}` in {start} or above it, and this installation carries no corpus",
        "run `servanda init DIR` to begin a workspace, or start from inside one",
    )


def writable_workspace(start: Path) -> Workspace:
    """Return the workspace to write into; raises ReadOnly where nothing can be written, and NotFound."""
    found = find_workspace(start)
    if not found.writable:
        raise ReadOnly(
            f"{found.root} is read-only", "make a workspace with `servanda init DIR` and work there"
        )
    return found


def stays(workspace: Workspace) -> None:
    """Find a workspace by its root without looking for it, from now on, in a process that serves it."""
    _STAYING[workspace.root] = workspace


def leaves(workspace: Workspace) -> None:
    """Look for a workspace again."""
    _STAYING.pop(workspace.root, None)


def shipped_workspace() -> Workspace | None:
    """Return the corpus that comes with the package, read-only; None where this installation has none."""
    for folder in (_PACKAGE / "corpus", _PACKAGE.parents[1]):
        if (folder / TREATIES).is_dir():
            return Workspace(folder, writable=False, state=_state_elsewhere(folder))
    return None


def workspace_at(root: Path) -> Workspace:
    """Return the workspace whose root is `root`, whether or not anything is there yet."""
    root = root.resolve()
    writable = os.access(root, os.W_OK)
    return Workspace(root, writable, root / STATE if writable else _state_elsewhere(root))


def kind_of(file: str) -> Kind | None:
    """Return what a file of the workspace holds, by its relative path; None for one that is not read.

    >>> kind_of("annotations/2022/2022-03-26-farrukh.yaml")
    <Kind.EVENT: 'event'>
    >>> kind_of("annotations/README.md") is None
    True
    """
    folder, _, inner = file.partition("/")
    if folder == TREATIES:
        return Kind.TREATY if inner.endswith(".yaml") and "/" not in inner else None
    if folder != ANNOTATIONS:
        return None
    if file.startswith(_ASIDE):
        return _set_aside(file)
    if inner.endswith(".jsonl"):
        return Kind.EVENTS
    return _BY_NAME.get(inner, Kind.EVENT) if inner.endswith(".yaml") else None


def _set_aside(file: str) -> Kind | None:
    """Return what a file about a text holds; nothing of it is part of the corpus."""
    match file.removeprefix(f"{CODINGS}/").split("/"):
        case [_, name] if name.endswith(".yaml"):
            return Kind.ADJUDICATION if name == ADJUDICATED else Kind.CODING
        case [_, folder, name] if folder == LOOKED and name.endswith(".yaml"):
            return Kind.LOOK
    return None


def treaty_file(treaty: str) -> str:
    """Return the relative path of a treaty's file.

    >>> treaty_file("nov10")
    'treaties/nov10.yaml'
    """
    return f"{TREATIES}/{treaty}.yaml"


def event_file(event: str, year: int) -> str:
    """Return the relative path where a new event is kept.

    >>> event_file("2022-03-26-farrukh", 2022)
    'annotations/2022/2022-03-26-farrukh.yaml'
    """
    return f"{ANNOTATIONS}/{year:04}/{event}.yaml"


def text_file(name: str) -> str:
    """Return the relative path where a text is held.

    >>> text_file("0123456789abcdef")
    'annotations/texts/0123456789abcdef.txt'
    """
    return f"{TEXTS}/{name}.txt"


def codings_folder(text: str) -> str:
    """Return the relative path of the folder where codings of a text are kept.

    >>> codings_folder("0123456789abcdef")
    'annotations/codings/0123456789abcdef'
    """
    return f"{CODINGS}/{text}"


def make_state(folder: Path) -> None:
    """Make the folder of an index, hidden from git; raises OSError where none can be."""
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".gitignore").write_text("*\n", "utf-8")


def _state_elsewhere(root: Path) -> Path:
    """Return a folder in the user's cache for the index of a corpus that cannot be written."""
    from platformdirs import user_cache_path

    return user_cache_path("servanda") / sha256(os.fsencode(root)).hexdigest()[:16]
