"""Knows how to put bytes into a file so that it always holds the old ones or the new ones, never half.

The bytes go to a hidden temporary file in the same folder, are forced to the disk, and take the file's
name in one step (POSIX `rename` and `link`). A process that dies on the way leaves at most that hidden
file, which nobody reads and `sweep` removes.
"""

import os
import secrets
from pathlib import Path

_PREFIX, _SUFFIX = ".servanda-", ".tmp"


def replace_file(file: Path, content: bytes) -> None:
    """Give a file other content and leave its rights as they are; raises OSError."""
    temporary = _write_beside(file, content)
    try:
        temporary.chmod(file.stat().st_mode & 0o7777)
        temporary.replace(file)
    finally:
        temporary.unlink(missing_ok=True)
    _force_folder(file.parent)


def create_file(file: Path, content: bytes) -> None:
    """Make a new file with its folder; raises FileExistsError if it is there, or another OSError."""
    _make_folder(file.parent)
    temporary = _write_beside(file, content)
    try:
        _give_name(temporary, file)
    finally:
        temporary.unlink(missing_ok=True)
    _force_folder(file.parent)


def sweep(folder: Path) -> None:
    """Remove what writers that died left behind; only for the one who holds the lock on writing."""
    for left in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        left.unlink(missing_ok=True)


def _write_beside(file: Path, content: bytes) -> Path:
    temporary = file.with_name(f"{_PREFIX}{secrets.token_hex(8)}{_SUFFIX}")
    try:
        with temporary.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _give_name(temporary: Path, file: Path) -> None:
    try:
        file.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if file.exists():
            raise FileExistsError(file) from None
        temporary.replace(file)


def _make_folder(folder: Path) -> None:
    if not folder.is_dir():
        _make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        _force_folder(folder.parent)


def _force_folder(folder: Path) -> None:
    """Force the names in a folder to the disk, where the system knows how to."""
    if hasattr(os, "O_DIRECTORY"):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
