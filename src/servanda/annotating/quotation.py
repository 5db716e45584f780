"""Cuts evidence out of a text: at most 25 words, with their place and what stands around them.

Authority: W3C Web Annotation Data Model (2017), sections 4.2.4 (text quote selector) and 4.2.5 (text position
selector); 25 words are within what the law of quotation lets everybody repeat.
"""

import re
from typing import NamedTuple

MOST_WORDS = 25
_AROUND = 32
_WORD = re.compile(r"\S+")


class Quotation(NamedTuple):
    """Words of a text with their place, offsets in code points, end exclusive."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


def quotation(
    text: str, sentence: tuple[int, int], focus: tuple[int, int] | None = None
) -> Quotation:
    """Return the sentence, or where it is long the 25 words of it that begin it or surround `focus`."""
    words = [found.span() for found in _WORD.finditer(text, *sentence)]
    if not words:
        start, end = sentence
    else:
        first = _first(words, focus)
        start, end = words[first][0], words[min(first + MOST_WORDS, len(words)) - 1][1]
    return Quotation(
        text[start:end],
        text[max(0, start - _AROUND) : start],
        text[end : end + _AROUND],
        start,
        end,
    )


def _first(words: list[tuple[int, int]], focus: tuple[int, int] | None) -> int:
    """Return the word with which to begin, so that the focus stands inside, late rather than early."""
    if focus is None or len(words) <= MOST_WORDS:
        return 0
    last = max((at for at, (start, _) in enumerate(words) if start < focus[1]), default=0)
    return max(0, min(last + 1 - MOST_WORDS, len(words) - MOST_WORDS))
