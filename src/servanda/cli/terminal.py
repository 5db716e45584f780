"""Knows what the reader's terminal can do: how wide it is, and whether colours are wanted.

https://no-color.org, https://force-color.org.
"""

import os
import sys
from io import TextIOWrapper

_FILES_ARE = "utf-8"

WIDEST = 160
"""Longer lines than this are hard to read, however wide the screen."""

NO_TERMINAL = 100


def settle_encoding() -> None:
    """Let every character out: to files and pipes as UTF-8, to a terminal as well as it can show them."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else _FILES_ARE
            stream.reconfigure(encoding=encoding, errors="replace")


def is_colourful() -> bool:
    """Return True where colours are wanted."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return _is_terminal() and os.environ.get("TERM") != "dumb"


def is_interactive() -> bool:
    """Return True where somebody can be asked."""
    return sys.stdin.isatty()


def _is_terminal() -> bool:
    """Return True where the answer goes to a screen; Python has no `stdout` where it was closed."""
    return sys.stdout is not None and sys.stdout.isatty()


def width() -> int:
    """Return how many columns to fill: what COLUMNS or the terminal says, else always the same."""
    asked = os.environ.get("COLUMNS", "")
    if asked.isdecimal() and int(asked):
        return min(int(asked), WIDEST)
    if _is_terminal():
        return min(os.get_terminal_size(sys.stdout.fileno()).columns or NO_TERMINAL, WIDEST)
    return NO_TERMINAL
