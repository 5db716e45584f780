"""Knows the key of a workspace: random bytes that nobody else can read, the same after a restart."""

import os
from pathlib import Path
from secrets import token_bytes
from tempfile import mkstemp

from servanda.files.layout import make_state

_NAME = "key"
_LENGTH = 32
_OF_OTHERS = 0o077


def secret_key(state: Path) -> bytes:
    """Return the key kept in the folder of the index, made on first use.

    Where none can be kept, or where others could read it, the key is new and good for this run.
    """
    path = state / _NAME
    try:
        known = _read(path)
        return known if known else _made(path)
    except OSError:
        return token_bytes(_LENGTH)


def _read(path: Path) -> bytes:
    """Return the key on file, or nothing where there is none that is ours alone."""
    try:
        with path.open("rb") as stream:
            is_open_to_others = (
                os.name == "posix" and os.fstat(stream.fileno()).st_mode & _OF_OTHERS
            )
            key = stream.read(_LENGTH + 1)
    except FileNotFoundError:
        return b""
    return b"" if is_open_to_others or len(key) != _LENGTH else key


def _made(path: Path) -> bytes:
    make_state(path.parent)
    key = token_bytes(_LENGTH)
    handle, name = mkstemp(
        dir=path.parent, prefix=".key-"
    )  # readable by nobody else from the start
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(key)
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)
    return key
