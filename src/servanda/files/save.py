"""Knows how to write a record: atomically, with the smallest change, and never over somebody else's."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from servanda.errors import BadRequest, Conflict, ReadOnly, ServandaError
from servanda.files.atomic import create_file, replace_file, sweep
from servanda.files.layout import Kind, Workspace, event_file, kind_of, make_state, treaty_file
from servanda.files.rewrite import rewritten
from servanda.files.survey import LARGEST, survey
from servanda.model.event import Event
from servanda.model.treaty import Treaty
from servanda.model.value import Value

_PATIENCE = 30.0
"""Seconds to wait for another process that is writing."""


def save_event(workspace: Workspace, event: Event, *, basis: str | None) -> Path:
    """Write an event into its file and return the file.

    `basis` is the SHA-256 of the file as it was read (`Loaded.files`), None for a new event, which goes
    into the folder of its year. Raises what `save` raises.
    """
    there = [
        file.path
        for file in survey(workspace.root)
        if file.kind is Kind.EVENT and file.path.endswith(f"/{event.id}.yaml")
    ]
    if basis is None and there:
        raise Conflict(
            f"the event {event.id} is already in {there[0]}",
            f"see `servanda event {event.id}`; give the new one another id",
        )
    file = there[0] if there else event_file(event.id, event.date.first.year)
    return save(workspace, file, [event], basis=basis)


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
        with _lock(workspace):
            _write(kind, path, values, basis)
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
    """Let one process write at a time; the lock dies with the process that holds it."""
    from filelock import FileLock, Timeout

    make_state(workspace.state)
    try:
        with FileLock(workspace.state / "write.lock", timeout=_PATIENCE):
            yield
    except Timeout:
        raise Conflict("another process is writing", "try again in a moment") from None


def _write(kind: Kind, path: Path, values: Sequence[Value], basis: str | None) -> None:
    """Compare the file with `basis` and write it; an editor without the lock has only this instant."""
    content = path.read_bytes() if path.exists() else None
    _compare(path.name, content, basis)
    new = rewritten(kind, content, values)
    if new == content:
        return
    if len(new) > LARGEST[kind]:
        raise BadRequest(f"{path.name} would be larger than what is read", "shorten the record")
    if path.parent.is_dir():
        sweep(path.parent)
    if content is None:
        _create(path, new)
    else:
        replace_file(path, new)


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
