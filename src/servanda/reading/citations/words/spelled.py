"""Knows the numbers that single words spell, each worked out once."""

from functools import lru_cache

from servanda.text import numerals

_REMEMBERED = 8192


@lru_cache(maxsize=_REMEMBERED)
def counted(word: str) -> int | None:
    """Return the number that a figure or a number word spells, or None.

    >>> counted("nine"), counted("9"), counted("ninth"), counted("")
    (9, 9, None, None)
    """
    return numerals.cardinal(word) if word else None


@lru_cache(maxsize=_REMEMBERED)
def placed(word: str) -> int | None:
    """Return the number of an ordinal, or None.

    >>> placed("ninth"), placed("22nd"), placed("nine"), placed("")
    (9, 22, None, None)
    """
    return numerals.ordinal(word) if word else None
