"""Knows how a text names a unit by its place alone: `the sixth`, `its second`, `the last of the points`, `the first four`."""

from typing import NamedTuple

from servanda.naming.tokens import Words
from servanda.naming.units import unit_at
from servanda.reading.citations.words.english import (
    AUXILIARIES,
    BACK,
    CLOSED,
    DAYS_BEFORE,
    MEASURES,
    THESE,
)
from servanda.reading.citations.words.sayings import (
    AFTER_NOUN_PHRASE,
    AFTER_VERB,
    ATTRIBUTING,
    CONJUNCTIONS,
    WEAK_VERBS,
)
from servanda.reading.citations.words.spelled import counted, placed

_OWNED = BACK | {"the"}

_SAYS = ATTRIBUTING - WEAK_VERBS
"""verbs of which hardly anything but a text is the subject"""

_CONTENT = frozenset({"things", "promises", "pledges", "duties", "commitments", "demands"})
"""what is counted and is what a treaty holds (`they undertook eight things`)"""
_PERIODS = frozenset({"day", "night", "week", "month", "quarter", "year", "hour", "head"})
_BEFORE_NOUN = frozenset({"such", "ever", "few", "half"})
"""what a noun follows: the place is that of what it names"""
_ASKING = frozenset({"do", "does", "did", "will", "would", "can", "could", "must", "should"})
"""before a subject these make what follows it a verb (`what does the second say?`)"""
_COPULAS = frozenset({"is", "was", "are", "were", "be", "been"})
_OF_THINGS = frozenset({"on", "in", "since", "this", "within", "after"})
"""behind a place what makes it one of other things (`is the third on that river`)"""

_JOINS = frozenset({"and", "or", "nor", ",", "&"})
_LONGEST_ORDINAL = 3

_MOST_THINGS = 60
"""Things that are told apart by first, second, third are not more than so many."""


class Ellipsis(NamedTuple):
    """A place without its unit: `the sixth`, `its second`, `the last of the points`."""

    start: int
    end: int
    step: str
    determiner: str
    of_how_many: int | None = None
    """of how many, where that is said without the unit"""
    several: int = 1
    """how many from that place on, or up to the last (`the first four`)"""
    others: tuple[str, ...] = ()
    """the places listed with it (`the third and the fourth`, `the third and fourth`)"""
    is_sure: bool = True
    """False where a thing may be placed as well (`the first sends home`, `the first lorries`)"""


class OtherPlace(NamedTuple):
    """A place of something that is no unit: `the second case`."""

    start: int
    end: int


def read_ellipsis(words: Words, at: int) -> Ellipsis | OtherPlace | None:
    """Return a place without its unit that begins at a word, or None."""
    if words.word(at) not in _OWNED:
        return None
    step, end = _step(words, at + 1)
    if not step:
        return None
    if words.word(end) == "of":
        return _of_units(words, at, end, step)
    if words.word(end) in _BEFORE_NOUN or _is_object(words, at, end):
        return OtherPlace(at, end + 1)
    if _ends_ellipsis(words, end, step) and _counts_units(words, at, step):
        others, end = _listed_with(words, end)
        return Ellipsis(at, end, step, words.word(at), others=others)
    several = counted(words.word(end)) or 0
    if 1 < several < _MOST_THINGS and abs(int(step)) == 1 and words.word(end + 1) in AUXILIARIES:
        return Ellipsis(at, end + 1, step, words.word(at), several=several)
    return _of_something(words, at, end, step)


def _of_something(words: Words, at: int, end: int, step: str) -> Ellipsis | OtherPlace | None:
    """Return what a place is with a word behind it: of a thing, unless the word is for a unit or looks like a verb."""
    if (unit := unit_at(words, end)) and unit[0].name != "letter":
        return None
    if _is_one_of_two(words, end):
        return Ellipsis(at, end, step, words.word(at), is_sure=False)
    return OtherPlace(at, end + 1)


