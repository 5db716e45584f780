"""Knows how units are written side by side in running text, and what only looks like their number."""

from typing import NamedTuple

from servanda.naming.language import ANY_UNIT, APART
from servanda.naming.numbers import read_numbers
from servanda.naming.tokens import Words
from servanda.naming.units import Group, read_plain, unit_at
from servanda.reading.citations.parts.places import ends_noun_phrase
from servanda.reading.citations.words.english import CLOSED, DETERMINERS, NOT_OWN, TIMES
from servanda.reading.citations.words.sayings import CITING
from servanda.reading.citations.words.spelled import counted, placed
from servanda.text.numerals import begins_number

EXPLICIT, ORDINAL, LIST, RANGE = "explicit", "ordinal", "list", "range"

_BETWEEN = frozenset({"and", "or", "the", "but", "well", "hundred", "hundredth"})
"""what may stand between two ordinals of a list"""

_SOON = 9
"""How many words may stand between an ordinal and the word for units: others listed with it."""

_TENS = frozenset({20, 30, 40, 50, 60, 70, 80, 90})
"""with which an ordinal of two words begins: `twenty-fifth`"""

_OPEN = frozenset({"(", "["})

_SIGNS = frozenset({"#", "№"})

_WHOLE_WORDS = frozenset({"number", "numbers"})
_NUMBER_WORDS = _WHOLE_WORDS | {"no", "nos", "nr"}

_BEFORE_NUMBER = (CLOSED - DETERMINERS - {"at"}) | CITING
"""what stands before `number seven` where it is no name of a bus, a post, a house"""


class Plain(NamedTuple):
    """Units side by side, by number or by place."""

    group: Group
    form: str
    said: frozenset[str]
    """every kind of unit that is said"""
    by_place: bool


def may_begin_units(words: Words, at: int) -> bool:
    """Return True for a word with which a reference to units can begin."""
    word, language = words.word(at), words.language
    return (
        word in language.units
        or word in language.positions
        or word in language.inner
        or word in language.recitals
        or word in language.preambles
        or placed(word) is not None
        or (counted(word) in _TENS and not word.isdecimal())
    )


def plain(words: Words, at: int) -> Plain | None:
    """Return units side by side, with their form."""
    found = unit_at(words, at)
    if found and found[0].name == "number" and not is_number_of_unit(words, at):
        return None
    if found and found[0].depth != APART and not _is_number(words, at, found[1]):
        return None
    if found is None and not _unit_follows(words, at):
        return None
    group = read_plain(words, at, alone=True)
    if group is None or (found is None and group.unit.name == ANY_UNIT.name):
        return None  # the first, no
    if found or words.word(at) in words.language.preambles:
        closed = _with_second(words, at, _to_last_of_list(words, at, group))
        return Plain(closed, EXPLICIT, frozenset({group.unit.name}), by_place=False)
    if not all(_is_place(words, place) for place in range(at, group.end - 1)):
        return None
    return Plain(_but_one(words, group), ORDINAL, frozenset({group.unit.name}), by_place=True)


def is_number_of_unit(words: Words, at: int) -> bool:
    """Return True for `#4`, `number seven`, `no. 4`; False for `bus number seven`, `a number of`, `No. 4`."""
    word = words.word(at)
    if word in _SIGNS:
        return at == 0 or words[at - 1].is_mark or not words.touches(at)
    if word not in _NUMBER_WORDS:
        return False
    place = at + 1 + (words.word(at + 1) == ".")
    if counted(words.word(place)) is None or (word not in _WHOLE_WORDS and place == at + 1):
        return False
    if at == 0 or words[at - 1].is_mark:
        return word in _WHOLE_WORDS or word == "nos"
    return words[at].text.islower() and words.word(at - 1) in _BEFORE_NUMBER


def _to_last_of_list(words: Words, at: int, group: Group) -> Group:
    """Return the units up to the last of a list: what comes behind (`2 and 4, and 6 as well`) is apart."""
    ands = [place for place in range(at, group.end) if words.word(place) == "and"]
    if len(ands) < 2 or words.word(ands[-1] - 1) != ",":
        return group
    closed = words.made_of(words.tokens[: ands[-1] - 1])
    return read_plain(closed, at, alone=True) or group


def _with_second(words: Words, at: int, group: Group) -> Group:
    """Return `article 3 or 4` as two units, where nothing behind the second number is counted."""
    second = group.end + 1
    single = len(group.paths) == 1 and len(group.paths[0]) == 1 and not group.unit.plural
    if not single or words.word(group.end) not in {"and", "or"} or group.unit.depth == APART:
        return group
    if not words.word(second).isdecimal() or not words.word(second - 2).isdecimal():
        return group
    if not ends_noun_phrase(words, second + 1) or words.word(second + 1) in {
        "(",
        ".",
        "%",
        "/",
        ":",
    }:
        return group if second + 1 < len(words) else _both(words, at, group)
    return _both(words, at, group)


def _both(words: Words, at: int, group: Group) -> Group:
    numbers = read_numbers(words, group.end - 1, apart=True)
    if numbers is None or len(numbers.paths) != 2 or numbers.end != group.end + 2:
        return group
    return group._replace(paths=numbers.paths, end=numbers.end)


def _unit_follows(words: Words, at: int) -> bool:
    """Return True where a word for units stands soon after an ordinal."""
    if words.word(at) in words.language.preambles:
        return True
    language = words.language
    return any(
        token.word in language.units
        or token.word in language.inner
        or token.word in language.recitals
        for token in words.tokens[at + 1 : at + 1 + _SOON]
    )


def _is_place(words: Words, at: int) -> bool:
    """Return True for an ordinal or what may stand between two; `the 22nd, as the sixth` is no list."""
    word = words.word(at)
    return (
        words[at].is_mark
        or word in _BETWEEN
        or word in words.language.positions
        or word in words.language.inner
        or begins_number(word)
        or word[:1].isdecimal()
    )


def _is_number(words: Words, at: int, place: int) -> bool:
    """Return False for `the point one makes`, `at that point I`: the word behind is no number there."""
    place += words.word(place) == "."
    word = words.word(place)
    if word[:1].isdecimal() or word in words.language.number_signs or word in _OPEN:
        return True
    if word == "i" and at and words[at].text[0].isupper():
        return True  # that Article I forbids
    if word in {"one", "i", "a"} and words.word(at - 1) in NOT_OWN:
        return words.word(place + 1) == "of"
    if words.word(place + 1) in TIMES:
        return False  # that paragraph eleven times
    if _is_letter(words, at, place):
        return True
    return counted(word) is not None or begins_number(word) or _is_capital(words, place)


def _is_letter(words: Words, at: int, place: int) -> bool:
    """Return True for `para b`, `lit. a`: a letter that is no word there."""
    word = words.word(place)
    if len(word) != 1 or not word.isalpha():
        return False
    if word in {"a", "i"} and words.word(at) not in {"lit", "letter"}:
        return False
    following = words.word(place + 1)
    return not following or words[place + 1].is_mark or following in CLOSED


def _is_capital(words: Words, at: int) -> bool:
    return at < len(words) and words[at].text.isupper()


def _but_one(words: Words, group: Group) -> Group:
    """Return the group counted further from the end: `last article but one`."""
    back = counted(words.word(group.end + 1)) if words.word(group.end) == "but" else None
    step = group.paths[0][-1]
    if not back or not step.startswith("-"):
        return group
    return group._replace(paths=((str(int(step) - back),),), end=group.end + 2)
