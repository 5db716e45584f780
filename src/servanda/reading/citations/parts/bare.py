"""Knows when a number without a word for its unit may be that of a clause: `as 3.2 demands`, `where I(b) gives`.

A letter or number in brackets says by itself that a unit is meant; a dot may be that of a decimal.
"""

from servanda.naming.language import ANY_UNIT
from servanda.naming.numbers import read_numbers
from servanda.naming.tokens import Words
from servanda.reading.citations.parts.alone import is_also, is_relying
from servanda.reading.citations.parts.plain import EXPLICIT, LIST
from servanda.reading.citations.parts.units import Units
from servanda.reading.citations.words.english import AUXILIARIES, DETERMINERS
from servanda.reading.citations.words.sayings import ATTRIBUTING, CITING, CONJUNCTIONS
from servanda.text.numerals import roman

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
_MEASURING = frozenset({"by", "for", "of", "in", "is", "both"})
"""before a decimal these may say how much"""
_MARKS_BEFORE = frozenset({",", ";", "“", "(", ":"})
_GOES_ON = frozenset(
    [
        "on",
        "in",
        "at",
        "by",
        "with",
        "when",
        "while",
        "because",
        "although",
        "though",
        "but",
        "as",
        "for",
        "to",
        "not",
        "nor",
        "since",
        "after",
        "before",
    ]
)
"""what goes on behind a number that somebody cites"""
_BEHIND = AUXILIARIES | ATTRIBUTING | {"and", "or"}


def read_bare(words: Words, at: int) -> Units | None:
    """Return the unit that a number of two steps alone may mean: `as 3.2 demands`, `3(c) forbids`."""
    if words.word(at + 1) not in _INWARDS or not words.touches(at + 1) or not _is_head(words, at):
        return None
    in_brackets = words.word(at + 1) == "("
    if in_brackets and words.word(at - 1) in DETERMINERS - {"that", "its", "their"}:
        return None
    if at and not in_brackets and not _may_stand_before(words, at - 1):
        return None
    found = read_numbers(words, at, apart=True)
    if found is None or any(len(path) != 2 for path in found.paths):
        return None
    following = words.word(found.end)
    is_cited = words.word(at - 1) not in _MEASURING
    if not in_brackets and following and not _may_follow(words, found.end, is_cited=is_cited):
        return None
    form = EXPLICIT if len(found.paths) == 1 else LIST
    return Units(at, found.end, found.paths, ANY_UNIT, form, "", frozenset(), False)


def _is_head(words: Words, at: int) -> bool:
    """Return True for a figure, and for a Roman numeral in capitals before a bracket."""
    if words.word(at).isdecimal():
        return True
    return (
        words.word(at + 1) == "(" and words[at].text.isupper() and roman(words.word(at)) is not None
    )


def _may_stand_before(words: Words, at: int) -> bool:
    """Return True for what stands before a number that names something and counts nothing."""
    word = words.word(at)
    return word in _BEFORE or word in CITING or word in _MARKS_BEFORE or is_relying(words, at + 1)


def _may_follow(words: Words, at: int, *, is_cited: bool) -> bool:
    goes_on = is_cited and words.word(at) in _GOES_ON
    return goes_on or words[at].is_mark or words.word(at) in _BEHIND or is_also(words, at)
