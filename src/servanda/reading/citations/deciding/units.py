"""Knows when units with numbers are a citation: which text they are in, and which clauses they are."""

from collections.abc import Iterable

from servanda.model.address import PREAMBLE
from servanda.naming.english import ENGLISH
from servanda.naming.language import ANY_UNIT
from servanda.naming.tokens import Words
from servanda.reading.citations.deciding.bare import decide_bare
from servanda.reading.citations.deciding.clauses import Located
from servanda.reading.citations.deciding.context import Context, Decided
from servanda.reading.citations.deciding.inside import (
    in_only_annex,
    inside_clause,
    inside_last_clause,
)
from servanda.reading.citations.deciding.marked import cited, other
from servanda.reading.citations.deciding.texts import decide_text, text_meant
from servanda.reading.citations.parts.items import Asked
from servanda.reading.citations.parts.owners import Owner
from servanda.reading.citations.parts.plain import RANGE
from servanda.reading.citations.parts.units import Units, is_apart
from servanda.reading.citations.words.english import CLOSED, DETERMINERS, SAME
from servanda.text.numerals import figure

_USUAL = frozenset({"article", "point", "paragraph", "clause", "provision", PREAMBLE, "recital"})
"""what the press calls the units of any treaty"""

_NEW = frozenset({"a", "an", "another"})
_LINKS = frozenset({"where", "whose", "whereby"})
_FEW = 3
"""How many words may stand between what links a clause to a text and the unit (`in which, too, point 2`)."""


def decide_units(context: Context, asked: Asked) -> list[Decided]:
    """Return the citation that units are, or what they are like, with the name of the other text."""
    if asked.units.is_bare:
        return _owned_bare(context, asked) if asked.owner else decide_bare(context, asked)
    if asked.units.determiner in _NEW and not _is_modifier(context.passage.words, asked.end):
        return [other(context, asked, "it is new to the text")]
    if asked.owner is None:
        return [_of_listed(context, asked) or _carried(context, asked)]
    if asked.owner.way == "other":
        return [other(context, asked, "a unit of a text that no treaty held is called by")]
    return _owned(context, asked, asked.owner)


def _is_modifier(words: Words, at: int) -> bool:
    """Return True for `an Article 4 inspection`: new is the inspection."""
    following = words.word(at)
    return following.isalpha() and words[at].text.islower() and following not in CLOSED


def _owned_bare(context: Context, asked: Asked) -> list[Decided]:
    """Return the unit that a number has in a text named behind it: `3(b) of the agreement`."""
    found = _owned(context, asked, asked.owner) if asked.owner else []
    return [one for one in found if one.clauses]


def _owned(context: Context, asked: Asked, owner: Owner) -> list[Decided]:
    """Return units that are said to be in some text or clause."""
    if owner.way in {"clause", "back", "list", "listed"}:
        within = inside_clause(context, asked.units, owner)
        if within:
            return [cited(context, asked, within[0].treaty, Located(within))]
        if owner.way in {"list", "listed"}:
            return [other(context, asked, "a unit of something else that was listed")]
    treaties = _owned_by(context, owner)
    found = _first_located(context, treaties, asked.units)
    if found:
        return [cited(context, asked, *found)]
    if treaties:
        return [other(context, asked, "the treaty has no such unit")]
    name = decide_text(context, owner.phrase, in_units=True) if owner.phrase else []
    behind = [one for one in name if one.start >= asked.units.end]
    return [other(context, asked, "a unit of another text"), *behind]


def _owned_by(context: Context, owner: Owner) -> tuple[str, ...]:
    """Return the treaties that an owner can mean, the likeliest first; none for another text."""
    so_far = context.so_far
    if owner.phrase:
        meant = text_meant(context, owner.phrase, in_units=True)
        if not meant or not meant.treaties:
            return ()
        others = (id_ for id_ in so_far.recent() if so_far.is_called(id_, owner.phrase.noun))
        return (*meant.treaties, *others) if meant.is_pointing else meant.treaties
    if owner.way in {"latter", "former"}:
        pair = so_far.former_and_latter(owner.way)
        treaty = pair[owner.way == "latter"].treaty if pair else None
        return (treaty,) if treaty else ()
    if so_far.owned_elsewhere and so_far.owned_elsewhere[0] == so_far.place:
        return ()
    last = so_far.last_mention(sentences=1)
    if last:
        return (last.treaty,) if last.treaty else ()
    return tuple(so_far.recent()[:1])


def _of_listed(context: Context, asked: Asked) -> Decided | None:
    """Return units listed with others whose text is named: `Article 1 and Article 40 of …`."""
    if asked.shared is None or asked.shared.phrase is None:
        return None
    meant = context.texts.meant(asked.shared.phrase, context.so_far)
    found = _first_located(context, meant.treaties if meant else (), asked.units)
    return cited(context, asked, *found) if found else None


def _carried(context: Context, asked: Asked) -> Decided:
    """Return units whose text is carried over from what stands before."""
    so_far, units = context.so_far, asked.units
    if (
        units.determiner != "our"
        and _follows_other(context, asked)
        and not _is_about(context, asked)
    ):
        return other(context, asked, "a unit of the other text spoken of just before")
    within = inside_last_clause(context, units)
    if within:
        return cited(context, asked, within[0].treaty, Located(within))
    treaties = [id_ for id_ in _by_their_units(context, units) if _may_call(context, id_, units)]
    if units.unit.name == ANY_UNIT.name and _numbers_units(context, asked):
        treaties = so_far.recent()
    found = _cited_before(context, asked) or _first_located(
        context, treaties or _ahead(context, units), units
    )
    if found:
        return cited(context, asked, *found)
    why = "no treaty spoken of has such a unit" if so_far.recent() else "no treaty was spoken of"
    return other(context, asked, why)


