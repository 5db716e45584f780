"""Knows how to read a whole workspace: what can be read becomes the corpus, the rest problems."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from servanda.files.collector import collector_paused
from servanda.files.fetch import Fetched, fetch
from servanda.files.index import Index
from servanda.files.layout import Kind, Workspace
from servanda.files.parsed import Record
from servanda.files.sight import Seen, data
from servanda.files.survey import LARGEST, Found, Obstacle
from servanda.model.corpus import Corpus
from servanda.model.problem import Place, Problem

_NAMED_BY_ID = (Kind.TREATY, Kind.EVENT)
_OBSTACLES = {
    Obstacle.NOT_READ: (
        "nothing of this name is read here",
        "treaties stand in `treaties/<id>.yaml`, events in files that end in .yaml or .jsonl; "
        "move it away or rename it",
    ),
    Obstacle.ODD_NAME: ("the name of the file is no plain text", "rename it"),
    Obstacle.LINK_OUTSIDE: (
        "a symbolic link leads out of the workspace, or nowhere",
        "put the file itself here",
    ),
    Obstacle.LINKED_FOLDER: (
        "a symbolic link leads to a folder; such folders are not searched",
        "put the folder itself here",
    ),
    Obstacle.NO_FILE: ("this is a pipe, a socket or a device, not a file", "move it away"),
    Obstacle.TOO_LARGE: (
        "the file has {size:.0f} MB, and {largest:.0f} MB are read at most",
        "split it; many events go into a file that ends in .jsonl",
    ),
    Obstacle.UNREADABLE: ("it cannot be opened", "see who may read it and whether it is whole"),
}


@dataclass(frozen=True)
class Loaded:
    """What was read from a workspace."""

    corpus: Corpus
    problems: tuple[Problem, ...]
    places: Mapping[str, Place]
    """where each record stands, by its id (`nov10/6`, `2022-03-26-farrukh#2`)"""
    data: str
    """the content of all files in one word, `sha256:…`"""
    files: Mapping[str, str]
    """the SHA-256 of each file as it was read, by its path: the `basis` for saving it"""


def load(workspace: Workspace, index: Index) -> Loaded:
    """Return everything that the workspace holds, with a problem for everything that cannot be read.

    The order of files never matters: of two records with one id the one in the first file by name
    counts, and the other is a problem.
    """
    gathered = _Gathered()
    with collector_paused():
        files = sorted(index.sight(workspace).files, key=_treaties_first)
        for fetched in fetch(workspace.root, index, files):
            gathered.add(fetched)
        loaded = gathered.loaded()
    index.rests_on(loaded.data)
    return loaded


class _Gathered:
    """The workspace as far as it was read."""

    def __init__(self) -> None:
        self._values: dict[Kind, dict[str, Any]] = {kind: {} for kind in Kind}
        self._problems: list[Problem] = []
        self._places: dict[str, Place] = {}
        self._files: dict[str, str] = {}

    def add(self, fetched: Fetched) -> None:
        """Add a file, or a part of one."""
        file = fetched.found
        self._files[file.path] = fetched.content
        if file.obstacle:
            self._problems.append(_refusal(file, file.obstacle))
        for problem in fetched.parsed.problems:
            line = problem.place.line if problem.place else 0
            self._problems.append(problem._replace(place=Place(file.path, line)))
        for record in fetched.parsed.records:
            self._add_record(file, record)

    def _add_record(self, file: Found, record: Record) -> None:
        name, line = record.lines[0]
        place = Place(file.path, line)
        taken = self._places.get(name)
        if taken:
            what = f"{name} is already in {taken}, which counts; this one is left out"
            remedy = "delete one of the two, or give it another id"
            self._problems.append(Problem("duplicate-id", name, what, remedy, place))
            return
        if file.kind in _NAMED_BY_ID and not file.path.endswith(f"/{name}.yaml"):
            what = f"the file holds {name} and is not called {name}.yaml"
            self._problems.append(Problem("file-name", name, what, "rename the file", place))
        self._values[file.kind or Kind.EVENT][name] = record.value
        for inner, at in record.lines:
            self._places.setdefault(inner, Place(file.path, at))

    def loaded(self) -> Loaded:
        """Return the whole, sorted."""
        values = self._values
        return Loaded(
            Corpus(
                treaties=_sorted(values[Kind.TREATY]),
                events=_sorted(values[Kind.EVENT] | values[Kind.EVENTS]),
                searches=tuple(values[Kind.SEARCHES].values()),
                actors=_sorted(values[Kind.ACTORS]),
            ),
            tuple(sorted(self._problems, key=lambda problem: (problem.place, problem))),
            MappingProxyType(self._places),
            data(self._files.items()),
            MappingProxyType(self._files),
        )


def _treaties_first(seen: Seen) -> tuple[bool, str]:
    return seen.found.kind is not Kind.TREATY, seen.found.path


def _sorted(values: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(value for _, value in sorted(values.items()))


def _refusal(file: Found, obstacle: Obstacle) -> Problem:
    what, remedy = _OBSTACLES[obstacle]
    largest = LARGEST.get(file.kind, 0) if file.kind else 0
    what = what.format(size=file.size / 1e6, largest=largest / 1e6)
    return Problem(obstacle, "", what, remedy, Place(file.path))
