"""Knows how a text refers to all units of a treaty: `none of the nine points`, `the provisions of …`."""

from collections.abc import Mapping
from typing import NamedTuple

from servanda.naming.tokens import POSSESSIVE, Words
from servanda.naming.units import unit_at
from servanda.reading.citations.parts.owners import Owner, owner_of
from servanda.reading.citations.texts.phrases import Phrase
from servanda.reading.citations.words.english import BACK, PARTS, QUANTITIES
from servanda.reading.citations.words.sayings import NEGATIONS
from servanda.reading.citations.words.spelled import counted
from servanda.text.numerals import roman

_NEGATIONS = NEGATIONS | {"without"}

_NEAR = 12
"""How far before `a single provision` its negation may stand."""

_EACH = frozenset({"every", "each", "no", "not", "any"})
"""quantities that stand before a noun in the singular"""

_DEFINITE = frozenset({"the", "its", "their", "these", "those"})

_ALL_BUT = frozenset({"rest", "remainder", "whole", "entirety", "totality", "bulk"})

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
    if possessed := _of_possessor(words, at, quantity, place, phrases):
        return possessed
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


def _of_possessor(
    words: Words, at: int, quantity: str, place: int, phrases: Mapping[int, Phrase]
) -> Whole | None:
    """Read `every one of the statement's points`, `none of the treaty's provisions`."""
    phrase = phrases.get(place) if quantity else None
    if phrase is None or words.word(phrase.end) != POSSESSIVE:
        return None
    count = _count(words, phrase.end + 1)
    place = _past_count(words, phrase.end + 1) if count else phrase.end + 1
    end = _past_units(words, place, several=True)
    if end is None:
        return None
    owner = Owner(at, end, "phrase", phrase)
    return Whole(at, end, quantity, count, True, owner, words.word(end - 1))


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
    if word == "the" and words.word(at + 1) in _ALL_BUT and words.word(at + 2) == "of":
        return "all", at + 3
    if word not in QUANTITIES:
        return "", at
    if word == "not" and words.word(at + 1) not in {"a", "one", "any"}:
        return "", at
    return word, _past_quantity(words, at + 1 + (word == "not"))


def _past_quantity(words: Words, at: int) -> int:
    """Return the position after what goes on with `each`, `every`, `not a`: `and every`, `single`, `of`."""
    place = at + 2 * ((words.word(at), words.word(at + 1)) == ("and", "every"))
    place += words.word(place) in {"single", "one", "last"}
    return place + (words.word(place) == "of")


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
    return None if _begins_number(words, found[1]) else found[1]


def _begins_number(words: Words, at: int) -> bool:
    """Return True where a number stands behind a word for units: `(a)`, `4`, `IV`."""
    word = words.word(at)
    if word[:1].isdecimal() or word in {"(", "["}:
        return True
    return bool(word) and words[at].text.isupper() and roman(word) is not None
