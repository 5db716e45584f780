"""Knows what phrases that point back mean: `that clause`, `that promise`, `the latter`."""

from collections.abc import Iterable

from servanda.model.address import Address
from servanda.naming.english import ENGLISH
from servanda.reading.citations.deciding.context import Context, Decided, look_alike
from servanda.reading.citations.deciding.discourse import Cited
from servanda.reading.citations.parts.places import Ellipsis
from servanda.reading.citations.parts.pointers import Last, Pointer
from servanda.reading.citations.words.english import CLAUSE_WORDS
from servanda.reading.citations.words.sayings import PROMISES, PROMISING
from servanda.reading.citations.words.whose import NEWER, OLDER
from servanda.text.numerals import figure

_ANY_UNIT = CLAUSE_WORDS | {"article", "paragraph", "point"}
"""what the unit beside any other may be called"""


def decide_pointer(context: Context, pointer: Pointer) -> list[Decided]:
    """Return the clauses to which `that clause`, `both articles` point, or nothing."""
    if pointer.several:
        addresses = _several(context, pointer)
    else:
        found = pointed_to(context, pointer)
        if found and not found.addresses:
            because = "it points to a unit of another text"
            return [look_alike(pointer.start, pointer.end, because)]
        addresses = found.addresses if found else ()
        if pointer.further and found and pointer.unit not in found.units | _ANY_UNIT:
            return []
        if pointer.further:
            addresses = _beside(context, pointer, addresses)
    if not addresses:
        return []
    return [pointed_out(context, pointer, addresses, "anaphoric", frozenset({pointer.unit}))]


def _beside(
    context: Context, pointer: Pointer, addresses: tuple[Address, ...]
) -> tuple[Address, ...]:
    """Return the unit that stands so many places from one in the file, or nothing."""
    outer = addresses[0].parent if addresses else None
    if outer is None:
        return ()
    step = addresses[0].path[-1]
    number = figure(step)
    if number is None and len(step) > 1:
        return ()
    meant = chr(ord(step) + pointer.further) if number is None else str(number + pointer.further)
    beside = outer.child(meant) if meant.isalnum() else outer
    return (beside,) if context.indexes[outer.treaty].holds(beside) else ()


def _several(context: Context, pointer: Pointer) -> tuple[Address, ...]:
    """Return the clauses cited last, as many as are pointed to."""
    found: list[Address] = []
    count = pointer.number or 2
    for one in context.so_far.near_cited():
        if len(one.addresses) == count and not one.addresses[0].is_treaty:
            return one.addresses
        found[:0] = [address for address in one.addresses if not address.is_treaty]
        if len(set(found)) >= count:
            return tuple(dict.fromkeys(found)) if len(set(found)) == count else ()
    return ()


def pointed_to(context: Context, pointer: Pointer) -> Cited | None:
    """Return what was cited last under the same word, or what any word for a clause may point to."""
    near = [
        one
        for one in context.so_far.near_cited()
        if not one.several and not (one.addresses and one.addresses[0].is_treaty)
    ]
    same = next((one for one in near if pointer.unit in one.units), None)
    usual = pointer.unit in ENGLISH.units
    if same is None and ((pointer.is_sure and usual) or pointer.unit in CLAUSE_WORDS):
        same = near[0] if near else None
    if same is None and pointer.unit in PROMISES:
        same = _just_promised(context, pointer)
    if same and not same.addresses and same.place.paragraph != context.so_far.place.paragraph:
        same = next((one for one in near if one.addresses), None)
    return _as_said(context, pointer, same) if same and len(same.addresses) < 2 else None


def _just_promised(context: Context, pointer: Pointer) -> Cited | None:
    """Return the clause cited a sentence ago that `that promise` means, if nobody else has promised since."""
    words = context.passage.words
    last = next(context.so_far.near_cited(), None)
    if last is None or not last.units or not context.so_far.is_near(last.place, sentences=1):
        return None
    if words.word(pointer.start) not in {"that", "this"}:
        return None
    heard = [words.tokens[: pointer.start], *(one.words.tokens for one in context.paragraph[-1:])]
    return None if any(token.word in PROMISING for said in heard for token in said) else last


def _as_said(context: Context, pointer: Pointer, cited: Cited) -> Cited:
    """Return what was cited, cut to the unit that is said: `that article` of `Article 5, paragraph 2`."""
    if not cited.addresses or len(cited.units) < 2:
        return cited
    address = cited.addresses[0]
    if pointer.unit != context.own_unit(address.treaty):
        return cited
    return cited._replace(addresses=(Address(address.treaty, address.path[:1]),))


def decide_last(context: Context, last: Last) -> list[Decided]:
    """Return the clause or treaty that `the latter` or `the former` means."""
    so_far = context.so_far
    if last.which == "rest":
        near = next(iter(so_far.near_cited()), None)
        address = Address(near.addresses[0].treaty) if near and near.addresses else None
    elif last.which in OLDER | NEWER:
        treaty = so_far.by_age(last.which)
        address = Address(treaty) if treaty else None
    else:
        address, is_other = _former_or_latter(context, last.which)
        if is_other:
            return [look_alike(last.start, last.end, "it points to another text")]
    if address is None:
        return []
    so_far.speak_of(address.treaty)
    if last.which == "latter" and not address.is_treaty:
        pair = so_far.pair()
        so_far.cite((address,), pair.units if pair else frozenset())
    because = (f"{last.which} of what was cited before",)
    return [Decided(last.start, last.end, (address,), "anaphoric", because)]


def _former_or_latter(context: Context, which: str) -> tuple[Address | None, bool]:
    """Return the clause or treaty meant, and whether another text is: the two cited last hold."""
    so_far = context.so_far
    clauses, texts = so_far.pair(), so_far.former_and_latter(which)
    at = which == "latter"
    if texts and (clauses is None or texts[1].place > clauses.place):
        treaty = texts[at].treaty
        return (Address(treaty), False) if treaty else (None, True)
    return (clauses.addresses[at], False) if clauses else (None, False)


def pointed_out(
    context: Context,
    item: Pointer | Ellipsis,
    addresses: tuple[Address, ...],
    kind: str,
    units: Iterable[str],
) -> Decided:
    """Return the citation of what a phrase points to, and remember that it was spoken of."""
    context.so_far.cite(addresses, frozenset(units))
    context.so_far.speak_of(addresses[0].treaty)
    context.so_far.counting_units = True
    because = ("it points to what was cited before",)
    return Decided(item.start, item.end, addresses, kind, because)