def _is_object(words: Words, at: int, end: int) -> bool:
    """Return True for `loaded the first sacks`: what could be a verb behind is none, since one stands before."""
    following = words.word(end)
    if following in CLOSED or following in ATTRIBUTING or not following.endswith(("s", "ed")):
        return False
    before = words.word(at - 1)
    return at > 0 and not words[at - 1].is_mark and before not in CONJUNCTIONS and before != "which"


def _listed_with(words: Words, at: int) -> tuple[tuple[str, ...], int]:
    """Return the places listed behind one, and where the list ends."""
    found: list[str] = []
    end = at
    while words.word(end) in _JOINS:
        definite = words.word(end + 1) == "the"
        if definite and words.word(end) == ",":
            break  # the seventh, the ninth, or neither: each by itself
        place = end + 1 + definite
        step, past = _step(words, place)
        if not step.isdecimal() or not (
            words.word(past) in _JOINS or ends_noun_phrase(words, past)
        ):
            break
        found.append(step)
        end = past
    return (tuple(found), end) if end > at and words.word(at) else ((), at)


def _is_one_of_two(words: Words, at: int) -> bool:
    """Return True for `the first sends … the second …`: what looks like a verb, and both places said."""
    word = words.word(at)
    if not word.endswith("s") or not words[at].text.islower():
        return False
    said = {
        words.word(place + 1) for place, token in enumerate(words.tokens) if token.word == "the"
    }
    return said >= {"first", "second"}


def _ends_ellipsis(words: Words, at: int, step: str) -> bool:
    """Return True where a place is alone: nothing is placed, or a verb ends the clause (`if the fourth goes`)."""
    if ends_noun_phrase(words, at):
        return True
    word = words.word(at)
    if words.word(at - 3) in _ASKING and words[at].text.islower():
        return at + 1 >= len(words) or words[at + 1].is_mark or words.word(at + 1) in CLOSED
    is_verb = word.endswith(("s", "ed")) and not word.endswith("ss") and words[at].text.islower()
    return is_verb and int(step) > 1 and (at + 1 >= len(words) or words[at + 1].is_mark)


def ends_noun_phrase(words: Words, at: int) -> bool:
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


def _counts_units(words: Words, at: int, step: str) -> bool:
    """Return False for `on the seventh`, `the 29th`, `the first to leave`: no place in a text.

    `The last` is one only where it says something (`the last asks for a report`).
    """
    if words.word(at + 1) in words.language.positions:
        return words.word(at + 2) in _SAYS
    if words.word(at + 1)[0].isdecimal():
        return False
    if words.word(at - 1) in _COPULAS and words.word(at + 2) in _OF_THINGS:
        return False
    if words.word(at + 2) == "to" and words.word(at + 3).isalpha():
        return False
    return words.word(at - 1) not in DAYS_BEFORE and (at == 0 or words.word(at) not in BACK)


def counts_other_things(words: Words, at: int, step: int) -> bool:
    """Return True where things that are no units were counted before, at least as many as `step`.

    `six of the seven camps …, while the seventh`: the seventh is a camp.
    """
    return any(
        step <= number < _MOST_THINGS
        and (_is_thing(words, place + 1) or _is_rate(words, place + 1))
        for place, token in enumerate(words.tokens[:at])
        if (number := counted(token.word))
    )


def _is_rate(words: Words, at: int) -> bool:
    """Return True for `four a day`."""
    return words.word(at) in {"a", "an"} and words.word(at + 1) in _PERIODS


def _is_thing(words: Words, at: int) -> bool:
    """Return True for what was counted, where it is neither a unit nor a measure nor a verb."""
    if words.word(at) == "of" and words.word(at + 1) in THESE:
        at += 2
    word = words.word(at)
    if not word.endswith("s") or word in MEASURES or word in _CONTENT or unit_at(words, at):
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
    if count and ends_noun_phrase(words, place):
        return Ellipsis(at, place, step, words.word(at), count)
    single = words.language.singular(words.word(place))
    if single in words.language.passages and single != words.word(place):
        return Ellipsis(at, place + 1, step, words.word(at))
    return None
