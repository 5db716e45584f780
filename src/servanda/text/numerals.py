"""Knows numerals: figures, number words, ordinals and Roman numerals, each as a whole number.

Words come first in English; another language is another entry of `LANGUAGES`, as long as its numerals
are built of hundreds, tens and ones in that order (any other numeral can be listed as a word).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache


@dataclass(frozen=True)
class NumberWords:
    """The number words of one language."""

    cardinals: Mapping[str, int]
    """`one` to `nineteen`, and the tens"""
    ordinals: Mapping[str, int]
    hundreds: frozenset[str]
    hundredths: frozenset[str] = frozenset()
    """ordinals of the hundred"""
    fillers: frozenset[str] = frozenset()
    """words that may follow a hundred and say nothing"""
    endings: frozenset[str] = field(default_factory=frozenset)
    """what makes a figure an ordinal: `9th`"""


_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_TEENS = "sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_FIRST = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_LATER = "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth"


def _counted(words: str, *, start: int = 1, step: int = 1) -> dict[str, int]:
    return {word: start + step * at for at, word in enumerate(words.split())}


ENGLISH = NumberWords(
    cardinals=_counted(f"{_ONES} {_TEENS}") | _counted(_TENS, start=20, step=10),
    ordinals=_counted(f"{_FIRST} {_LATER}") | _counted(_TENTHS, start=20, step=10),
    hundreds=frozenset({"hundred"}),
    hundredths=frozenset({"hundredth"}),
    fillers=frozenset({"and"}),
    endings=frozenset({"st", "nd", "rd", "th"}),
)
LANGUAGES: Mapping[str, NumberWords] = {"en": ENGLISH}

_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_LETTERS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_FIGURE_AND_ENDING = re.compile(r"([0-9]{1,6})([^\W\d_]{1,4})")


def figure(word: str) -> int | None:
    """Return the number that plain figures spell, or None.

    >>> figure("25"), figure("²"), figure("2.5")
    (25, None, None)
    """
    return int(word) if word.isascii() and word.isdecimal() and len(word) <= 9 else None


def roman(word: str) -> int | None:
    """Return the number that a Roman numeral of the usual form spells, or None.

    >>> roman("IX"), roman("xxv"), roman("IIII"), roman("civil")
    (9, 25, None, None)
    """
    letters = word.upper()
    if not letters or len(letters) > 15 or not _ROMAN.fullmatch(letters):
        return None
    values = [_LETTERS[letter] for letter in letters]
    following = [*values[1:], 0]
    return sum(-one if one < other else one for one, other in zip(values, following, strict=True))


def cardinal(words: str) -> int | None:
    """Return the number that a figure or number words spell, or None.

    >>> cardinal("twenty-five"), cardinal("one hundred and four"), cardinal("ninth")
    (25, 104, None)
    """
    number = figure(words.strip())
    if number is not None:
        return number
    return next((found for spoken in LANGUAGES.values() if (found := _worth(words, spoken))), None)


def ordinal(words: str) -> int | None:
    """Return the number of an ordinal (`9th`, `ninth`, `twenty-fifth`), or None.

    >>> ordinal("twenty-fifth"), ordinal("22nd"), ordinal("nine")
    (25, 22, None)
    """
    parts = _parts(words)
    for spoken in LANGUAGES.values():
        found = _ordinal_figure(words, spoken) or _ordinal_worth(parts, spoken)
        if found:
            return found
    return None


@lru_cache(maxsize=4096)
def numeral(words: str) -> int | None:
    """Return the number that `words` spell in any way known here, or None.

    >>> [numeral(words) for words in ("9", "nine", "ninth", "9th", "IX", "nein")]
    [9, 9, 9, 9, 9, None]
    """
    for read in (cardinal, ordinal, roman):
        found = read(words.strip())
        if found is not None:
            return found
    return None


def begins_number(word: str) -> bool:
    """Return True for a word with which a number in words can begin, cardinal or ordinal.

    >>> begins_number("twenty"), begins_number("ninth"), begins_number("point")
    (True, True, False)
    """
    return any(word in spoken.cardinals or word in spoken.ordinals for spoken in LANGUAGES.values())


def _parts(words: str) -> tuple[str, ...]:
    return tuple(words.casefold().replace("-", " ").split())


def _worth(words: str, spoken: NumberWords) -> int | None:
    """Return what cardinal words are worth, or None when they are no number."""
    return _sum(_parts(words), spoken)


def _sum(parts: Sequence[str], spoken: NumberWords) -> int | None:
    """Return hundreds, tens and ones added up; None for words in any other order."""
    if len(parts) > 1 and parts[1] in spoken.hundreds:
        number = spoken.cardinals.get(parts[0], 0)
        rest = _without_filler(parts[2:], spoken)
        below = _below_hundred(rest, spoken) if rest else 0
        return number * 100 + below if 0 < number < 10 and below is not None else None
    return _below_hundred(parts, spoken)


def _without_filler(parts: Sequence[str], spoken: NumberWords) -> Sequence[str]:
    return parts[1:] if len(parts) > 1 and parts[0] in spoken.fillers else parts


def _below_hundred(parts: Sequence[str], spoken: NumberWords) -> int | None:
    values = [spoken.cardinals.get(part, 0) for part in parts]
    if len(values) == 1:
        return values[0] or None
    if len(values) == 2 and values[0] >= 20 and 0 < values[1] < 10:
        return sum(values)
    return None


def _ordinal_figure(words: str, spoken: NumberWords) -> int | None:
    found = _FIGURE_AND_ENDING.fullmatch(words.strip().casefold())
    return int(found[1]) if found and found[2] in spoken.endings else None


def _ordinal_worth(parts: Sequence[str], spoken: NumberWords) -> int | None:
    """Return what ordinal words are worth: cardinals, then one ordinal at the end."""
    if not parts or (last := spoken.ordinals.get(parts[-1])) is None:
        return None
    before = parts[:-1]
    if not before:
        return last
    if parts[-1] in spoken.hundredths:
        number = spoken.cardinals.get(before[0], 0) if len(before) == 1 else 0
        return number * 100 if 0 < number < 10 else None
    return _joined(before, last, spoken)


def _joined(before: Sequence[str], last: int, spoken: NumberWords) -> int | None:
    """Return cardinals and the last ordinal added, where they can stand in that order."""
    rest = before[:-1] if before[-1] in spoken.fillers else before
    number = _sum(rest, spoken)
    if number is None or (rest != before and number % 100):
        return None
    room = 100 if number % 100 == 0 else 10 if number % 100 >= 20 and number % 10 == 0 else 0
    return number + last if last < room else None
