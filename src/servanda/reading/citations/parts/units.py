"""Knows how a text refers to units by number or place: `point 6`, `its last article but one`, `paragraphs 4-6`."""

from typing import NamedTuple

from servanda.naming.language import APART, INNER, SENTENCE, Unit
from servanda.naming.numbers import Path, past_join
from servanda.naming.tokens import Words
from servanda.reading.citations.parts.nested import with_outer
from servanda.reading.citations.parts.plain import EXPLICIT, LIST, ORDINAL, RANGE, Plain, plain
from servanda.reading.citations.words.english import (
    CLOSED,
    COMPOUNDS,
    DEFINITE,
    DETERMINERS,
    SHORT_ADJECTIVES,
    THESE,
)
from servanda.reading.citations.words.sayings import CITING
from servanda.text.numerals import figure

_MOST = 60
"""How many units one phrase may ask for in running text."""


class Units(NamedTuple):
    """Units asked for; places are those of words in the sentence."""

    start: int
    end: int
    paths: tuple[Path, ...]
    unit: Unit
    """the outermost kind of unit"""
    form: str
    determiner: str
    said: frozenset[str]
    """every kind of unit that is said"""
    inner_by_place: bool
    """True for `Article 8, second paragraph`: a passage, unless the file holds it as a unit"""

    @property
    def is_bare(self) -> bool:
        """True for a number without any word for a unit."""
        return not self.said

    @property
    def needs_outer(self) -> bool:
        """True for sub-paragraphs without the unit that they are in."""
        return self.unit.depth == INNER


def read_units(words: Words, at: int) -> Units | None:
    """Return the units asked for from a word on, without the text that they are in, or None."""
    first = plain(words, at)
    if first is None or not _stands_free(words, at, first):
        return None
    read = with_outer(words, first)
    if read.group.unit.depth == SENTENCE or len(read.group.paths) > _MOST:
        return None
    if read.group.unit.depth == INNER and read.form != EXPLICIT:
        return None
    start, determiner = _determiner(words, at)
    if len(first.group.paths[0]) == 1 and first.group.end == at + 1:
        if determiner not in THESE:
            return None
        at = start
    by_place = first.form == ORDINAL
    if by_place and not determiner and words.word(at - 1) != "'s":
        return None
    group = read.group
    pointing = determiner in DEFINITE and start < at - 1
    return Units(
        start if by_place or pointing else at,
        group.end,
        group.paths,
        group.unit,
        _form(words, at, read),
        determiner,
        read.said,
        read.by_place and len(read.group.paths[0]) > 1,
    )


def _stands_free(words: Words, at: int, read: Plain) -> bool:
    """Return False for what is part of another word: `distribution point 6`, `0 point 5`."""
    if at == 0 or read.form == ORDINAL:
        return True
    before = words[at - 1]
    if before.is_mark or before.word in CLOSED or before.word in CITING:
        return True
    if before.word in COMPOUNDS or figure(before.word) is not None:
        return False
    return at == 1 or not before.text[0].isupper()


def _determiner(words: Words, at: int) -> tuple[int, str]:
    """Return where a phrase by place begins and its determiner, adjectives like `very` passed over."""
    place = at
    while place and (words.word(place - 1) in SHORT_ADJECTIVES or _is_hyphen(words, place - 1)):
        place -= 1
    before = words.word(place - 1) if place else ""
    if before == "whose":
        return place, before
    return (place - 1, before) if before in DETERMINERS else (at, "")


def _is_hyphen(words: Words, at: int) -> bool:
    """Return True for the hyphen in `above-mentioned`."""
    return words.word(at) == "-" and words.word(at - 1) in SHORT_ADJECTIVES and words.touches(at)


def _form(words: Words, at: int, read: Plain) -> str:
    if len(read.group.paths) == 1:
        return read.form
    inside = range(at + 1, read.group.end)
    joins = any(past_join(words, place) > place for place in inside)
    return LIST if joins else RANGE


def is_apart(unit: Unit) -> bool:
    """Return True for annexes and the like."""
    return unit.depth == APART
