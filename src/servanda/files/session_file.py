"""Finds the state of an annotation as it was kept before there were drafts: one file a text, by its content."""

from hashlib import sha256
from pathlib import Path
from typing import Any

import orjson

from servanda.files.layout import Workspace

_FOLDER = "annotate"


def session_file(workspace: Workspace, text: str) -> Path:
    """Return where the state of annotating a text was kept."""
    return workspace.state / _FOLDER / f"{sha256(text.encode()).hexdigest()[:24]}.json"


def read_session(file: Path) -> Any | None:
    """Return the plain data that was kept, or None where nothing was, or nothing that can be read."""
    try:
        return orjson.loads(file.read_bytes())
    except (OSError, ValueError):
        return None


def forget_session(file: Path) -> None:
    """Delete the state of an annotation that is a draft by now."""
    file.unlink(missing_ok=True)
