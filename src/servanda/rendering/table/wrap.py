"""Knows where a line breaks: between words, and within one that is longer than the line.

How many columns a character takes is left to rich, whose tables follow the Unicode Standard (Annex 11); of
rich only this is used, because the whole of it costs a remembered answer half of its time.
"""

import re
from collections.abc import Iterator

from rich.cells import cell_len, chop_cells

from servanda.rendering.table.ink import Line, cut, plain

_WORD = re.compile(r"\S+")


def columns(line: Line) -> int:
    """Return how many columns a line takes."""
    return cell_len(plain(line))


def wrapped(line: Line, width: int) -> list[Line]:
    """Return a line as lines of at most `width` columns; it has at least one."""
    return [cut(line, start, end) for start, end in _ranges(plain(line), max(width, 2))]


def _ranges(words: str, width: int) -> Iterator[tuple[int, int]]:
    """Yield from where to where each line goes; a line feed always ends one."""
    at = 0
    for paragraph in words.split("\n"):
        for start, end in _of_a_paragraph(paragraph, width):
            yield at + start, at + end
        at += len(paragraph) + 1


def _of_a_paragraph(words: str, width: int) -> Iterator[tuple[int, int]]:
    start = end = 0
    for piece_start, piece_end in _pieces(words, width):
        if cell_len(words[start:piece_end]) > width:
            if end > start:
                yield start, end
            start = piece_start
        end = piece_end
    yield start, end


def _pieces(words: str, width: int) -> Iterator[tuple[int, int]]:
    """Yield the words that must not break, and long ones in pieces that fit."""
    for found in _WORD.finditer(words):
        at = found.start()
        fits = cell_len(found[0]) <= width
        for piece in [found[0]] if fits else chop_cells(found[0], width):
            yield at, at + len(piece)
            at += len(piece)
