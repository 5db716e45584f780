"""Knows how units lie in one another: `paragraph 2 of Article 5`, `Article 5, paragraph 2`, `Strand One's third paragraph`."""

from servanda.naming.language import INNER, POINT, SENTENCE
from servanda.naming.tokens import POSSESSIVE, Words
from servanda.naming.units import Group, joined, lies_in
from servanda.reading.citations.parts.plain import EXPLICIT, ORDINAL, Plain, may_begin_units, plain


def with_outer(words: Words, read: Plain) -> Plain:
    """Return the units together with those they lie in: `of Article 4`, `, paragraph 2`."""
    while True:
        wider = _inside(words, read) or _owned(words, read) or _beside(words, read)
        if wider is None:
            return read
        read = wider


def _inside(words: Words, read: Plain) -> Plain | None:
    """Read `… of Article 4`, `… of the first point`."""
    place = read.group.end
    place += words.word(place) == "," and words.word(place + 1) == "of"
    if words.word(place) not in {"of", "in"}:
        return None
    place += 1
    while words.word(place) in {"the", "that", "this", "its", "their", "very", "same"}:
        place += 1
    outer = plain(words, place) if may_begin_units(words, place) else None
    if outer is None or outer.group.unit.depth >= INNER:
        return None
    if read.form == ORDINAL and read.group.unit.depth in {POINT, INNER}:
        inner = _without_numbers_of_its_own(read.group, outer.group)
        return _joined(read, outer, joined(outer.group, inner))
    return _joined(read, outer, joined(outer.group, read.group))


def _owned(words: Words, read: Plain) -> Plain | None:
    """Read `Strand One's third paragraph`."""
    place = read.group.end + 1
    if words.word(place - 1) != POSSESSIVE or not may_begin_units(words, place):
        return None
    inner = plain(words, place)
    if inner is None or inner.group.unit.depth <= read.group.unit.depth:
        return None
    return _joined(inner, read, joined(read.group, inner.group))


def _beside(words: Words, read: Plain) -> Plain | None:
    """Read `Article 5, paragraph 2` and `paragraph 2, Article 5`."""
    place = read.group.end
    place += words.word(place) == ","
    other = plain(words, place) if may_begin_units(words, place) else None
    if other is None or other.group.unit.name == read.group.unit.name:
        return None
    if len(read.group.paths) > 1 or (
        len(other.group.paths) > 1 and not _lists_inner(words, read, other)
    ):
        return None
    if other.form == ORDINAL:
        inner = _without_numbers_of_its_own(other.group, read.group)
        return _joined(read, other, joined(read.group, inner))
    if lies_in(other.group, read.group):
        return _joined(read, other, joined(read.group, other.group))
    return _joined(read, other, joined(other.group, read.group))


def _lists_inner(words: Words, read: Plain, other: Plain) -> bool:
    """Return True for `Article 2, paragraphs 1 and 3`, where nothing says what else the paragraphs are in."""
    deeper = other.group.unit.depth > read.group.unit.depth and other.form == EXPLICIT
    return deeper and words.word(other.group.end) not in {"of", "in", "to"}


def _joined(one: Plain, other: Plain, group: Group) -> Plain:
    form = EXPLICIT if EXPLICIT in (one.form, other.form) else ORDINAL
    return Plain(group, form, one.said | other.said, one.by_place or other.by_place)


def _without_numbers_of_its_own(inner: Group, outer: Group) -> Group:
    """Return the inner group as a passage where its unit is as deep as the outer one.

    A point has no numbered paragraphs: its second paragraph is a passage of it, as a sentence is.
    """
    if outer.unit.depth >= inner.unit.depth:
        return inner._replace(unit=inner.unit._replace(depth=SENTENCE))
    return inner
