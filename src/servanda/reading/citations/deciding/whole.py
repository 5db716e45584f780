"""Knows when a quantity of units is a citation of the whole treaty, and when it only counts something."""

from servanda.model.address import Address
from servanda.naming.english import ENGLISH
from servanda.naming.language import BODY
from servanda.reading.citations.deciding.context import Context, Decided, look_alike
from servanda.reading.citations.deciding.texts import text_meant
from servanda.reading.citations.parts.counts import Count
from servanda.reading.citations.parts.quantities import Whole
from servanda.reading.citations.words.english import QUANTITIES

_PASSAGES = "sentences"

_TOTAL = QUANTITIES - {"any"}


def decide_whole(context: Context, whole: Whole) -> list[Decided]:
    """Return the citation that a quantity of units is, the count that it is, or nothing."""
    treaty = _treaty(context, whole)
    so_far = context.so_far
    if treaty:
        so_far.speak_of(treaty)
        so_far.cite((Address(treaty),))
        so_far.counting_units = True
        title = context.profiles[treaty].treaty.short_title
        because = (f"all that {title} provides",)
        return [Decided(whole.start, whole.end, (Address(treaty),), "whole", because)]
    so_called = _called_by_units(context, whole)
    if so_called:
        so_far.cite((Address(so_called),))
        so_far.speak_of(so_called)
        because = ("the treaty is called by its units",)
        return [Decided(whole.start, whole.end, (Address(so_called),), "anaphoric", because)]
    cited = _as_many_cited(context, whole)
    if cited:
        so_far.cite(cited)
        because = ("as many as were cited before",)
        return [Decided(whole.start, whole.end, cited, "anaphoric", because)]
    if whole.number and whole.number > 1:
        so_far.counting_units |= _by_count(context, whole) is not None
        return [look_alike(whole.start, whole.end, "a count")]
    return []


def _called_by_units(context: Context, whole: Whole) -> str | None:
    """Return the treaty that `the rules` means, where one spoken of is called so: the Rules of X, of rules."""
    if whole.owner or whole.quantity or whole.number or not whole.definite:
        return None
    return next((id_ for id_ in context.so_far.recent() if _is_called(context, id_, whole)), None)


def _is_called(context: Context, treaty: str, whole: Whole) -> bool:
    """Return True where the short title names the treaty by the word for its own units."""
    title = context.profiles[treaty].treaty.short_title.casefold().split()
    return whole.unit in title and whole.unit == f"{context.own_unit(treaty)}s"


def decide_count(context: Context, count: Count) -> list[Decided]:
    """Return what a count looks like; so many units as a treaty has are those that follow."""
    so_far = context.so_far
    if count.units:
        ours = any(count.units == context.profiles[treaty].count for treaty in so_far.recent())
        so_far.counting_units |= ours
        if count.own_unit and not ours:
            so_far.owned_elsewhere = (so_far.place, count.own_unit)
    return [look_alike(count.start, count.end, count.because)]


def _treaty(context: Context, whole: Whole) -> str | None:
    """Return the treaty that has so many units and is spoken of, or None."""
    owner = whole.owner
    if owner is None:
        return _without_owner(context, whole)
    if owner.way == "back":
        last = context.so_far.last_mention(sentences=2)
        found = last.treaty if last else None
    elif owner.phrase:
        meant = text_meant(context, owner.phrase, in_units=True)
        found = meant.treaties[0] if meant and meant.treaties else _by_count(context, whole)
    else:
        return None
    if found and whole.number and whole.number != context.profiles[found].count:
        found = _other_reading(context, whole)
    if not found:
        return None
    if whole.number and not _may_be_all(context, whole, found):
        return None
    if not (whole.quantity or whole.number or whole.is_provisions):
        return found if owner.phrase and whole.definite else None
    return found


def _other_reading(context: Context, whole: Whole) -> str | None:
    """Return the treaty of so many units that the words may name as well, of those the text names."""
    phrase = whole.owner.phrase if whole.owner else None
    possible = (*phrase.meaning.treaties, *phrase.meaning.weaker) if phrase else ()
    named = (id_ for id_ in possible if id_ in context.so_far.in_play)
    return next((id_ for id_ in named if whole.number == context.profiles[id_].count), None)


def _may_be_all(context: Context, whole: Whole, treaty: str) -> bool:
    """Return False for `its six paragraphs` where the treaty has six strands with paragraphs inside."""
    own = ENGLISH.units.get(context.own_unit(treaty))
    return (own is not None and own.depth > BODY) or whole.unit.startswith(context.own_unit(treaty))


def _without_owner(context: Context, whole: Whole) -> str | None:
    if whole.number:
        definite = whole.definite or whole.quantity in {"all", "none"}
        return _by_count(context, whole) if definite else None
    total = whole.definite or (whole.quantity == "not" and not whole.is_wording)
    if total and whole.quantity in _TOTAL:
        return next(iter(context.so_far.recent()), None)
    return None


def _by_count(context: Context, whole: Whole) -> str | None:
    """Return the treaty spoken of last that has so many units."""
    fitting = (
        treaty
        for treaty in context.so_far.recent()
        if whole.number
        and whole.number == context.profiles[treaty].count
        and _may_be_all(context, whole, treaty)
    )
    return next(fitting, None)


def _as_many_cited(context: Context, whole: Whole) -> tuple[Address, ...]:
    """Return the clauses cited last where they are as many as is said (`the two points`)."""
    if whole.owner or not whole.number or whole.number < 2 or not whole.definite:
        return ()
    found: list[Address] = []
    passages = whole.unit == _PASSAGES
    for one in context.so_far.near_cited():
        if passages and _PASSAGES[:-1] not in one.units:
            continue  # those that a court passed
        if len(one.addresses) == whole.number and not one.addresses[0].is_treaty:
            return one.addresses
        found[:0] = [address for address in one.addresses if not address.is_treaty]
        if len(set(found)) == whole.number:
            return tuple(dict.fromkeys(found))
    return ()
