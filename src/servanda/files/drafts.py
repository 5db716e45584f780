"""Keeps drafts: texts under annotation, with what was read in them and what a person did, until it is on record.

```
.servanda/drafts/<id>/about.json      who, since when, from which source; the last file to be made
                      text.txt        the text itself, UTF-8
                      reading.json    what the reader found, once it has read
                      progress.json   the steps, and how often they changed
```

A step is on the disk before anybody is told that it is kept. Whoever changes the steps holds the lock.
"""

import re
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from servanda.errors import Conflict, NotFound
from servanda.files.atomic import create_file, replace_file
from servanda.files.layout import Workspace, make_state

_FOLDER = "drafts"
_NAME = re.compile(r"[0-9a-f]{24}")
_ABOUT, _TEXT, _READING, _PROGRESS = "about.json", "text.txt", "reading.json", "progress.json"
_PATIENCE = 10.0
"""Seconds to wait for another window that is saving a step."""


class Kept(NamedTuple):
    """A draft as the list shows it."""

    id: str
    about: dict[str, Any]
    progress: dict[str, Any]
    changed: str
    """when a step was last kept, ISO 8601"""


def new_draft(workspace: Workspace, about: Mapping[str, Any], text: str) -> str:
    """Keep a text with what is known about it and return the name of the draft; raises OSError."""
    name = secrets.token_hex(12)
    folder = _folder(workspace, name)
    make_state(workspace.state)
    create_file(folder / _TEXT, text.encode("utf-8", "surrogatepass"))
    create_file(folder / _ABOUT, orjson.dumps(about))
    return name


def keep_about(workspace: Workspace, name: str, about: Mapping[str, Any]) -> None:
    """Keep what is known about a draft anew."""
    replace_file(_folder(workspace, name) / _ABOUT, orjson.dumps(about))


def about_draft(workspace: Workspace, name: str) -> dict[str, Any]:
    """Return what is known about a draft; raises NotFound where there is none."""
    found = _plain(_folder(workspace, name) / _ABOUT)
    if not isinstance(found, dict):
        raise NotFound(
            f"there is no draft {name[:40]}", "it may have been discarded; open the text again"
        )
    return found


def draft_text(workspace: Workspace, name: str) -> str:
    """Return the text of a draft; raises NotFound where there is none."""
    try:
        content = (_folder(workspace, name) / _TEXT).read_bytes()
    except FileNotFoundError:
        raise NotFound(f"there is no draft {name[:40]}", "open the text again") from None
    return content.decode("utf-8", "surrogatepass")


def reading_file(workspace: Workspace, name: str) -> Path:
    """Return where the reading of a draft is kept, whether or not there is one yet."""
    return _folder(workspace, name) / _READING


def keep_reading(workspace: Workspace, name: str, sheet: Mapping[str, Any]) -> None:
    """Keep what was read; a draft that was discarded in the meantime stays so."""
    if (_folder(workspace, name) / _ABOUT).exists():
        _keep(reading_file(workspace, name), orjson.dumps(sheet))


def forget_reading(workspace: Workspace, name: str) -> None:
    """Delete what was read in a draft."""
    reading_file(workspace, name).unlink(missing_ok=True)


def progress_of(workspace: Workspace, name: str) -> dict[str, Any] | None:
    """Return what was done so far, or None where nothing was."""
    found = _plain(_folder(workspace, name) / _PROGRESS)
    return found if isinstance(found, dict) else None


def keep_progress(workspace: Workspace, name: str, progress: Mapping[str, Any]) -> None:
    """Write down what was done so far, whole or not at all; raises OSError where the disk refuses."""
    _keep(_folder(workspace, name) / _PROGRESS, orjson.dumps(progress))


def drafts(workspace: Workspace, text: str | None = None) -> Iterator[Kept]:
    """Yield all drafts, or those of one text, in no order."""
    folder = workspace.state / _FOLDER
    for each in folder.iterdir() if folder.is_dir() else ():
        if not _NAME.fullmatch(each.name):
            continue
        about = _plain(each / _ABOUT)
        if isinstance(about, dict) and text in (None, about.get("text")):
            yield Kept(each.name, about, _plain(each / _PROGRESS) or {}, _changed(each))


def coding_drafts(workspace: Workspace, coder: str) -> Iterator[tuple[str, str]]:
    """Yield the drafts in which a coder codes a held text, each with the name of the text."""
    folder = workspace.state / _FOLDER
    for each in folder.iterdir() if folder.is_dir() else ():
        about = _plain(each / _ABOUT) if _NAME.fullmatch(each.name) else None
        if isinstance(about, dict) and about.get("coder") == coder and about.get("held"):
            yield each.name, about["text"]


def forget_draft(workspace: Workspace, name: str) -> None:
    """Delete a draft with its text; one that is not there is no matter."""
    folder = _folder(workspace, name)
    (folder / _ABOUT).unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def draft_lock(workspace: Workspace, name: str) -> Iterator[None]:
    """Let one at a time change a draft; raises Conflict where somebody takes too long."""
    from filelock import FileLock, Timeout

    folder = _folder(workspace, name)
    about_draft(workspace, name)
    try:
        with FileLock(folder / "lock", timeout=_PATIENCE):
            yield
    except Timeout:
        raise Conflict("another window is saving this draft", "try again in a moment") from None


def _folder(workspace: Workspace, name: str) -> Path:
    """Return the folder of a draft; raises NotFound for what cannot be the name of one."""
    if not _NAME.fullmatch(name):
        raise NotFound(f"there is no draft {name[:40]!r}", "see the list of open drafts")
    return workspace.state / _FOLDER / name


def _keep(file: Path, content: bytes) -> None:
    if file.exists():
        replace_file(file, content)
    else:
        create_file(file, content)


def _plain(file: Path) -> Any | None:
    try:
        return orjson.loads(file.read_bytes())
    except (OSError, ValueError):
        return None


def _changed(folder: Path) -> str:
    """Return when somebody last did something in a draft."""
    for name in (_PROGRESS, _ABOUT):
        try:
            seconds = (folder / name).stat().st_mtime
        except OSError:
            continue
        return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
    return ""
