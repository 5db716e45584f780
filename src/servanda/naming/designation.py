"""Knows what a designation is made of: days, counts of units, what the instrument is called, and the rest."""

from typing import NamedTuple

from servanda.naming.days import Day, find_days
from servanda.naming.language import Language
from servanda.naming.tokens import POSSESSIVE, Words
from servanda.text.numerals import cardinal

_HYPHENS = frozenset("-‐‑")


class Designation(NamedTuple):
    """Words for an instrument, taken apart (`the 43-point Moscow declaration of February 2022`)."""

    key: tuple[str, ...]
    """every word that says something, in order: what makes two spellings the same name"""
    days: tuple[Day, ...]
    counts: tuple[int, ...]
    """how many units it is said to have"""
    nouns: frozenset[str]
    """what it is called: statement, deal"""
    words: frozenset[str]
    """all other words that say something, in the singular"""

    @property
    def is_empty(self) -> bool:
        """True when nothing in the words could tell one instrument from another."""
        return not (self.days or self.counts or self.nouns or self.words)


def take_apart(words: Words) -> Designation:
    """Return what the words say of an instrument.

    Nothing is looked up: the same words give the same parts whatever treaties there are.
    """
    days: list[Day] = []
    taken: set[int] = set()
    for dated in find_days(words):
        days.extend(dated.days)
        taken.update(range(dated.start, dated.end))
    counts = _counts(words, taken)
    rest = [
        token.word
        for at, token in enumerate(words)
        if at not in taken and not _says_nothing(token.word, words.language)
    ]
    return Designation(
        key=tuple(token.word for token in words if not _says_nothing(token.word, words.language)),
        days=tuple(days),
        counts=counts,
        nouns=frozenset(word for word in rest if words.language.is_noun(word)),
        words=frozenset(
            words.language.singular(word) for word in rest if not words.language.is_noun(word)
        ),
    )


def _says_nothing(word: str, language: Language) -> bool:
    return not word[0].isalnum() or word == POSSESSIVE or word in language.fillers


def _counts(words: Words, taken: set[int]) -> tuple[int, ...]:
    """Return the counts of units (`43-point`, `nine points`) and mark their words as taken."""
    found: list[int] = []
    for unit, token in enumerate(words):
        if token.word in words.language.units:
            at = unit - 1 - (words.word(unit - 1) in _HYPHENS)
            number = None if at in taken else cardinal(words.word(at))
            if number:
                found.append(number)
                taken.update(range(at, unit + 1))
    return tuple(found)
