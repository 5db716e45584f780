"""Knows where a phrase for a text has its noun or its name, and where the phrase around it begins."""

from typing import NamedTuple

from servanda.naming.tokens import POSSESSIVE, Words
from servanda.reading.citations.texts.names import NameBook
from servanda.reading.citations.words.english import (
    CONTRACTS,
    DETERMINERS,
    FUNCTION_WORDS,
    OTHER_TEXTS,
    TEXTS,
)

_HYPHENS = frozenset("-–‐‑")

_SHORT = 3
"""How many words a name may have that could describe another text as well (`peace accord`)."""

_FARTHEST = 14
"""How many words may stand before the noun."""


class Core(NamedTuple):
    """The noun of a phrase, or a whole name; places are those of words in the sentence."""

    start: int
    end: int
    noun: str
    """in the singular; empty for a name without a noun"""
    several: bool
    is_name: bool

    @property
    def is_title(self) -> bool:
        """True for a name so long that it can be nothing else (`declaration on allied cooperation`)."""
        return self.is_name and self.end - self.start > _SHORT


def core_at(names: NameBook, words: Words, at: int) -> Core | None:
    """Return the name or the noun for a text that begins at a word, or None."""
    end = names.match(words, at)
    if end:
        inside = [words.word(place) for place in range(at, end)]
        noun = next((word for word in reversed(inside) if words.language.is_noun(word)), "")
        if not noun and end < len(words) and words.language.is_noun(words.word(end)):
            return Core(at, end + 1, words.word(end), several=False, is_name=True)
        return Core(at, end, noun, several=False, is_name=True)
    noun, several = noun_at(words, at)
    if not noun or _goes_on(words, at + 1, noun):
        return None
    return Core(at, at + 1, noun, several, is_name=False)


def noun_at(words: Words, at: int) -> tuple[str, bool]:
    """Return the noun for a text at a word, in the singular, and whether it stands in the plural."""
    word = words.word(at)
    if words.language.is_noun(word) or is_other_text(words, at):
        return word, False
    single = words.language.singular(word)
    return (single, True) if single != word and single in TEXTS else ("", False)


def is_other_text(words: Words, at: int) -> bool:
    """Return True for `the Penal Code` and `the supply contract`, not for `the clause rules out`."""
    word = words.word(at)
    return word in CONTRACTS or (word in OTHER_TEXTS and words[at].text[0].isupper())


def _goes_on(words: Words, at: int, noun: str) -> bool:
    """Return True for `ceasefire` in `ceasefire agreement` and for `treaty` in `treaty-based`."""
    if words.word(at) in _HYPHENS:
        return words.touches(at) and words.touches(at + 1)
    return noun not in TEXTS and noun_at(words, at)[0] != ""


def is_verb(words: Words, core: Core) -> bool:
    """Return True for `the accord deals with`, `to document`: the word is no noun there."""
    before = words.word(core.start - 1)
    if words.word(core.start) == "deals" and words.word(core.end) in {"with", "in", "only"}:
        return True
    return before == "to" or (core.several and noun_at(words, core.start - 1)[0] != "")


def beginning(words: Words, core: Core, floor: int) -> tuple[int, str]:
    """Return where the phrase around a noun begins, and its determiner if it has one."""
    for place in range(core.start - 1, max(floor, core.start - _FARTHEST) - 1, -1):
        if words.word(place) in DETERMINERS:
            if _is_conjunction(words, place, core):
                break
            return place, words.word(place)
        if not _may_stand_inside(words, place):
            break
    at = core.start
    while at > floor and _is_name_like(words, at - 1):
        at -= 1
    return at, ""


def _is_conjunction(words: Words, at: int, core: Core) -> bool:
    """Return True for `that` before a name: `said that Lutena Treaty talks`."""
    return words.word(at) == "that" and words[at + 1].text[0].isupper() and at + 1 < core.start


def _may_stand_inside(words: Words, at: int) -> bool:
    token = words[at]
    if token.word == POSSESSIVE:
        return True
    if not token.is_mark:
        inside = _is_inside_hyphens(words, at) or _is_of_name(words, at)
        return token.word not in FUNCTION_WORDS or inside
    if token.word in {",", "."}:
        return _is_date_part(words, at - 1)
    joins = token.word in _HYPHENS or token.word == "/"
    return joins and words.touches(at) and words.touches(at + 1)


def _is_inside_hyphens(words: Words, at: int) -> bool:
    """Return True for the `of` in `cessation-of-hostilities agreement`."""
    return words.word(at - 1) in _HYPHENS and words.touches(at) and words.touches(at + 1)


def _is_of_name(words: Words, at: int) -> bool:
    """Return True for the `of` in `the Prisoners of War Convention`."""
    if words.word(at) != "of" or not 0 < at < len(words) - 1:
        return False
    before = words[at - 1]
    capitals = before.text[0].isupper() and words[at + 1].text[0].isupper()
    return capitals and not words.language.is_noun(before.word) and words.word(at - 2) == "the"


def _is_date_part(words: Words, at: int) -> bool:
    """Return True for a month, a year, or a figure beside a month."""
    word, months = words.word(at), words.language.months
    if not word.isdecimal():
        return word in months
    return len(word) == 4 or words.word(at - 1) in months or words.word(at + 1) in months


def _is_name_like(words: Words, at: int) -> bool:
    """Return True for a word that may belong to a name without an article (`Trilateral Statement`)."""
    token = words[at]
    if token.is_mark:
        return (token.word in _HYPHENS or token.word == POSSESSIVE) and words.touches(at) and at > 0
    capital = token.text[0].isupper() and token.word not in FUNCTION_WORDS
    return capital or _is_date_part(words, at)
