"""Knows how files, read one by one, become a workspace: whose record counts, and what is wrong with the rest.

The order of files never matters: of two records with one id the one in the first file by name counts, and
the other is a problem.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any

from servanda.files.fetch import Fetched
from servanda.files.layout import Kind
from servanda.files.parsed import Record
from servanda.files.sight import data
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
    places: MappingProxyType[str, Place]
    """where each record stands, by its id (`nov10/6`, `2022-03-26-farrukh#2`)"""
    files: MappingProxyType[str, str]
    """the SHA-256 of each file as it was read, by its path: the `basis` for saving it"""

    @cached_property
    def data(self) -> str:
        """The content of all files in one word, `sha256:…`."""
        return data(self.files.items())


class Gathered:
    """The workspace as far as it was read; files are added treaties first, then by path."""

    def __init__(self) -> None:
        self.values: dict[Kind, dict[str, Any]] = {kind: {} for kind in Kind}
        self.problems: list[Problem] = []
        self.places: dict[str, Place] = {}
        self.files: dict[str, str] = {}
        self.shared: set[str] = set()
        """names that more than one record has, or would have"""

    def add(self, fetched: Fetched) -> None:
        """Add a file, or a part of one."""
        file = fetched.found
        self.files[file.path] = fetched.content
        if file.obstacle:
            self.problems.append(_refusal(file, file.obstacle))
        for problem in fetched.parsed.problems:
            line = problem.place.line if problem.place else 0
            self.problems.append(problem._replace(place=Place(file.path, line)))
        for record in fetched.parsed.records:
            self._add_record(file, record)

    def _add_record(self, file: Found, record: Record) -> None:
        name, line = record.lines[0]
        place = Place(file.path, line)
        taken = self.places.get(name)
        if taken:
            what = f"{name} is already in {taken}, which counts; this one is left out"
            remedy = "delete one of the two, or give it another id"
            self.problems.append(Problem("duplicate-id", name, what, remedy, place))
            self.shared.update(inner for inner, _ in record.lines)
            return
        if file.kind in _NAMED_BY_ID and not file.path.endswith(f"/{name}.yaml"):
            what = f"the file holds {name} and is not called {name}.yaml"
            self.problems.append(Problem("file-name", name, what, "rename the file", place))
        self.values[file.kind or Kind.EVENT][name] = record.value
        for inner, at in record.lines:
            if inner in self.places:
                self.shared.add(inner)
            else:
                self.places[inner] = Place(file.path, at)

    def loaded(self) -> Loaded:
        """Return the whole, sorted."""
        values = self.values
        return Loaded(
            Corpus(
                treaties=_sorted(values[Kind.TREATY]),
                events=_sorted(values[Kind.EVENT] | values[Kind.EVENTS]),
                searches=tuple(values[Kind.SEARCHES].values()),
                actors=_sorted(values[Kind.ACTORS]),
            ),
            in_order(self.problems),
            MappingProxyType(self.places),
            MappingProxyType(self.files),
        )


def gather(files: Iterable[Sequence[Fetched]]) -> Gathered:
    """Return what files hold together, each given by its parts, whatever order they come in."""
    gathered = Gathered()
    for parts in sorted(files, key=_treaties_first):
        for part in parts:
            gathered.add(part)
    return gathered


def _treaties_first(parts: Sequence[Fetched]) -> tuple[bool, str]:
    return rank(parts[0].found)


def rank(found: Found) -> tuple[bool, str]:
    """Return where a file stands among all: of two records with one id the one in the first file counts."""
    return found.kind is not Kind.TREATY, found.path


def in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    """Return problems by their places."""
    return tuple(sorted(problems, key=lambda problem: (problem.place, problem)))


def _sorted(values: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(value for _, value in sorted(values.items()))


def _refusal(file: Found, obstacle: Obstacle) -> Problem:
    what, remedy = _OBSTACLES[obstacle]
    largest = LARGEST.get(file.kind, 0) if file.kind else 0
    what = what.format(size=file.size / 1e6, largest=largest / 1e6)
    return Problem(obstacle, "", what, remedy, Place(file.path))
