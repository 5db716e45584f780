"""Knows in whose name something is recorded."""

import subprocess
from pathlib import Path

from servanda.errors import BadRequest

_PATIENCE = 5
"""Seconds that git may take to tell a name."""


def author(given: str | None, folder: Path | None) -> str:
    """Return the name given, else that of git; raises BadRequest where there is none."""
    name = given or _known_to_git(folder or Path.cwd())
    if not name.strip():
        raise BadRequest(
            "who records this is not known", "give --by NAME, or set SERVANDA_BY or git's user.name"
        )
    return name.strip()


def _known_to_git(folder: Path) -> str:
    command = ["git", "-C", str(folder), "config", "user.name"]
    try:
        told = subprocess.run(  # noqa: S603 - the words are ours, and no shell reads them
            command, capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return told.stdout
