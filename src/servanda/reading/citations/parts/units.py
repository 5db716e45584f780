"""Knows how a text refers to units by number or place: `point 6`, `its last article but one`, `paragraphs 4-6`."""

from typing import NamedTuple

from servanda.naming.language import APART, INNER, POINT, SENTENCE, Unit
from servanda.naming.numbers import Path, past_join
from servanda.naming.tokens import Words
from servanda.naming.units import Group, joined, lies_in, read_plain, unit_at
from servanda.reading.citations.words.english import (
    CLOSED,
    COMPOUNDS,
    DEFINITE,
    DETERMINERS,
    NOT_OWN,
    SHORT_ADJECTIVES,
    THESE,
)
from servanda.reading.citations.words.spelled import counted, placed
from servanda.text.numerals import begins_number, figure

_MOST = 60
"""How many units one phrase may ask for in running text."""

_BETWEEN = frozenset({"and", "or", "the", "to", "but", "as", "well", "hundred", "hundredth"}) - {
    "as",
    "to",
}

_SOON = 9
"""How many words may stand between an ordinal and the word for units: others listed with it."""


_TENS = frozenset({20, 30, 40, 50, 60, 70, 80, 90})
"""with which an ordinal of two words begins: `twenty-fifth`"""

_OPEN = frozenset({"(", "["})

_SIGNS = frozenset({"#", "№"})

EXPLICIT, ORDINAL, LIST, RANGE = "explicit", "ordinal", "list", "range"


class Units(NamedTuple):
    """Units asked for; places are those of words in the sentence."""

    start: int
    end: int
    paths: tuple[Path, ...]
    unit: Unit
    """the outermost kind of unit"""
    form: str
    determiner: str
    said: frozenset[str]
    """every kind of unit that is said"""
    inner_by_place: bool
    """True for `Article 8, second paragraph`: a passage, unless the file holds it as a unit"""

    @property
    def is_bare(self) -> bool:
        """True for a number without any word for a unit."""
        return not self.said

    @property
    def needs_outer(self) -> bool:
        """True for sub-paragraphs without the unit that they are in."""
        return self.unit.depth == INNER


class _Read(NamedTuple):
    group: Group
    form: str
    said: frozenset[str]
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


def read_units(words: Words, at: int) -> Units | None:
    """Return the units asked for from a word on, without the text that they are in, or None."""
    first = _plain(words, at)
    if first is None or not _stands_free(words, at, first):
        return None
    read = _with_outer(words, first)
    if read.group.unit.depth == SENTENCE or len(read.group.paths) > _MOST:
        return None
    if read.group.unit.depth == INNER and read.form != EXPLICIT:
        return None
    start, determiner = _determiner(words, at)
    if len(first.group.paths[0]) == 1 and first.group.end == at + 1:
        if determiner not in THESE:
            return None
        at = start
    by_place = first.form == ORDINAL
    if by_place and not determiner and words.word(at - 1) != "'s":
        return None
    group = read.group
    pointing = determiner in DEFINITE and start < at - 1
    return Units(
        start if by_place or pointing else at,
        group.end,
        group.paths,
        group.unit,
        _form(words, at, read),
        determiner,
        read.said,
        read.by_place and len(read.group.paths[0]) > 1,
    )


def _plain(words: Words, at: int) -> _Read | None:
    """Return units side by side, with their form."""
    found = unit_at(words, at)
    if found and found[0].name == "number" and words.word(at) not in _SIGNS:
        return None
    if found and found[0].depth != APART and not _is_number(words, at, found[1]):
        return None
    if found is None and not _unit_follows(words, at):
        return None
    group = read_plain(words, at, alone=True)
    if group is None:
        return None
    if found or words.word(at) in words.language.preambles:
        return _Read(group, EXPLICIT, frozenset({group.unit.name}), by_place=False)
    if not all(_is_place(words, place) for place in range(at, group.end - 1)):
        return None
    return _Read(_but_one(words, group), ORDINAL, frozenset({group.unit.name}), by_place=True)


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
        or begins_number(word)
        or word[:1].isdecimal()
    )


def _is_number(words: Words, at: int, place: int) -> bool:
    """Return False for `the point one makes`, `at that point I`: the word behind is no number there."""
    place += words.word(place) == "."
    word = words.word(place)
    if word[:1].isdecimal() or word in words.language.number_signs or word in _OPEN:
        return True
    if word in {"one", "i", "a"} and words.word(at - 1) in NOT_OWN:
        return words.word(place + 1) == "of"
    return counted(word) is not None or begins_number(word) or _is_capital(words, place)


