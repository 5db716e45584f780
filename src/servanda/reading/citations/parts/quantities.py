"""Knows how a text refers to all units of a treaty: `none of the nine points`, `the provisions of …`."""

from collections.abc import Mapping
from typing import NamedTuple

from servanda.naming.tokens import Words
from servanda.naming.units import unit_at
from servanda.reading.citations.parts.owners import Owner, owner_of
from servanda.reading.citations.texts.phrases import Phrase
from servanda.reading.citations.words.english import BACK, PARTS, QUANTITIES
from servanda.reading.citations.words.sayings import NEGATIONS
from servanda.reading.citations.words.spelled import counted

_NEGATIONS = NEGATIONS | {"without"}

_NEAR = 12
"""How far before `a single provision` its negation may stand."""

_EACH = frozenset({"every", "each", "no", "not", "any"})
"""quantities that stand before a noun in the singular"""

_DEFINITE = frozenset({"the", "its", "their", "these", "those"})

_WORDING = frozenset({"word", "words", "line", "lines"})


class Whole(NamedTuple):
    """A quantity of units; places are those of words in the sentence."""

    start: int
    end: int
    quantity: str
    """the word of quantity; empty for `the provisions of …`"""
    number: int | None
    definite: bool
    owner: Owner | None
    unit: str
    """the word for the units"""

    @property
    def is_provisions(self) -> bool:
        """True for `provisions`: nothing else is called so."""
        return self.unit.startswith("provision")

    @property
    def is_wording(self) -> bool:
        """True for lines and words."""
        return self.unit in _WORDING


def read_whole(
    words: Words, at: int, phrases: Mapping[int, Phrase], ends: Mapping[int, Phrase]
) -> Whole | None:
    """Return the quantity of units that begins at a word, or None."""
    quantity, place = _quantity(words, at)
    before, place = _count_before(words, place) if quantity else (None, place)
    definite = words.word(place) in _DEFINITE
    pointing = not quantity and words.word(place) in {"these", "those"}
    back = words.word(place) in BACK
    if pointing or not (quantity or definite):
        return None
    place += definite
    count = before or _count(words, place)
    place = _past_count(words, place) if count and not before else place
    end = _past_units(words, place, several=quantity not in _EACH or definite)
    if end is None or (words.word(end - 1) in _WORDING and not quantity):
        return None
    owner = Owner(at, end, "back") if back else owner_of(words, at, end, phrases, ends)
    stop = owner.end if owner else end
    return Whole(at, stop, quantity, count, definite, owner, words.word(end - 1))


def _count_before(words: Words, at: int) -> tuple[int | None, int]:
    """Return the count in `all ten of the rules` and the position of `the`; no count otherwise."""
    count = _count(words, at)
    place = _past_count(words, at) if count else at
    if words.word(place) == "of" and words.word(place + 1) in _DEFINITE:
        return count, place + 1
    return None, at


def _quantity(words: Words, at: int) -> tuple[str, int]:
    """Return the word of quantity at a position, if any, and the position of what is counted."""
    word = words.word(at)
    place = at
    if word == "a" and words.word(at + 1) == "number":
        word, place = "number", at + 1
    if word in PARTS and word not in QUANTITIES:
        return (word, place + 2) if words.word(place + 1) == "of" else ("", at)
    if word == "a" and words.word(at + 1) == "single" and _is_negated(words, at):
        return "not", at + 2
    if word not in QUANTITIES:
        return "", at
    place += 1
    if word == "not":
        if words.word(place) not in {"a", "one", "any"}:
            return "", at
        place += 1
    place += words.word(place) in {"single", "one", "last"}
    place += words.word(place) == "of"
    return word, place


def _is_negated(words: Words, at: int) -> bool:
    return any(token.word in _NEGATIONS for token in words.tokens[max(0, at - _NEAR) : at])


def _count(words: Words, at: int) -> int | None:
    word = words.word(at)
    if words.word(at + 1) == "-":
        word = f"{word}-{words.word(at + 2)}"
    return counted(word) if word else None


def _past_count(words: Words, at: int) -> int:
    return at + 3 if words.word(at + 1) == "-" else at + 1


def _past_units(words: Words, at: int, *, several: bool) -> int | None:
    """Return the position after a word for units, in the plural where it has to be."""
    if words.word(at) in _WORDING:
        return at + 1
    found = unit_at(words, at)
    if found is None or found[0].name == "number" or (several and not found[0].plural):
        return None
    return None if words.word(found[1])[:1].isdecimal() else found[1]
