"""Knows when a number without a word for its unit may be that of a clause: `as 3.2 demands`, `3(c) forbids`."""

from servanda.naming.language import ANY_UNIT
from servanda.naming.numbers import read_numbers
from servanda.naming.tokens import Words
from servanda.reading.citations.parts.plain import EXPLICIT
from servanda.reading.citations.parts.units import Units
from servanda.reading.citations.words.english import AUXILIARIES
from servanda.reading.citations.words.sayings import ATTRIBUTING, CONJUNCTIONS

_INWARDS = frozenset({".", "("})
_BEFORE = CONJUNCTIONS | {
    "under",
    "which",
    "says",
    "said",
    "is",
    "both",
    "what",
    "for",
    "of",
    "by",
    "in",
}
_MARKS_BEFORE = frozenset({",", ";", "“", "(", ":"})
_BEHIND = AUXILIARIES | ATTRIBUTING | {"and", "or"}


def read_bare(words: Words, at: int) -> Units | None:
    """Return the unit that a number of two steps alone may mean: `as 3.2 demands`, `3(c) forbids`."""
    if not words.word(at).isdecimal() or words.word(at + 1) not in _INWARDS:
        return None
    if not words.touches(at + 1) or (at and not _may_stand_before(words, at - 1)):
        return None
    found = read_numbers(words, at, apart=True, alone=True)
    if found is None or len(found.paths) > 1 or len(found.paths[0]) != 2:
        return None
    following = words.word(found.end)
    if following and not (words[found.end].is_mark or following in _BEHIND):
        return None
    return Units(at, found.end, found.paths, ANY_UNIT, EXPLICIT, "", frozenset(), False)


def _may_stand_before(words: Words, at: int) -> bool:
    """Return True for what stands before a number that names something and counts nothing."""
    return words.word(at) in _BEFORE or words.word(at) in _MARKS_BEFORE
