"""Knows which unit inside a clause is meant: `sub-paragraph (a)`, `paragraph 2 of it`, `its second paragraph`."""

from servanda.model.address import Address
from servanda.model.treaty import Treaty
from servanda.naming.english import ENGLISH
from servanda.naming.language import ANY_UNIT, APART
from servanda.naming.numbered import inner_units, locate, number_path
from servanda.naming.numbers import Path
from servanda.reading.citations.deciding.clauses import Located
from servanda.reading.citations.deciding.context import Context
from servanda.reading.citations.deciding.discourse import Cited
from servanda.reading.citations.deciding.places import of_listed
from servanda.reading.citations.deciding.pointers import pointed_to
from servanda.reading.citations.parts.owners import Owner
from servanda.reading.citations.parts.units import Units, is_apart

_BODY_LIKE = frozenset({"point", "paragraph", "clause", "provision"})
"""what a treaty calls its units whose paragraphs are no units inside others"""


def inside_clause(context: Context, units: Units, owner: Owner) -> tuple[Address, ...]:
    """Return the units inside the clause that an owner points to, or nothing where it points to none."""
    if owner.way == "list":
        return _on_list(context, units)
    if owner.way == "listed":
        listed = of_listed(context, owner.step)
        return (_children(context, units, listed) or _deeper(listed, units)) if listed else ()
    if owner.pointer:
        found = pointed_to(context, owner.pointer)
        outer = found.addresses[0] if found and len(found.addresses) == 1 else None
        if outer is None or outer.is_treaty:
            return ()
        whole = Address(outer.treaty, outer.path[:1])
        inside = _children(context, units, outer) or _children(context, units, whole)
        return inside or _deeper(outer, units)
    last = next(context.so_far.near_cited(), None)
    if last is None or len(last.addresses) != 1 or last.addresses[0].is_treaty:
        return ()
    if not context.so_far.is_near(last.place, sentences=1):
        return ()
    outer = last.addresses[0]
    if units.unit.name == context.own_unit(outer.treaty) and not units.needs_outer:
        return ()
    beside = outer.parent if units.unit.name in last.units and len(outer.path) > 1 else None
    return _children(context, units, outer) or (_children(context, units, beside) if beside else ())


def inside_last_clause(context: Context, units: Units) -> tuple[Address, ...]:
    """Return the units inside the clause cited last that a number alone means: `paragraph 2`."""
    single = (one for one in context.so_far.near_cited() if len(one.addresses) == 1)
    cited = next((one for one in single if not one.addresses[0].is_treaty), None)
    if cited is None:
        return ()
    last = cited.addresses[0]
    beside = _beside(context, units, cited)
    if beside:
        return beside
    if units.unit.name == "item" != context.own_unit(last.treaty):
        return _of_annex(context, units, last)
    outer = Address(last.treaty, last.path[:1])
    passage_like = units.unit.name != "paragraph" or context.own_unit(outer.treaty) in _BODY_LIKE
    if not units.needs_outer and passage_like:
        return ()
    treaty = context.profiles[outer.treaty].treaty
    return _whole_paths(treaty, units) or _children(context, units, outer)


def _beside(context: Context, units: Units, cited: Cited) -> tuple[Address, ...]:
    """Return the units beside the one cited last, where both are called alike: `Section II of …`, `Section I`."""
    last = cited.addresses[0]
    alike = units.unit.name in cited.units and len(cited.units) > 1
    if last.parent is None or last.parent.is_treaty or not alike:
        return ()
    if units.unit.name == context.own_unit(last.treaty) or units.unit.name in _BODY_LIKE:
        return ()
    return _children(context, units, last.parent)


def _of_annex(context: Context, units: Units, last: Address) -> tuple[Address, ...]:
    """Return the items of the annex cited last, or of the only one that has items."""
    apart = _with_items(context, last.treaty)
    near = (address for one in context.so_far.near_cited() for address in one.addresses)
    cited = next((Address(last.treaty, one.path[:1]) for one in near if one.path), None)
    outer = cited if cited in apart else apart[0] if len(apart) == 1 else None
    return _children(context, units, outer) if outer else ()


def _with_items(context: Context, treaty: str) -> list[Address]:
    """Return the annexes of a treaty that have units inside them."""
    held = context.profiles[treaty].treaty
    return [
        held.address.child(clause.id)
        for clause in held.clauses
        if clause.clauses and ENGLISH.units.get(number_path(clause)[0], ANY_UNIT).depth == APART
    ]


def _on_list(context: Context, units: Units) -> tuple[Address, ...]:
    """Return the items of the annex cited last: that is the list of which a text speaks."""
    near = (address for one in context.so_far.near_cited() for address in one.addresses)
    last = next((one for one in near if one.path), None)
    return _of_annex(context, units, last) if last and _is_in_annex(context, last) else ()


def _is_in_annex(context: Context, address: Address) -> bool:
    return Address(address.treaty, address.path[:1]) in _with_items(context, address.treaty)


def in_only_annex(context: Context, treaty: str, units: Units) -> Located | None:
    """Return what `the schedule` or `item 2 of the schedule` means where there is one: Schedule A."""
    if not is_apart(units.unit) or units.paths[0][0] != units.unit.name:
        return None
    held = context.profiles[treaty].treaty
    so_called = [
        held.address.child(clause.id)
        for clause in held.clauses
        if number_path(clause)[0] == units.unit.name
    ]
    if len(so_called) != 1:
        return None
    inside = units._replace(paths=tuple(path[1:] for path in units.paths if path[1:]))
    if not inside.paths:
        return Located((so_called[0],))
    found = _children(context, inside, so_called[0]) if len(units.said) > 1 else ()
    return Located(found) if found else None


def _children(context: Context, units: Units, outer: Address) -> tuple[Address, ...]:
    """Return the units with these numbers inside a clause, where it has all of them."""
    treaty = context.profiles[outer.treaty].treaty
    found = [_child(treaty, outer, path) for path in units.paths]
    return tuple(one for one in found if one) if all(found) else ()


def _child(treaty: Treaty, outer: Address, path: Path) -> Address | None:
    return next(
        (address for address in inner_units(treaty, path) if address.is_within(outer)), None
    )


def _deeper(outer: Address, units: Units) -> tuple[Address, ...]:
    """Return units that a text cites inside a clause and that the file does not hold."""
    if not all(step.isalnum() and step.isascii() for path in units.paths for step in path):
        return ()
    return tuple(Address(outer.treaty, (*outer.path, *path)) for path in units.paths)


def _whole_paths(treaty: Treaty, units: Units) -> tuple[Address, ...]:
    """Return the units of `sub-section 2.2`, whose numbers say themselves what they are in."""
    if not units.needs_outer or any(len(path) < 2 for path in units.paths):
        return ()
    found = [address for path in units.paths for address in locate(treaty, path)]
    return tuple(found) if len(found) == len(units.paths) else ()
