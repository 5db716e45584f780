"""Knows styled words: a line is made of stretches, each with its style and, for a link, where it leads.

Styles are words such as `bold red`; their codes are those of ECMA-48, section 8.3.117 (SGR), and links those
that terminals agreed on (OSC 8). The sixteen colours are used, so that the reader's own theme decides.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

_SGR = {
    "bold": "1",
    "dim": "2",
    "italic": "3",
    "underline": "4",
    "red": "31",
    "green": "32",
    "yellow": "33",
    "blue": "34",
    "magenta": "35",
    "cyan": "36",
}


class Stretch(NamedTuple):
    """Words of one style."""

    words: str
    style: str = ""
    leads_to: str = ""


Line = tuple[Stretch, ...]


def line(*parts: str | tuple[str, str] | Stretch) -> Line:
    """Return parts, each plain or with its style, as one line; nothing stays of empty ones."""
    made = (
        part
        if isinstance(part, Stretch)
        else Stretch(part)
        if isinstance(part, str)
        else Stretch(*part)
        for part in parts
    )
    return tuple(stretch for stretch in made if stretch.words)


def plain(line: Line) -> str:
    """Return the words of a line alone."""
    return "".join(stretch.words for stretch in line)


def cut(line: Line, start: int, end: int) -> Line:
    """Return the characters from `start` to `end` of a line, in their styles."""
    return tuple(_cut(line, start, end))


def _cut(line: Line, start: int, end: int) -> Iterator[Stretch]:
    at = 0
    for stretch in line:
        words = stretch.words[max(start - at, 0) : max(end - at, 0)]
        if words:
            yield stretch._replace(words=words)
        at += len(stretch.words)


def painted(lines: Iterable[Line], *, colour: bool) -> str:
    """Return lines as text, in colour or without; no line ends in a space."""
    made = ("".join(map(_painted, each)) if colour else plain(each) for each in lines)
    return "".join(f"{each.rstrip()}\n" for each in made)


def _painted(stretch: Stretch) -> str:
    codes = ";".join(_SGR[word] for word in stretch.style.split())
    words = f"\x1b[{codes}m{stretch.words}\x1b[0m" if codes else stretch.words
    if not stretch.leads_to:
        return words
    return f"\x1b]8;;{stretch.leads_to}\x1b\\{words}\x1b]8;;\x1b\\"