def _is_capital(words: Words, at: int) -> bool:
    return at < len(words) and words[at].text.isupper()


def _but_one(words: Words, group: Group) -> Group:
    """Return the group counted further from the end: `last article but one`."""
    back = counted(words.word(group.end + 1)) if words.word(group.end) == "but" else None
    step = group.paths[0][-1]
    if not back or not step.startswith("-"):
        return group
    return group._replace(paths=((str(int(step) - back),),), end=group.end + 2)


def _with_outer(words: Words, read: _Read) -> _Read:
    """Return the units together with those they lie in: `of Article 4`, `, paragraph 2`."""
    while True:
        wider = _inside(words, read) or _beside(words, read)
        if wider is None:
            return read
        read = wider


def _inside(words: Words, read: _Read) -> _Read | None:
    """Read `… of Article 4`, `… of the first point`."""
    place = read.group.end
    place += words.word(place) == "," and words.word(place + 1) == "of"
    if words.word(place) not in {"of", "in"}:
        return None
    place += 1
    while words.word(place) in {"the", "that", "this", "very", "same"}:
        place += 1
    outer = _plain(words, place) if may_begin_units(words, place) else None
    if outer is None or outer.group.unit.depth >= INNER:
        return None
    if _is_by_place(words, read) and read.group.unit.depth in {POINT, INNER}:
        inner = _without_numbers_of_its_own(read.group, outer.group)
        return _joined(read, outer, joined(outer.group, inner))
    return _joined(read, outer, joined(outer.group, read.group))


def _beside(words: Words, read: _Read) -> _Read | None:
    """Read `Article 5, paragraph 2` and `paragraph 2, Article 5`."""
    place = read.group.end
    place += words.word(place) == ","
    other = _plain(words, place) if may_begin_units(words, place) else None
    if other is None or other.group.unit.plural or other.group.unit.name == read.group.unit.name:
        return None
    if len(read.group.paths) > 1 or len(other.group.paths) > 1:
        return None
    if other.form == ORDINAL:
        inner = _without_numbers_of_its_own(other.group, read.group)
        return _joined(read, other, joined(read.group, inner))
    if lies_in(other.group, read.group):
        return _joined(read, other, joined(read.group, other.group))
    return _joined(read, other, joined(other.group, read.group))


def _joined(one: _Read, other: _Read, group: Group) -> _Read:
    form = EXPLICIT if EXPLICIT in (one.form, other.form) else ORDINAL
    return _Read(group, form, one.said | other.said, one.by_place or other.by_place)


def _is_by_place(words: Words, read: _Read) -> bool:
    return read.form == ORDINAL


def _without_numbers_of_its_own(inner: Group, outer: Group) -> Group:
    """Return the inner group as a passage where its unit is as deep as the outer one.

    A point has no numbered paragraphs: its second paragraph is a passage of it, as a sentence is.
    """
    if outer.unit.depth >= inner.unit.depth:
        return inner._replace(unit=inner.unit._replace(depth=SENTENCE))
    return inner


def _stands_free(words: Words, at: int, read: _Read) -> bool:
    """Return False for what is part of another word: `distribution point 6`, `0 point 5`."""
    if at == 0 or read.form == ORDINAL:
        return True
    before = words[at - 1]
    if before.is_mark or before.word in CLOSED:
        return True
    if before.word in COMPOUNDS or figure(before.word) is not None:
        return False
    return at == 1 or not before.text[0].isupper()


def _determiner(words: Words, at: int) -> tuple[int, str]:
    """Return where a phrase by place begins and its determiner, adjectives like `very` passed over."""
    place = at
    while place and (words.word(place - 1) in SHORT_ADJECTIVES or _is_hyphen(words, place - 1)):
        place -= 1
    before = words.word(place - 1) if place else ""
    if before == "whose":
        return place, before
    return (place - 1, before) if before in DETERMINERS else (at, "")


def _is_hyphen(words: Words, at: int) -> bool:
    """Return True for the hyphen in `above-mentioned`."""
    return words.word(at) == "-" and words.word(at - 1) in SHORT_ADJECTIVES and words.touches(at)


def _form(words: Words, at: int, read: _Read) -> str:
    if len(read.group.paths) == 1:
        return read.form
    inside = range(at + 1, read.group.end)
    joins = any(past_join(words, place) > place for place in inside)
    return LIST if joins else RANGE


def is_apart(unit: Unit) -> bool:
    """Return True for annexes and the like."""
    return unit.depth == APART
