"""Knows the grammar of units: `point 6(3)`, `the first and second paragraphs`, `sub-paragraph 3 of point 6`."""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from servanda.model.address import PREAMBLE
from servanda.naming.language import (
    APART,
    INNER,
    PREAMBLE_UNIT,
    RECITAL_UNIT,
    SENTENCE,
    Unit,
)
from servanda.naming.numbers import LONGEST, Path, past_join, read_numbers
from servanda.naming.tokens import Words
from servanda.text.numerals import cardinal, ordinal

_MOST = 50
"""How many units `the first ten points` may ask for."""


_MOST_NESTED = 400
"""How many units a phrase may ask for by units inside units."""


class Group(NamedTuple):
    """Units asked for: their numbers from the outer unit inwards, and the outermost unit.

    A step below zero counts from the end (`-1` is the last). `end` is the position after the group.
    """

    paths: tuple[Path, ...]
    unit: Unit
    end: int

    @property
    def needs_outer(self) -> bool:
        """True for sub-paragraphs without the unit that they are in."""
        return self.unit.depth == INNER


def read_group(words: Words, at: int) -> Group | None:
    """Return the units asked for from the token at `at` on, with those they lie in, or None."""
    group = read_plain(words, at)
    while group:
        wider = _nested(words, group)
        if not wider:
            break
        group = wider
    return group if group and (group.unit.depth != SENTENCE) else None


def unit_at(words: Words, at: int) -> tuple[Unit, int] | None:
    """Return the unit word at a position and the position after it, or None."""
    word = words.word(at)
    if word in words.language.inner:
        place = at + 1 + (words.word(at + 1) in words.language.ranges)
        unit = words.language.units.get(words.word(place))
        return (unit._replace(depth=INNER), place + 1) if unit else None
    if word in words.language.recitals:
        return words.language.recitals[word], at + 1
    unit = words.language.units.get(word)
    if unit and words[at].is_mark and words.word(at + 1) == word:
        return unit._replace(plural=True), at + 2
    return (unit, at + 1) if unit else None


def read_plain(words: Words, at: int, *, alone: bool = False) -> Group | None:
    """Return units that stand beside each other, none inside another, or None.

    With `alone` a unit in the singular has one number: in running text, what is listed behind it
    belongs to something else.
    """
    if words.word(at) in words.language.preambles:
        return Group(((PREAMBLE,),), PREAMBLE_UNIT, at + 1)
    return _numbered(words, at, alone=alone) or _by_place(words, at)


def _numbered(words: Words, at: int, *, alone: bool) -> Group | None:
    """Read `points 3 and 4`, `Art. 25`, `point No. 6`, `§§ 2-4`, `annex 1`, `the annex`."""
    found = unit_at(words, at)
    if not found:
        return None
    unit, place = found
    start = _past_signs(words, place)
    numbers = read_numbers(words, start, apart=unit.plural, alone=alone and not unit.plural)
    if numbers:
        return _group(numbers.paths, unit, numbers.end)
    if unit.depth == APART and not unit.plural:
        return Group(((unit.name,),), unit, place)
    return None


def _past_signs(words: Words, at: int) -> int:
    """Return the position after the dot of an abbreviation and after signs such as `No.`."""
    place = at + (words.word(at) == ".")
    if words.word(place) in words.language.number_signs:
        place += 1
        place += words.word(place) == "."
    return place


def _by_place(words: Words, at: int) -> Group | None:
    """Read `the ninth and tenth paragraphs`, `the last point`, `the first three articles`."""
    steps: list[str] = []
    place = at
    while step := _place(words, place):
        steps.append(step[0])
        place = step[1]
        joined = past_join(words, place)
        if joined == place:
            break
        place = _past_articles(words, joined)
    several = _how_many(words, place) if len(steps) == 1 else 0
    found = unit_at(words, place + bool(several)) if steps else None
    if not found:
        return None
    unit, end = found
    if several:
        steps = list(_counted(int(steps[0]), several))
    return _group(tuple((step,) for step in steps), unit, end)


def _place(words: Words, at: int) -> tuple[str, int] | None:
    """Return the place that an ordinal or a word like `last` names."""
    position = words.language.positions.get(words.word(at))
    if position is not None:
        return str(position), at + 1
    for length in range(LONGEST, 0, -1):
        spelled = " ".join(token.word for token in words.tokens[at : at + length])
        number = ordinal(spelled.replace(" - ", "-"))
        if number is not None:
            return str(number), min(at + length, len(words))
    return None


def _how_many(words: Words, at: int) -> int:
    """Return the count in `the first three points`, or 0."""
    number = cardinal(words.word(at))
    return number if number and number <= _MOST and unit_at(words, at + 1) else 0


def _counted(first: int, several: int) -> Iterator[str]:
    """Yield the places of `several` units from the first on, or up to the last."""
    start = first if first > 0 else first - several + 1
    yield from (str(place) for place in range(start, start + several))


def _group(paths: tuple[Path, ...], unit: Unit, end: int) -> Group:
    """Return a group whose paths begin where its kind of unit stands in a treaty."""
    if unit.name == RECITAL_UNIT.name:
        paths = tuple((PREAMBLE, *path) for path in paths)
    elif unit.depth == APART:
        paths = tuple((unit.name, *path) for path in paths)
    return Group(paths, unit, end)


def _nested(words: Words, inner: Group) -> Group | None:
    """Return the group together with the one it lies in or that lies in it, or None.

    `paragraph 2 of Article 4`, `Article 4, paragraph 2`, `para. 2, art. 4`: without `of`, depths tell
    which is inside, and two units of the same kind only stand beside each other.
    """
    place = inner.end
    if words.word(place) in words.language.within:
        outer = read_plain(words, _past_articles(words, place + 1))
        return joined(outer, inner) if outer and _can_nest(outer, inner) else None
    place += words.word(place) == ","
    other = read_plain(words, _past_articles(words, place))
    if not other or other.unit.name == inner.unit.name or not _can_nest(other, inner):
        return None
    return joined(inner, other) if lies_in(other, inner) else joined(other, inner)


def _can_nest(one: Group, other: Group) -> bool:
    return len(one.paths) * len(other.paths) <= _MOST_NESTED


def lies_in(one: Group, other: Group) -> bool:
    """Return True where, of two kinds of units side by side, the first lies in the second."""
    return other.paths[0][:1] == (PREAMBLE,) or one.unit.depth >= other.unit.depth


def joined(outer: Group, inner: Group) -> Group:
    """Return the inner units inside the outer; sentences are no units of an address."""
    end = max(outer.end, inner.end)
    if inner.unit.depth == SENTENCE:
        return outer._replace(end=end)
    steps = tuple(path[1:] if path[0] == PREAMBLE else path for path in inner.paths)
    paths = tuple((*around, *within) for around, within in product(outer.paths, steps))
    return Group(paths, outer.unit, end)


def _past_articles(words: Words, at: int) -> int:
    """Return the position after articles and the like; what joins or parts two groups is not passed."""
    while words.word(at) in words.language.fillers and past_join(words, at) == at:
        if words.word(at) in words.language.within | words.language.about:
            break
        at += 1
    return at
