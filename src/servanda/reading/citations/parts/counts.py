"""Knows numbers that only look like those of clauses: counts, votes, and the numbers of other things."""

from typing import NamedTuple

from servanda.naming.days import read_days
from servanda.naming.tokens import Words
from servanda.naming.units import unit_at
from servanda.reading.citations.words.english import NUMBERED_THINGS
from servanda.reading.citations.words.spelled import counted
from servanda.text.numerals import begins_number, figure

_LONGEST = 3
"""Words of the longest number in a count: `twenty-five` is three with its hyphen."""

_TO = frozenset({"to", "-", "–"})


class Count(NamedTuple):
    """A number that is no clause's; places are those of words in the sentence."""

    start: int
    end: int
    because: str
    units: int | None = None
    """how many units something is said to have"""
    own_unit: str = ""
    """what these are called, where they are said to be somebody's (`has six rules`, `six rules of its own`)"""


def may_begin_count(word: str) -> bool:
    """Return True for a word with which a count can begin."""
    return word in NUMBERED_THINGS or word.isdecimal() or begins_number(word)


def read_count(words: Words, at: int) -> Count | None:
    """Return the count, the vote or the number of something else that begins at a word, or None."""
    if words.word(at) in NUMBERED_THINGS:
        return _numbered(words, at)
    number, end = _number(words, at) if may_begin_count(words.word(at)) else (None, at)
    if number is None:
        return None
    found = unit_at(words, end)
    if found and found[0].plural and found[0].name != "number":
        own = (words.word(found[1]), words.word(found[1] + 2)) == ("of", "own")
        own |= words.word(at - 1) in {"has", "had"}
        return Count(at, found[1], "a count", number, found[0].name if own else "")
    vote = _vote(words, at, end)
    return None if vote and read_days(words, at) else vote


def _number(words: Words, at: int) -> tuple[int | None, int]:
    """Return the number in figures or words at a position, and where it ends."""
    if figure(words.word(at)) is not None:
        return figure(words.word(at)), at + 1
    for length in (_LONGEST, 1):
        spelled = "".join(token.word for token in words.tokens[at : at + length])
        number = counted(spelled) if spelled else None
        if number is not None:
            return number, min(at + length, len(words))
    return None, at


def _vote(words: Words, at: int, end: int) -> Count | None:
    """Read `thirteen votes to two`, `65 to 38`, `266 votes`."""
    place = end + (words.word(end) in {"vote", "votes"})
    if words.word(place) in _TO and (place > end or words.word(place) == "to"):
        other, stop = _number(words, place + 1)
        if other is not None or words.word(place + 1) in {"none", "nil"}:
            return Count(at, stop if other is not None else place + 2, "a vote")
    return Count(at, place, "a vote") if place > end else None


def _numbered(words: Words, at: int) -> Count | None:
    """Read `No. 3`, `resolution 2664`, `rule 12`."""
    place = at + 1
    sign = words.word(at) in {"no", "nr"}
    if sign and (words.word(place) != "." or not words[at].text[0].isupper()):
        return None
    place += words.word(place) == "."
    if not words.word(place)[:1].isdecimal():
        return None
    return Count(at, place + 1, "the number of something else")
