"""Knows how a text names a clause by its subject: `the clause on cyber security`, `the amnesty clause`, `its promise to …`."""

from collections.abc import Mapping
from typing import NamedTuple

from servanda.naming.language import APART, SENTENCE
from servanda.naming.tokens import Words
from servanda.naming.units import unit_at
from servanda.reading.citations.content.stretches import content_end
from servanda.reading.citations.parts.plain import may_begin_units
from servanda.reading.citations.parts.units import read_units
from servanda.reading.citations.texts.phrases import Phrase
from servanda.reading.citations.words.english import (
    ADVERBIAL_AFTER_ON,
    AUXILIARIES,
    BACK,
    CLOSED,
    FUNCTION_WORDS,
    OWN,
    SAME,
    SHORT_ADJECTIVES,
)
from servanda.reading.citations.words.sayings import (
    BRACKETS,
    CLAUSE_JOINS,
    GENERIC,
    PLEDGES,
    SUBJECT_JOINS,
)
from servanda.reading.citations.words.spelled import counted, placed

_NEW = frozenset({"a", "an"})
_BEGINS = BACK | _NEW | {"the"}
_BY_WHICH = frozenset({"by", "in"})
_HAVING = frozenset({"has", "have", "had", "contains", "includes", "with", "is", "holds", "knows"})
_MADE = frozenset({"made", "given", "set", "laid", "written", "contained"})
_ADVERBIAL = ADVERBIAL_AFTER_ON - OWN

ONE = "one"
"""what stands for the word for a clause where clauses are being counted (`the one on secrecy`)"""

_LONGEST = 14
"""How many words a subject may have."""

_MODIFIERS = 4
"""How many words may stand between the article and the word for a clause."""

_ALONE = frozenset({"clause", "provision", "article", "paragraph", "section"})
"""what may stand behind its subject (`the amnesty clause`)"""


class Theme(NamedTuple):
    """A clause named by its subject; places are those of words in the sentence."""

    start: int
    end: int
    subject: tuple[int, int]
    """where the words of the subject begin and end"""
    determiner: str
    owner: Phrase | None
    noun: str
    is_behind: bool
    """True where the subject stands before the noun (`the amnesty clause`)"""
    is_unit: bool
    """True where the noun is a word for units (`clause`), not for what they hold (`promise`)"""
    made: tuple[int, int] = (0, 0)
    """where the words stand that say where it was made (`the promise made at the spa that …`)"""


def read_theme(words: Words, at: int, phrases: Mapping[int, Phrase]) -> Theme | None:
    """Return the clause named by its subject whose phrase begins at a word, or None."""
    determiner = words.word(at)
    if determiner not in _BEGINS:
        return None
    found = _before_subject(words, at, phrases)
    return found or (None if determiner in _NEW else _after_subject(words, at, phrases))


def _before_subject(words: Words, at: int, phrases: Mapping[int, Phrase]) -> Theme | None:
    """Read `the clause on …`, `the sentence that …`, `its promise to …`."""
    place = at + 1
    while words.word(place) in SHORT_ADJECTIVES:
        place += 1
    is_unit = _is_unit(words, place) or words.word(place) == "passage"
    if not (is_unit or _is_unit_like(words, at, place)):
        return None
    noun = place
    place = _past_making(words, place)
    if not _joins(words, noun, place, is_unit=is_unit):
        return None
    start = place + 2 + (words.word(place + 1) in _BY_WHICH)
    if words.word(start - 1) in CLAUSE_JOINS:
        end, owner = content_end(words, start), None
    else:
        end, owner = _end(words, start, phrases)
    inside = range(start, end)
    if not inside or any(at in phrases or _cites(words, at) for at in inside):
        return None
    stop = owner.end if owner else end
    said = words.word(at), owner, words.word(noun)
    return Theme(at, stop, (start, end), *said, False, is_unit, made=(noun + 1, place + 1))


