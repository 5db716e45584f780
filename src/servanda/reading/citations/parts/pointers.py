"""Knows how a text points back: `that clause`, `the same article`, `the latter`, `the rest of it`."""

from typing import NamedTuple

from servanda.naming.english import ENGLISH
from servanda.naming.language import Unit
from servanda.naming.tokens import Words
from servanda.naming.units import unit_at
from servanda.reading.citations.parts.places import ends_noun_phrase
from servanda.reading.citations.parts.units import read_units
from servanda.reading.citations.words.english import (
    CLOSED,
    DEFINITE,
    IDIOMS_AFTER,
    IDIOMS_BEFORE,
    POINTED,
    POINTING,
    SAME,
    THESE,
)
from servanda.reading.citations.words.sayings import PLEDGES
from servanda.reading.citations.words.spelled import counted
from servanda.reading.citations.words.whose import NEWER, OLDER

_FURTHER = {
    "next": 1, "following": 1, "succeeding": 1, "subsequent": 1, "ensuing": 1,
    "previous": -1, "preceding": -1, "foregoing": -1, "prior": -1,
}  # fmt: skip
_BESIDE = {"after": 1, "following": 1, "below": 1, "before": -1, "preceding": -1, "above": -1}


class Pointer(NamedTuple):
    """A definite phrase for units named before."""

    start: int
    end: int
    unit: str
    """the kind of unit, in the singular"""
    several: bool
    number: int | None
    """how many, where that is said"""
    further: int
    """how many units further than that named before (`the next article`), below zero for earlier ones"""
    is_sure: bool
    """True for `that`, `the same`, `both`: it must point to something said before"""


class Last(NamedTuple):
    """`the latter`, `the former`, `the rest of it`."""

    start: int
    end: int
    which: str


class UnitsInQuestion(NamedTuple):
    """`which point?`: what is told apart by first and second is units."""

    start: int
    end: int


def may_be_pointed_to(unit: Unit) -> bool:
    """Return True for what `that …` may point with: a usual word for units, or a treaty's own (`that strand`)."""
    return unit.name in POINTED or unit.name not in ENGLISH.units


def read_pointer(words: Words, at: int) -> Pointer | None:
    """Return the phrase that points back to units and begins at a word, or None."""
    if words.word(at) not in DEFINITE:
        return None
    place = at + 1
    while words.word(place) in SAME:
        place += 1
    same = place > at + 1
    count = counted(words.word(place)) if words.word(place) else None
    place += count is not None
    word = words.word(place)
    pledge = (word in PLEDGES or word in words.language.passages) and not unit_at(words, place)
    if pledge and words.language.singular(word) == word and not count:
        return Pointer(at, place + 1, word, False, None, 0, False)
    found = unit_at(words, place)
    if found is None or not may_be_pointed_to(found[0]) or read_units(words, place):
        return None
    unit, end = found
    if unit.plural and words.word(at) == "that" and not same:
        return None
    sure = same or words.word(at) in POINTING
    if unit.name == "point" and not unit.plural and _is_idiom(words, at, end, same=same):
        return None
    return Pointer(at, end, unit.name, unit.plural, count, 0, sure)


def read_neighbour(words: Words, at: int) -> Pointer | None:
    """Return `the next article`, `the preceding paragraph`, `the article after it` at a word, or None."""
    if words.word(at) != "the":
        return None
    place = at + 1 + (words.word(at + 1) in {"very", "immediately"})
    further = _FURTHER.get(words.word(place), 0)
    found = unit_at(words, place + bool(further))
    if found is None or found[0].plural or not may_be_pointed_to(found[0]):
        return None
    end = found[1]
    if not further:
        behind = end + (words.word(end) in {"just", "immediately", "right"})
        further = _BESIDE.get(words.word(behind), 0)
        if words.word(behind + 1) not in {"it", "that", "this"}:
            return None
        end = behind + 2
    elif read_units(words, place + 1):
        return None
    if words.word(end) == "of" and words.word(end + 1) not in THESE:
        return None  # the next paragraph of his letter
    if not further or (found[0].name == "point" and words.word(at - 1) in IDIOMS_BEFORE):
        return None
    return Pointer(at, end, found[0].name, False, None, further, True)


def _is_idiom(words: Words, at: int, end: int, *, same: bool) -> bool:
    """Return True for `at that point`, `the point is`, `make the point`."""
    if same:
        return False
    pointing = words.word(at) in POINTING
    return words.word(at - 1) in IDIOMS_BEFORE or (not pointing and words.word(end) in IDIOMS_AFTER)


def read_question(words: Words, at: int) -> UnitsInQuestion | None:
    """Return `which point`, `which of the paragraphs` at a word, or None."""
    if words.word(at) != "which":
        return None
    place = at + 3 if words.word(at + 1) == "of" else at + 1
    found = unit_at(words, place)
    if found is None or not may_be_pointed_to(found[0]) or read_units(words, place):
        return None
    return UnitsInQuestion(at, found[1])


def _of_the_two(words: Words, at: int) -> Last | None:
    """Read `the older of the two`; in `of the two texts` the set is what is cited."""
    if (words.word(at + 3), words.word(at + 4)) not in {("the", "two"), ("these", "two")}:
        return None
    alone = at + 5 >= len(words) or words[at + 5].is_mark or words.word(at + 5) in CLOSED
    return Last(at, at + 5, words.word(at + 1)) if alone else None


def read_last(words: Words, at: int) -> Last | None:
    """Return `the latter`, `the former` or `the rest of it` at a word, or None."""
    if words.word(at) != "the":
        return None
    word = words.word(at + 1)
    unit = unit_at(words, at + 2) if word in {"latter", "former"} else None
    if unit and may_be_pointed_to(unit[0]) and not unit[0].plural and not read_units(words, at + 2):
        return Last(at, unit[1], word)
    if word in OLDER | NEWER and words.word(at + 2) == "one" and ends_noun_phrase(words, at + 3):
        return Last(at, at + 3, word)
    if word in OLDER | NEWER and words.word(at + 2) == "of":
        return _of_the_two(words, at)
    if word == "latter" or (word == "former" and ends_noun_phrase(words, at + 2)):
        return Last(at, at + 2, word)
    if word in {"rest", "whole"} and words.word(at + 2) == "of" and words.word(at + 3) == "it":
        return Last(at, at + 4, "rest")
    return None
