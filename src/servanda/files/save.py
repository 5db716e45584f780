"""Knows how to write a record: atomically, with the smallest change, and never over somebody else's."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from servanda.errors import BadRequest, Conflict, ReadOnly, ServandaError
from servanda.files.atomic import create_file, replace_file, sweep
from servanda.files.layout import (
    ANNOTATIONS,
    Kind,
    Workspace,
    event_file,
    kind_of,
    make_state,
    treaty_file,
)
from servanda.files.live import kept
from servanda.files.rewrite import rewritten
from servanda.files.survey import LARGEST, folders
from servanda.model.event import Event
from servanda.model.treaty import Treaty
from servanda.model.value import Value

_PATIENCE = 30.0
"""Seconds to wait for others who are writing."""
_GLANCE = 0.005
"""Seconds between two looks at whether another process is done."""

_TURNS: dict[Path, Lock] = {}
_SWEPT: set[Path] = set()
"""Folders in which this process looked for what dead writers left; for one that stays, once is enough."""


class _Ready(NamedTuple):
    """What a file held, and what it is to hold."""

    old: bytes | None
    new: bytes


def save_event(workspace: Workspace, event: Event, *, basis: str | None) -> Path:
    """Write an event into its file and return the file.

    `basis` is the SHA-256 of the file as it was read (`Loaded.files`), None for a new event, which goes
    into the folder of its year. Raises what `save` raises.
    """
    there = _files_called(workspace, f"{event.id}.yaml")
    if basis is None and there:
        raise Conflict(
            f"the event {event.id} is already in {there[0]}",
            f"see `servanda event {event.id}`; give the new one another id",
        )
    file = there[0] if there else event_file(event.id, event.date.first.year)
    return save(workspace, file, [event], basis=basis)


def _files_called(workspace: Workspace, name: str) -> list[str]:
    """Return the files of events that have a name, in whatever folder they stand."""
    live = kept(workspace)
    root = workspace.root
    known = live.folders() if live else folders(root)
    found = (f"{folder}/{name}" for folder in sorted({*known, ANNOTATIONS}))
    return [
        file for file in found if os.path.lexists(f"{root}/{file}") and kind_of(file) is Kind.EVENT
    ]


def save_treaty(workspace: Workspace, treaty: Treaty, *, basis: str | None) -> Path:
    """Write a treaty into its file and return the file; raises what `save` raises."""
    return save(workspace, treaty_file(treaty.id), [treaty], basis=basis)


def save(workspace: Workspace, file: str, values: Sequence[Value], *, basis: str | None) -> Path:
    """Write the records of one YAML file, given by its path from the root, and return the file.

    A file that holds them already is left alone. Raises ReadOnly for a corpus that cannot be written,
    Conflict when the file is not as `basis` says, BadRequest for a file that is none of the workspace's
    or has problems, ServandaError when the disk refuses.
    """
    if not workspace.writable:
        raise ReadOnly(
            f"{workspace.root} is read-only",
            "make a workspace with `servanda init DIR` and work there",
        )
    kind, path = _place(workspace, file)
    try:
        ready = _ready(kind, path, values, basis)
        if ready.new != ready.old:
            with _lock(workspace):
                _write(path, ready, basis, stays=kept(workspace) is not None)
    except OSError as error:
        raise ServandaError(
            f"{file} could not be written: {error.strerror or error}",
            "the file is as it was; see whether the folder can be written and the disk has room",
        ) from error
    return path


def basis_of(content: bytes) -> str:
    """Return the word by which `save` knows the content of a file: its SHA-256."""
    return sha256(content).hexdigest()


def _place(workspace: Workspace, file: str) -> tuple[Kind, Path]:
    """Return what a file holds and where it really stands, symbolic links followed."""
    kind = kind_of(file)
    root = workspace.root.resolve()
    path = (root / file).resolve()
    inside = root / file.partition("/")[0]
    if kind is None or kind is Kind.EVENTS or not path.is_relative_to(inside):
        raise BadRequest(
            f"{file!r} is no YAML file of the workspace",
            "records stand in `treaties/` and `annotations/`, in files that end in .yaml",
        )
    return kind, path


@contextmanager
def _lock(workspace: Workspace) -> Iterator[None]:
    """Let one thread of one process write at a time; the lock dies with the process that holds it.

    Threads wait in a row, and only the first of them looks again and again whether another process is done.
    """
    from filelock import FileLock, Timeout

    make_state(workspace.state)
    file = workspace.state / "write.lock"
    turn = _TURNS.setdefault(file, Lock())
    if not turn.acquire(timeout=_PATIENCE):
        raise Conflict("too many are writing", "try again in a moment")
    try:
        with FileLock(file).acquire(timeout=_PATIENCE, poll_interval=_GLANCE):
            yield
    except Timeout:
        raise Conflict("another process is writing", "try again in a moment") from None
    finally:
        turn.release()


def _ready(kind: Kind, path: Path, values: Sequence[Value], basis: str | None) -> _Ready:
    """Return what the file is to become, worked out while others may still write."""
    content = path.read_bytes() if path.exists() else None
    _compare(path.name, content, basis)
    new = rewritten(kind, content, values)
    if len(new) > LARGEST[kind]:
        raise BadRequest(f"{path.name} would be larger than what is read", "shorten the record")
    return _Ready(content, new)


def _write(path: Path, ready: _Ready, basis: str | None, *, stays: bool) -> None:
    """Write the file if it is as it was; an editor without the lock has only this instant."""
    content = path.read_bytes() if path.exists() else None
    _compare(path.name, content, basis)
    if path.parent.is_dir() and not (stays and path.parent in _SWEPT):
        sweep(path.parent)
        _SWEPT.add(path.parent)
    if content is None:
        _create(path, ready.new)
    else:
        replace_file(path, ready.new)


def _compare(name: str, content: bytes | None, basis: str | None) -> None:
    if content is None and basis is not None:
        raise Conflict(
            f"{name} is not there, or no longer",
            "read the workspace again; what stands in a .jsonl file is changed there",
        )
    if content is not None and basis is None:
        raise Conflict(f"{name} is there already", "give the new record another id")
    if content is not None and basis_of(content) != basis:
        raise Conflict(
            f"{name} changed since it was read", "look at it again and repeat your change"
        )


def _create(path: Path, content: bytes) -> None:
    try:
        create_file(path, content)
    except FileExistsError:
        raise Conflict(f"{path.name} was made by somebody else just now", "look at it") from None
