"""Knows which unit a place alone means: `the sixth`, `the last`, `the first` of two just listed."""

from servanda.model.address import PREAMBLE, Address
from servanda.naming.english import ENGLISH
from servanda.naming.language import ANY_UNIT, APART
from servanda.naming.numbers import Path
from servanda.reading.citations.deciding.context import Context, Decided
from servanda.reading.citations.deciding.discourse import Cited
from servanda.reading.citations.deciding.pointers import pointed_out
from servanda.reading.citations.parts.places import Ellipsis
from servanda.reading.citations.words.english import BACK

_SOON = 2
"""How many paragraphs `the second` stays what it was."""

_OF_TWO = frozenset({"1", "2"})


def decide_ellipsis(context: Context, place: Ellipsis) -> list[Decided]:
    """Return the clause that a place without its unit means, where units are being counted."""
    so_far = context.so_far
    of_units = place.end - place.start > 2 and place.several == 1
    if not (so_far.counting_units or of_units):
        return []
    last = _last_cited(context)
    if last is None or not _is_of_as_many(context, place, last):
        return []
    if place.determiner in BACK and "sentence" in last.units:
        return [pointed_out(context, place, last.addresses, "ordinal", last.units)]
    other_things = not of_units and _is_of_other_things(context, place)
    pair = of_listed(context, place.step, sentences=0 if other_things else 2)
    if pair and not place.others:
        return [pointed_out(context, place, (pair,), "ordinal", last.units)]
    if not place.is_sure or other_things:
        return []
    addresses = _beside_item(context, place, last) or _placed(context, place, last)
    units = last.units | {context.own_unit(last.addresses[0].treaty)}
    kind = "list" if place.others else "range" if place.several > 1 else "ordinal"
    return [pointed_out(context, place, addresses, kind, units)] if addresses else []


def _last_cited(context: Context) -> Cited | None:
    """Return the units cited last, or the treaty where no units were."""
    near = [one for one in context.so_far.near_cited() if one.addresses]
    return next((one for one in near if one.units), near[0] if near else None)


def _is_of_as_many(context: Context, place: Ellipsis, last: Cited) -> bool:
    """Return False for `the last of the six` where the treaty has more or fewer units."""
    count = context.profiles[last.addresses[0].treaty].count
    return not place.of_how_many or place.of_how_many == count


def _beside_item(context: Context, place: Ellipsis, last: Cited) -> tuple[Address, ...]:
    """Return the item of the same annex: `items 1 and 2 of Annex II …, the third`."""
    annex = last.addresses[-1].parent if "item" in last.units else None
    if annex is None or annex.is_treaty or not place.step.isdecimal():
        return ()
    item = annex.child(place.step)
    return (item,) if context.indexes[item.treaty].holds(item) else ()


def _placed(context: Context, place: Ellipsis, last: Cited) -> tuple[Address, ...]:
    """Return the units at a place of the treaty, in order."""
    step = int(place.step)
    start = step if step > 0 else step - place.several + 1
    steps = [*(str(start + further) for further in range(place.several)), *place.others]
    found = context.locate(last.addresses[0].treaty, tuple(_path(one, last) for one in steps))
    return found.addresses if found else ()


def _path(step: str, last: Cited) -> Path:
    """Return the number of a unit of the kind cited last: a recital, an annex, or a unit of the body."""
    if "recital" in last.units:
        return PREAMBLE, step
    apart = next(
        (unit for unit in last.units if ENGLISH.units.get(unit, ANY_UNIT).depth == APART), ""
    )
    return (apart, step) if apart else (step,)


def _is_of_other_things(context: Context, place: Ellipsis) -> bool:
    """Return True where things that are no units were counted: here, or when it was said before."""
    so_far, paragraph = context.so_far, context.passage.paragraph
    step = int(place.step)
    if context.counts_other_things(place.start, step):
        so_far.turned_away.update(dict.fromkeys(range(1, max(step, 2) + 1), paragraph))
    return paragraph - so_far.turned_away.get(step, -_SOON) < _SOON


def of_listed(context: Context, step: str, *, sentences: int = 2) -> Address | None:
    """Return the one of two units just listed that `the first`, `the second` means, or None.

    Of more than two, where the list stands in the same sentence.
    """
    if not step.isdecimal():
        return None
    so_far = context.so_far
    here = (one for one in so_far.near_cited() if so_far.is_near(one.place, sentences=0))
    more = next((one.addresses for one in here if len(one.addresses) > len(_OF_TWO)), ())
    if int(step) <= len(more):
        return more[int(step) - 1]
    if step not in _OF_TWO:
        return None
    lists = (one for one in so_far.near_cited() if so_far.is_near(one.place, sentences=sentences))
    last = next((one for one in lists if len(one.addresses) != 1 or step == "1"), None)
    if last is None or len(last.addresses) != 2 or any(one.is_treaty for one in last.addresses):
        return None
    return last.addresses[int(step) - 1]