def _past_making(words: Words, noun: int) -> int:
    """Return the last position of `promise made at Sommerau`, `pledge given in 1998`, or that of the noun."""
    if words.word(noun + 1) not in _MADE or words.word(noun + 2) not in {"at", "in", "by", "on"}:
        return noun
    reach = range(noun + 4, min(noun + 4 + _MODIFIERS, len(words)))
    return next((at - 1 for at in reach if words.word(at) in CLAUSE_JOINS), noun)


def _is_unit_like(words: Words, at: int, place: int) -> bool:
    """Return True for `the promise`, and for `the one` where `on` follows."""
    if words.word(place) == ONE:
        return words.word(at) == "the" and words.word(place + 1) == "on"
    return words.word(at) not in _NEW and _is_pledge(words, place)


def _joins(words: Words, noun: int, place: int, *, is_unit: bool) -> bool:
    """Return True where a subject follows the word for a clause: `on energy`, not `on Monday`."""
    joint = words.word(place + 1)
    if joint in _BY_WHICH:
        is_had = words.word(noun - 1) not in _NEW or words.word(noun - 2) in _HAVING
        return is_unit and is_had and words.word(place + 2) == "which"
    if joint in {"to", "of"}:
        return not is_unit
    if joint == "that" and words.word(noun) == "point":
        return False
    return joint in SUBJECT_JOINS and not (joint == "on" and words.word(place + 2) in _ADVERBIAL)


def _after_subject(words: Words, at: int, phrases: Mapping[int, Phrase]) -> Theme | None:
    """Read `the amnesty clause`, `the mutual-assistance provision of the declaration`."""
    reach = range(at + 2, min(at + 2 + _MODIFIERS, len(words)))
    if not any(words.word(place) in _ALONE for place in reach):
        return None
    for place in reach:
        before = words[place - 1]
        if before.is_mark and before.word not in {"-", "–"}:
            return None
        if not before.is_mark and not _may_be_subject(words, place - 1):
            return None
        if words.word(place) in _ALONE and not _is_number(words.word(place + 1)):
            owner = phrases.get(place + 2) if words.word(place + 1) in {"of", "in"} else None
            stop = owner.end if owner else place + 1
            return Theme(
                at, stop, (at + 1, place), words.word(at), owner, words.word(place), True, True
            )
    return None


def _is_pledge(words: Words, at: int) -> bool:
    return words.word(at) in PLEDGES or words.word(at) in words.language.passages


def _cites(words: Words, at: int) -> bool:
    """Return True for a word with which another citation begins."""
    if words.word(at) in {"latter", "former"}:
        return True
    return may_begin_units(words, at) and read_units(words, at) is not None


def _may_be_subject(words: Words, at: int) -> bool:
    word = words.word(at)
    if words.word(at + 1) in {"-", "–"} and words.touches(at + 1):
        return True
    return not (
        word in CLOSED
        or word in GENERIC
        or word in SAME
        or word in words.language.units
        or words.language.is_noun(word)
        or word in words.language.positions
        or placed(word) is not None
    )


def _is_unit(words: Words, at: int) -> bool:
    """Return True for a word for units, in the singular and without a number."""
    found = unit_at(words, at)
    if found is None or found[0].plural or found[0].depth == APART or found[0].name == "number":
        return False
    return (found[0].depth != SENTENCE or found[0].name == "sentence") and found[1] == at + 1


def _is_number(word: str) -> bool:
    return word[:1].isdecimal() or (bool(word) and counted(word) is not None)


def _end(words: Words, at: int, phrases: Mapping[int, Phrase]) -> tuple[int, Phrase | None]:
    """Return where a subject ends, and the text it is said to be in."""
    for place in range(at, min(at + _LONGEST, len(words))):
        word = words.word(place)
        if word in {"of", "in", "from"} and place + 1 in phrases and place > at:
            return place, phrases[place + 1]
        if place in phrases or (words[place].is_mark and word not in BRACKETS):
            return place, None
        if place > at and (word in AUXILIARIES or word in _STOPS):
            return place, None
    return min(at + _LONGEST, len(words)), None


_STOPS = frozenset(
    FUNCTION_WORDS - {"of", "and", "in", "to", "from", "between", "for", "by", "with"}
)
