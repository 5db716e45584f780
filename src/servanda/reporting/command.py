"""Knows how a command is written for a reader to copy: whole, with real values, quoted for a shell."""

import shlex


def command(*words: object) -> str:
    """Return the command line.

    >>> command("search", "exchange of captives")
    "servanda search 'exchange of captives'"
    """
    return shlex.join(["servanda", *map(str, words)])
