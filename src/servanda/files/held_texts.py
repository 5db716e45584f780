"""Keeps the texts that were annotated, so that evidence can be shown where it stands.

`annotations/texts/<name>.txt`, UTF-8, named by content: a text never changes under its quotations.
"""

import os
import re
from contextlib import suppress
from hashlib import sha256

from servanda.errors import ReadOnly
from servanda.files.atomic import create_file
from servanda.files.layout import CODINGS, TEXTS, Workspace, text_file

_DIGITS = 16
_NAME = re.compile(rf"[0-9a-f]{{{_DIGITS}}}")


def name_of(text: str) -> str:
    """Return the name under which a text is held: the beginning of the SHA-256 of its UTF-8."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def hold_text(workspace: Workspace, text: str) -> str:
    """Keep a text and return its name; a text that is held already stays as it is.

    Raises ReadOnly where nothing can be written, OSError where the disk refuses.
    """
    if not workspace.writable:
        raise ReadOnly(
            f"{workspace.root} is read-only", "make a workspace with `servanda init DIR`"
        )
    name = name_of(text)
    path = workspace.root / text_file(name)
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):  # somebody else held the same text just now
            create_file(path, text.encode("utf-8", "surrogatepass"))
    return name


def held_names(workspace: Workspace) -> tuple[str, ...]:
    """Return the names of all texts that are held, sorted."""
    files = (workspace.root / TEXTS).glob("*.txt")
    return tuple(sorted(file.stem for file in files if _NAME.fullmatch(file.stem)))


def texts_state(workspace: Workspace) -> str:
    """Return which texts are held in one word, without reading any."""
    state = sha256()
    with suppress(OSError), os.scandir(workspace.root / TEXTS) as entries:
        for name, seen in sorted((entry.name, entry.stat()) for entry in entries):
            state.update(
                f"{name} {seen.st_size} {seen.st_mtime_ns}\n".encode("utf-8", "surrogateescape")
            )
    return state.hexdigest()


def codings_state(workspace: Workspace) -> str:
    """Return all that is kept about texts in one word, which changes with any of it."""
    state = sha256()
    for file in sorted((workspace.root / CODINGS).rglob("*.yaml")):
        with suppress(OSError):
            seen = file.stat()
            state.update(
                f"{file} {seen.st_size} {seen.st_mtime_ns}\n".encode("utf-8", "surrogateescape")
            )
    return state.hexdigest()


def held_text(workspace: Workspace, name: str) -> str | None:
    """Return the text of a name; None where it is not held, or is no longer what its name says."""
    try:
        text = (workspace.root / text_file(name)).read_bytes().decode("utf-8", "surrogatepass")
    except (OSError, UnicodeDecodeError):
        return None
    return text if name_of(text) == name else None
