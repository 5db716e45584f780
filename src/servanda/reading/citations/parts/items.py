"""Knows all that a sentence says about texts and their units, in the order of its words."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from servanda.naming.tokens import POSSESSIVE, Words
from servanda.reading.citations.parts.alone import begins_roman, read_alone
from servanda.reading.citations.parts.bare import read_bare
from servanda.reading.citations.parts.counts import Count, may_begin_count, read_count
from servanda.reading.citations.parts.owners import Owner, owner_of
from servanda.reading.citations.parts.places import Ellipsis, OtherPlace, read_ellipsis
from servanda.reading.citations.parts.plain import is_number_of_unit, may_begin_units
from servanda.reading.citations.parts.pointers import (
    Last,
    Pointer,
    UnitsInQuestion,
    read_last,
    read_neighbour,
    read_pointer,
    read_question,
)
from servanda.reading.citations.parts.quantities import Whole, read_whole
from servanda.reading.citations.parts.subjects import Theme, read_theme
from servanda.reading.citations.parts.units import Units, read_units
from servanda.reading.citations.texts.phrases import Phrase
from servanda.reading.citations.words.english import (
    DEFINITE,
    NUMBERED_THINGS,
    OWN,
    PARTS,
    QUANTITIES,
)
from servanda.reading.citations.words.sayings import PLEDGES
from servanda.reading.citations.words.triggers import Triggers


class Asked(NamedTuple):
    """Units and the text that they are said to be in; the places are those of the whole phrase."""

    start: int
    end: int
    units: Units
    owner: Owner | None
    shared: Owner | None = None
    """the text of the units listed next, which is that of these as well (`Article 1 and Article 40 of …`)"""


Item = (
    Phrase
    | Asked
    | Whole
    | Theme
    | Pointer
    | Ellipsis
    | Last
    | UnitsInQuestion
    | OtherPlace
    | Count
)

_JOINS = frozenset({",", "and", "or", "as", "well", "both", "nor", "in", "of", "with", "&", "also"})

_SHORT = 2
"""How many figures the number of a clause has at most where no word for it stands."""

_TELLING = frozenset(
    {
        "latter",
        "former",
        "one",
        "rest",
        "whole",
        "provisions",
        "vote",
        "votes",
        "words",
        "word",
        "too",
        "well",
        "older",
        "newer",
        "younger",
    }
)

_BEGINS = DEFINITE | OWN | PARTS | QUANTITIES | {"a", "an", "which"}


def items(words: Words, phrases: list[Phrase], triggers: Triggers) -> list[Item]:
    """Return what a sentence says about texts and units, in the order in which it has to be decided.

    None lies inside another, but for a theme (`the clause on …`): if that is one, the items inside it are not.
    """
    starts = {phrase.start: phrase for phrase in phrases}
    ends = {phrase.end: phrase for phrase in phrases}
    found: list[Item] = []
    past = 0
    for at in sorted({*triggers.places(words), *starts}):
        if at < past:
            continue
        theme = read_theme(words, at, starts)
        if theme:
            found.append(theme)
        item = _item(words, at, starts, ends) or starts.get(at)
        if item:
            while found and found[-1].end > item.start and not isinstance(found[-1], Theme):
                found.pop()
            found.append(item)
            past = item.end
    return _with_shared_owners(words, found)


def _with_shared_owners(words: Words, found: list[Item]) -> list[Item]:
    """Return the items, units without a text given that of the units that they are listed with."""
    for at in range(len(found) - 2, -1, -1):
        one, following = found[at], found[at + 1]
        if not (isinstance(one, Asked) and isinstance(following, Asked)) or one.owner:
            continue
        shared = following.owner or following.shared
        if shared and shared.way == "phrase" and _joined(words, one.end, following.start):
            found[at] = one._replace(shared=shared)
    return found


def _joined(words: Words, start: int, end: int) -> bool:
    between = [words.word(at) for at in range(start, end)]
    return bool(between) and all(word in _JOINS for word in between)


def tells(words: Words, at: int) -> bool:
    """Return True for a word without which a sentence has no item: for units, places, subjects, votes."""
    word, language = words.word(at), words.language
    return (
        may_begin_units(words, at)
        or word in language.passages
        or word in PLEDGES
        or word in NUMBERED_THINGS
        or word in _TELLING
        or begins_roman(word)
        or word == "("
        or (word.isdecimal() and len(word) <= _SHORT)
    )


def may_begin(words: Words, at: int) -> bool:
    """Return True for a word with which an item can begin, wherever it stands."""
    word = words.word(at)
    return (
        word in _BEGINS
        or may_begin_units(words, at)
        or may_begin_count(word)
        or begins_roman(word)
        or word == "i"
    )


def _item(words: Words, at: int, starts: dict[int, Phrase], ends: dict[int, Phrase]) -> Item | None:
    if words.word(at) not in _BEGINS or is_number_of_unit(words, at):
        asked = _asked(words, at, starts, ends) if may_begin_units(words, at) else None
        if asked or at in starts:
            return asked
        bare = read_bare(words, at) or read_alone(words, at)
        return _with_owner(words, bare, starts, ends) if bare else read_count(words, at)
    whole = read_whole(words, at, starts, ends)
    if whole or at in starts:
        return whole
    asked = _asked(words, at + 1, starts, ends) if may_begin_units(words, at + 1) else None
    if asked and asked.start <= at:
        return asked
    found = next((found for read in _POINTING if (found := read(words, at))), None)
    return found or read_count(words, at)


def _asked(
    words: Words, at: int, starts: dict[int, Phrase], ends: dict[int, Phrase]
) -> Asked | None:
    units = read_units(words, at)
    return _with_owner(words, units, starts, ends) if units else None


def _with_owner(
    words: Words, units: Units, starts: dict[int, Phrase], ends: dict[int, Phrase]
) -> Asked:
    """Return units with the text that they are said to be in."""
    owner = owner_of(words, units.start, units.end, starts, ends)
    if owner is None:
        return Asked(units.start, units.end, units, None)
    outer = _outer_of_owner(words, units, owner)
    if outer:
        whole = units._replace(
            paths=tuple((*around, *path) for around in outer.paths for path in units.paths),
            unit=outer.unit,
            said=units.said | outer.said,
        )
        return Asked(owner.start, outer.end, whole, owner._replace(end=outer.end))
    return Asked(owner.start, owner.end, units, owner)


def _outer_of_owner(words: Words, units: Units, owner: Owner) -> Units | None:
    """Return the units around others in `Section II of the Treaty's Article VIII`, or None."""
    is_behind = owner.phrase is not None and owner.phrase.start >= units.end
    place = owner.end + 1
    if not is_behind or words.word(owner.end) != POSSESSIVE or not may_begin_units(words, place):
        return None
    outer = read_units(words, place)
    return outer if outer and len(outer.paths) == 1 and len(units.paths[0]) == 1 else None


_POINTING: tuple[Callable[[Words, int], Item | None], ...] = (
    read_last,
    read_neighbour,
    read_pointer,
    read_ellipsis,
    read_question,
)


def phrases_in(found: list[Item]) -> Iterator[Phrase]:
    """Yield every phrase for a text, those with units as well."""
    for item in found:
        if isinstance(item, Phrase):
            yield item
        elif isinstance(item, Asked | Whole) and item.owner and item.owner.phrase:
            yield item.owner.phrase
