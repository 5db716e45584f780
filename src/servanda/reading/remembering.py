"""Remembers what was worked out for the last sentences, and of longer texts for the last two alone.

The stages ask the same of a sentence one after another. What is remembered of a sentence is small; of a text of
a megabyte it is not, and memory must stay flat however many of them are read.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

Made = TypeVar("Made")

_SENTENCES = 256
_LONG = 2000
"""Characters of the longest sentence that anybody writes."""


def of_sentences(make: Callable[[str], Made]) -> Callable[[str], Made]:
    """Return a function that remembers what `make` returns."""
    short, long = lru_cache(maxsize=_SENTENCES)(make), lru_cache(maxsize=2)(make)

    @wraps(make)
    def remembered(text: str) -> Made:
        return short(text) if len(text) < _LONG else long(text)

    return remembered
