"""Keeps what each coder found in a held text, one coder a file, and how differences were settled.

Two coders never touch the same file, so that git never has to merge what they found.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from servanda.errors import Conflict
from servanda.files.layout import (
    ADJUDICATED,
    CODINGS,
    LOOKED,
    Kind,
    Workspace,
    codings_folder,
    kind_of,
)
from servanda.files.parsed import Parsed
from servanda.files.read_file import read_records
from servanda.files.save import basis_of, save
from servanda.files.survey import LARGEST
from servanda.model.coding import Adjudication, Coding, Look
from servanda.model.problem import Place, Problem
from servanda.model.value import Value
from servanda.reviewing.text_codings import TextCodings

_NAME = re.compile(r"[0-9a-f]{16}")
_PLAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 .-]*[A-Za-z0-9])?")
_LONGEST = 40
_TAKEN = (ADJUDICATED.removesuffix(".yaml"), LOOKED)

Kept = TypeVar("Kept", bound=Value)


def coded_texts(workspace: Workspace) -> Iterator[TextCodings]:
    """Yield all texts about which something is kept, by name."""
    folder = workspace.root / CODINGS
    if folder.is_dir():
        for inner in sorted(folder.iterdir()):
            if _NAME.fullmatch(inner.name) and inner.is_dir():
                yield codings_of(workspace, inner.name)


def codings_of(workspace: Workspace, text: str) -> TextCodings:
    """Return what is kept about one text; a name that no text can have has nothing."""
    if not _NAME.fullmatch(text):
        return TextCodings(text)
    found = _Found(text)
    root = workspace.root
    for path in _files(root / codings_folder(text)):
        if path.resolve().is_relative_to(root.resolve()):
            found.add(path.relative_to(root).as_posix(), path)
    return found.whole()


def save_coding(workspace: Workspace, coding: Coding) -> Path:
    """Write what a coder found, in the place of what they found before; returns the file.

    Raises what `files.save.save` raises, and Conflict where another name stands in the coder's file.
    """
    file = f"{codings_folder(coding.text)}/{slug(coding.coder)}.yaml"
    return _save_own(workspace, file, coding, coding.coder)


def save_look(workspace: Workspace, look: Look) -> Path:
    """Note that somebody saw all opinions on a text; raises what `save_coding` raises."""
    file = f"{codings_folder(look.text)}/{LOOKED}/{slug(look.coder)}.yaml"
    return _save_own(workspace, file, look, look.coder)


def save_adjudication(workspace: Workspace, settled: Adjudication, *, basis: str | None) -> Path:
    """Write how differences were settled; `basis` and what is raised are those of `files.save.save`."""
    return save(workspace, f"{codings_folder(settled.text)}/{ADJUDICATED}", [settled], basis=basis)


def slug(coder: str) -> str:
    """Return the name of a coder's files; a name that loses something on the way has a number behind it.

    >>> slug("Ana Maria"), slug("Łukasz"), slug("Adjudicated")
    ('ana-maria', 'ukasz-c57b4f', 'adjudicated-deda6c')
    """
    plain = unicodedata.normalize("NFKD", coder).encode("ascii", "ignore").decode().lower()
    short = "-".join(re.findall(r"[a-z0-9]+", plain))[:_LONGEST].rstrip("-")
    if _PLAIN.fullmatch(coder) and len(coder) <= _LONGEST and short not in _TAKEN:
        return short
    digits = sha256(coder.encode("utf-8", "surrogatepass")).hexdigest()[:6]
    return f"{short}-{digits}" if short else f"coder-{digits}"


def _files(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in (*folder.glob("*.yaml"), *folder.glob(f"{LOOKED}/*.yaml"))
        if path.is_file() and not path.name.startswith(".")
    )


def _save_own(workspace: Workspace, file: str, value: Coding | Look, coder: str) -> Path:
    path = workspace.root / file
    content = path.read_bytes() if path.exists() else None
    if content is not None:
        there = _parsed(kind_of(file) or Kind.CODING, content).records
        name = there[0].value.coder if there else ""  # type: ignore[attr-defined]
        if name and name != coder:
            raise Conflict(
                f"{path.name} is the file of {name!r}, not of {coder!r}",
                "write the name as it stands there, or use one that differs in more than capitals and marks",
            )
    return save(workspace, file, [value], basis=None if content is None else basis_of(content))


@lru_cache(maxsize=512)
def _parsed(kind: Kind, content: bytes) -> Parsed:
    return read_records(kind, content)


class _Found:
    """What is kept about a text, as far as it was read."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._values: list[tuple[Value, str]] = []
        self._problems: list[Problem] = []

    def add(self, file: str, path: Path) -> None:
        """Read one file."""
        kind = kind_of(file) or Kind.CODING
        try:
            content = self._content(kind, path)
        except OSError as error:
            self._problem(
                "unreadable-file", file, f"it cannot be read: {error.strerror}", "see its rights"
            )
            return
        parsed = _parsed(kind, content)
        self._problems += [
            problem._replace(
                about="", place=Place(file, problem.place.line if problem.place else 0)
            )
            for problem in parsed.problems
        ]
        for record in parsed.records:
            wrong = self._misplaced(record.value, path)
            if wrong:
                self._problem("file-name", file, wrong, "rename or move the file")
            else:
                self._values.append((record.value, basis_of(content)))

    def whole(self) -> TextCodings:
        """Return all of it, by coder."""
        codings = sorted(self._of(Coding), key=lambda found: found[0].coder)
        settled = next(iter(self._of(Adjudication)), None)
        return TextCodings(
            self._text,
            tuple(coding for coding, _ in codings),
            {coding.coder: digest for coding, digest in codings},
            settled[0] if settled else None,
            settled[1] if settled else None,
            tuple(look for look, _ in self._of(Look)),
            tuple(self._problems),
        )

    def _of(self, kind: type[Kept]) -> list[tuple[Kept, str]]:
        return [(value, digest) for value, digest in self._values if isinstance(value, kind)]

    def _content(self, kind: Kind, path: Path) -> bytes:
        with path.open("rb") as stream:
            content = stream.read(LARGEST[kind] + 1)
        if len(content) > LARGEST[kind]:
            raise OSError(27, "it is too large")
        return content

    def _misplaced(self, value: Value, path: Path) -> str:
        """Return what is wrong with where a record stands, or nothing."""
        text = getattr(value, "text", "")
        if text != self._text:
            return f"it is about the text {text} and stands in the folder of {self._text}"
        coder = getattr(value, "coder", None)
        if coder is not None and path.stem != slug(coder):
            return f"the file of {coder!r} is called {slug(coder)}.yaml"
        return ""

    def _problem(self, code: str, file: str, what: str, remedy: str) -> None:
        self._problems.append(Problem(code, "", what, remedy, Place(file)))