def _numbers_units(context: Context, asked: Asked) -> bool:
    """Return True where `number seven` can only be a unit: units were cited, and no other things counted."""
    step = figure(asked.units.paths[0][0]) or 0
    return context.so_far.counting_units and not context.has_just_counted(asked.start, step)


def _cited_before(context: Context, asked: Asked) -> tuple[str, Located] | None:
    """Return the unit that `the above-mentioned article 4` means: the one cited with that number."""
    if context.passage.words.word(asked.start + 1) not in SAME:
        return None
    for one in context.so_far.near_cited():
        treaties = dict.fromkeys(address.treaty for address in one.addresses)
        found = _first_located(context, treaties, asked.units)
        if found and set(found[1].addresses) <= set(one.addresses):
            return found
    return None


def _first_located(
    context: Context, treaties: Iterable[str], units: Units
) -> tuple[str, Located] | None:
    """Return the first of some treaties that has all the units, with the clauses that they are."""
    for treaty in treaties:
        found = context.locate(treaty, units.paths, held_only=units.inner_by_place)
        found = found or in_only_annex(context, treaty, units)
        if found:
            return treaty, _held(context, treaty, found) if units.form == RANGE else found
    return None


def _held(context: Context, treaty: str, found: Located) -> Located:
    """Return the units of a range that the file holds, where it holds any."""
    held = tuple(one for one in found.addresses if context.indexes[treaty].holds(one))
    return found._replace(addresses=held) if held else found


def _by_their_units(context: Context, units: Units) -> list[str]:
    """Return the treaties spoken of, the last first; of two spoken of lately, the one with such units."""
    so_far = context.so_far
    recent = so_far.recent()
    here = so_far.spoken_of_lately()
    name = units.unit.name
    so_called = [
        id_ for id_ in recent if name in context.units_of(id_) or name in so_far.units[id_]
    ]
    if len(here) < 2 and recent[:1] != [*here]:
        return recent
    own = [id_ for id_ in so_called if id_ in here or len(here) < 2]
    return [*own, *(id_ for id_ in recent if id_ not in own)]


def _ahead(context: Context, units: Units) -> tuple[str, ...]:
    """Return the treaties of the text with such units, where they are cited before any is named."""
    so_far = context.so_far
    if so_far.latest:
        return ()
    if not so_far.in_play and units.unit.name not in ENGLISH.units:
        so_far.in_play = context.texts.about_with_unit(units.unit.name)
    return tuple(id_ for id_ in so_far.in_play if units.unit.name == context.own_unit(id_))


def _follows_other(context: Context, asked: Asked) -> bool:
    """Return True where another text stands just before and the units are its own."""
    last = context.so_far.last_mention(sentences=0)
    if last and not last.treaty and _is_linked(context, asked.start):
        return True
    if last is None and _is_of_thing(context.passage.words, asked.start):
        return True
    name = asked.units.unit.name
    if context.so_far.owned_elsewhere == (context.so_far.place, name):
        return True
    recent = context.so_far.recent()[:1]
    if name not in _USUAL and any(name == context.own_unit(treaty) for treaty in recent):
        return False
    return context.so_far.other_of_paragraph(name)


def _is_about(context: Context, asked: Asked) -> bool:
    """Return True where the sentence is about the clause of that number in the treaty spoken of last."""
    last = context.so_far.last_mention(sentences=0)
    treaty = next(iter(context.so_far.recent()), None)
    found = context.locate(treaty, asked.units.paths) if treaty and not last else None
    if not treaty or not found or len(found.addresses) > 1:
        return False
    words = context.passage.words
    index = context.indexes[treaty]
    best = index.best(words.text[words[0].start : words[-1].end])
    return (
        best is not None and best.address.is_within(found.addresses[0]) and index.tells_alone(best)
    )


def _is_of_thing(words: Words, at: int) -> bool:
    """Return True for `the budget, where article 8 …`; at a place with a name, the treaty may apply."""
    if (words.word(at - 2), words.word(at - 1)) != (",", "where") or at < 3:
        return False
    return words[at - 3].text.islower() and words.word(at - 4) in DETERMINERS


def _is_linked(context: Context, at: int) -> bool:
    """Return True for `where point 2 …`, `in which, too, point 2 …`."""
    words = context.passage.words
    if words.word(at - 1) in _LINKS or (words.word(at - 2), words.word(at - 1)) == ("of", "which"):
        return True
    near = range(max(1, at - _FEW), at)
    return any(words.word(place) == "which" and words.word(place - 1) == "in" for place in near)


def _may_call(context: Context, treaty: str, units: Units) -> bool:
    """Return True where the treaty's units may be called so: in the press, or by the text itself."""
    name = units.unit.name
    if name == PREAMBLE and not context.profiles[treaty].treaty.preamble:
        return False
    usual = name in _USUAL or is_apart(units.unit) or name == context.own_unit(treaty)
    return usual or name in context.so_far.units.get(treaty, ())
