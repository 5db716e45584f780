"""Knows how a text points back: `that clause`, `the same article`, `the latter`, `the sixth`, `its second`."""

from typing import NamedTuple

from servanda.naming.tokens import Words
from servanda.naming.units import unit_at
from servanda.reading.citations.parts.units import read_units
from servanda.reading.citations.words.english import (
    BACK,
    DAYS_BEFORE,
    DEFINITE,
    IDIOMS_AFTER,
    IDIOMS_BEFORE,
    MEASURES,
    POINTED,
    POINTING,
    SAME,
    THESE,
)
from servanda.reading.citations.words.sayings import AFTER_NOUN_PHRASE, AFTER_VERB, PLEDGES
from servanda.reading.citations.words.spelled import counted, placed

_OWNED = BACK | {"the"}

_LONGEST_ORDINAL = 3

_MOST_THINGS = 60
"""Things that are told apart by first, second, third are not more than so many."""


class Pointer(NamedTuple):
    """A definite phrase for units named before."""

    start: int
    end: int
    unit: str
    """the kind of unit, in the singular"""
    several: bool
    number: int | None
    """how many, where that is said"""
    is_sure: bool
    """True for `that`, `the same`, `both`: it must point to something said before"""


class Ellipsis(NamedTuple):
    """A place without its unit: `the sixth`, `its second`, `the last of the points`."""

    start: int
    end: int
    step: str
    determiner: str
    of_how_many: int | None = None
    """of how many, where that is said without the unit"""


class Last(NamedTuple):
    """`the latter`, `the former`, `the rest of it`."""

    start: int
    end: int
    which: str


class UnitsInQuestion(NamedTuple):
    """`which point?`: what is told apart by first and second is units."""

    start: int
    end: int


class OtherPlace(NamedTuple):
    """A place of something that is no unit: `the second case`."""

    start: int
    end: int


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
        return Pointer(at, place + 1, word, False, None, False)
    found = unit_at(words, place)
    if found is None or found[0].name not in POINTED or read_units(words, place):
        return None
    unit, end = found
    if unit.plural and words.word(at) == "that" and not same:
        return None
    sure = same or words.word(at) in POINTING
    if unit.name == "point" and not unit.plural and _is_idiom(words, at, end, same=same):
        return None
    return Pointer(at, end, unit.name, unit.plural, count, sure)


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
    if found is None or found[0].name not in POINTED or read_units(words, place):
        return None
    return UnitsInQuestion(at, found[1])


def read_last(words: Words, at: int) -> Last | None:
    """Return `the latter`, `the former` or `the rest of it` at a word, or None."""
    if words.word(at) != "the":
        return None
    word = words.word(at + 1)
    if word == "latter" or (word == "former" and _is_noun_phrase(words, at + 2)):
        return Last(at, at + 2, word)
    if word in {"rest", "whole"} and words.word(at + 2) == "of" and words.word(at + 3) == "it":
        return Last(at, at + 4, "rest")
    return None


def _is_noun_phrase(words: Words, at: int) -> bool:
    """Return True where a noun phrase has ended: a mark, a function word or a verb follows."""
    if at >= len(words):
        return True
    token = words[at]
    if token.is_mark:
        return token.word not in {"-", "'s"}
    if token.word in AFTER_NOUN_PHRASE:
        return True
    ends = token.word.endswith(("s", "ed")) and not token.text[0].isupper()
    return ends and words.word(at + 1) in AFTER_VERB


def read_ellipsis(words: Words, at: int) -> Ellipsis | OtherPlace | None:
    """Return a place without its unit that begins at a word, or None."""
    if words.word(at) not in _OWNED:
        return None
    step, end = _step(words, at + 1)
    if not step:
        return None
    if words.word(end) == "of":
        return _of_units(words, at, end, step)
    if _is_noun_phrase(words, end) and _counts_units(words, at, step):
        return Ellipsis(at, end, step, words.word(at))
    return None if unit_at(words, end) else OtherPlace(at, end + 1)


def _counts_units(words: Words, at: int, step: str) -> bool:
    """Return False for `on the seventh`, `the 29th`, `the first to leave`: no place in a text."""
    if step.startswith("-") or words.word(at + 1)[0].isdecimal():
        return False
    if words.word(at + 2) == "to" and words.word(at + 3).isalpha():
        return False
    return words.word(at - 1) not in DAYS_BEFORE and (at == 0 or words.word(at) not in BACK)


def counts_other_things(words: Words, at: int, step: int) -> bool:
    """Return True where things that are no units were counted before, at least as many as `step`.

    `six of the seven camps …, while the seventh`: the seventh is a camp.
    """
    return any(
        step <= number < _MOST_THINGS and _is_thing(words, place + 1)
        for place, token in enumerate(words.tokens[:at])
        if (number := counted(token.word) or 0)
    )


def _is_thing(words: Words, at: int) -> bool:
    """Return True for what was counted, where it is neither a unit nor a measure nor a verb."""
    word = words.word(at)
    if not word.endswith("s") or word in MEASURES or unit_at(words, at):
        return False
    return unit_at(words, at - 2) is None and words.word(at - 2) not in words.language.months


def _step(words: Words, at: int) -> tuple[str, int]:
    """Return the place at a word, counted from the start or from the end, and where it ends."""
    position = words.language.positions.get(words.word(at))
    if position is not None:
        return str(position), at + 1
    if placed(words.word(at)) is not None:
        return str(placed(words.word(at))), at + 1
    if counted(words.word(at)) is None:
        return "", at
    for length in range(_LONGEST_ORDINAL, 1, -1):
        spelled = "".join(token.word for token in words.tokens[at : at + length])
        number = placed(spelled)
        if number is not None:
            return str(number), at + length
    return "", at


def _of_units(words: Words, at: int, end: int, step: str) -> Ellipsis | None:
    """Read `the last of the points`, `the last of these promises`."""
    if words.word(end + 1) not in THESE:
        return None
    place = end + 2
    count = counted(words.word(place))
    place += count is not None
    found = unit_at(words, place)
    if found and found[0].plural:
        return Ellipsis(at, found[1], step, words.word(at))
    if count and _is_noun_phrase(words, place):
        return Ellipsis(at, place, step, words.word(at), count)
    single = words.language.singular(words.word(place))
    if single in words.language.passages and single != words.word(place):
        return Ellipsis(at, place + 1, step, words.word(at))
    return None
