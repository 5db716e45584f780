"""Keeps the state of an annotation under the workspace's state folder, so that it can be taken up again."""

from hashlib import sha256
from pathlib import Path
from typing import Any

import orjson

from servanda.files.atomic import create_file, replace_file
from servanda.files.layout import Workspace, make_state

_FOLDER = "annotate"


def session_file(workspace: Workspace, text: str) -> Path:
    """Return where the state of annotating a text is kept: by its content, wherever its file stands."""
    return workspace.state / _FOLDER / f"{sha256(text.encode()).hexdigest()[:24]}.json"


def read_session(file: Path) -> Any | None:
    """Return the plain data that was kept, or None where nothing was, or nothing that can be read."""
    try:
        return orjson.loads(file.read_bytes())
    except (OSError, ValueError):
        return None


def keep_session(workspace: Workspace, file: Path, plain: Any) -> None:
    """Write the state, whole or not at all; raises OSError where the folder cannot be written."""
    make_state(workspace.state)
    content = orjson.dumps(plain, option=orjson.OPT_INDENT_2)
    if file.exists():
        replace_file(file, content)
    else:
        create_file(file, content)


def forget_session(file: Path) -> None:
    """Delete the state of a finished annotation."""
    file.unlink(missing_ok=True)
