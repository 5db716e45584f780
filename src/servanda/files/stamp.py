"""Knows whether the program itself has changed since something was remembered.

The package's version says it for a release; the stats of its files say it for a checkout under work,
where the version stays and the code does not.
"""

import os
from functools import cache
from hashlib import sha256
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_CODE = (".py", ".yaml", ".html", ".j2", ".css")
_LEFT_OUT = {"__pycache__", "corpus"}


@cache
def stamp() -> str:
    """Return a word that differs between any two states of the installed package."""
    seen = []
    pending = [str(_PACKAGE)]
    while pending:
        with os.scandir(pending.pop()) as entries:
            for entry in entries:
                if entry.name in _LEFT_OUT:
                    continue
                if entry.is_dir(follow_symlinks=False):
                    pending.append(entry.path)
                elif entry.name.endswith(_CODE):
                    stats = entry.stat()
                    seen.append(f"{entry.path} {stats.st_size} {stats.st_mtime_ns}")
    return sha256("\n".join(sorted(seen)).encode("utf-8", "surrogateescape")).hexdigest()[:16]
