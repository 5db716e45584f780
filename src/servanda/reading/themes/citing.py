"""Knows which numbers of clauses and which treaties a description names itself."""

import re
from collections.abc import Iterator
from functools import lru_cache

from servanda.reading.themes.terms import terms
from servanda.text.numerals import numeral, ordinal

_UNIT = r"(?:articles?|arts?\.|points?|paragraphs?|paras?\.?|sections?|clauses?|items?|rules?|chapters?|principles?|§{1,2})"
_ONE = r"(?:[0-9]{1,3}|[a-z]+(?:-[a-z]+)?)\b"
_AFTER = re.compile(
    rf"\b{_UNIT}\s+({_ONE}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+){_ONE})*)", re.IGNORECASE
)
_BEFORE = re.compile(
    rf"\b([a-z]+(?:-[a-z]+)?|[0-9]{{1,3}}(?:st|nd|rd|th))\s+{_UNIT}\b", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)


def numbers_cited(text: str) -> frozenset[str]:
    """Return the numbers of clauses that `text` cites, as figures.

    >>> sorted(numbers_cited("the ninth paragraph, and points 4 and 6; 5 posts"))
    ['4', '6', '9']
    """
    return frozenset(str(number) for number in _numbers(text) if number)


def _numbers(text: str) -> Iterator[int | None]:
    for found in _AFTER.finditer(text):
        for part in _BETWEEN.split(found[1]):
            number = numeral(part)
            if number is None:
                break
            yield number
    for found in _BEFORE.finditer(text):
        yield ordinal(found[1])


def name_cited(names: tuple[str, ...], spoken: frozenset[str]) -> float:
    """Return how much of one of `names` is among the terms `spoken`, 0 to 1.

    A name of one word is passed over: that word may be a place.
    """
    spelled = _spelled(names)
    return max((len(name & spoken) / len(name) for name in spelled if len(name) > 1), default=0.0)


@lru_cache(maxsize=1024)
def _spelled(names: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(terms(name)) for name in names)
