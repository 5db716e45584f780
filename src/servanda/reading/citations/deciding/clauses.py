"""Knows which clauses of one treaty the numbers in a text mean, disputed numbers by what the sentence is about."""

from typing import NamedTuple

from servanda.model.address import Address
from servanda.model.treaty import Treaty
from servanda.naming.numbers import Path
from servanda.reading.citations.content.index import ClauseIndex
from servanda.text.numerals import figure


class Located(NamedTuple):
    """The clauses meant, and what decided where the number alone did not."""

    addresses: tuple[Address, ...]
    because: tuple[str, ...] = ()


def locate_all(
    treaty: Treaty, paths: tuple[Path, ...], index: ClauseIndex, sentence: str
) -> Located | None:
    """Return the clauses that numbers mean in a treaty, or None where it has not all of them."""
    found: list[Address] = []
    because: list[str] = []
    for path in paths:
        one = _one(treaty, path, index, sentence)
        if one is None:
            return None
        found.extend(one.addresses)
        because.extend(one.because)
    return Located(tuple(dict.fromkeys(found)), tuple(because))


def _one(treaty: Treaty, path: Path, index: ClauseIndex, sentence: str) -> Located | None:
    addresses, _ = index.numbered(_from_start(treaty, path))
    own = _by_place(treaty, addresses[0]) if addresses else _beyond_file(treaty, path)
    _, others = index.numbered(path)
    if own is None or not others:
        return Located((own,)) if own else None
    meant = index.closest([own, *(rival.address for rival in others)], sentence)
    given = next((rival.number for rival in others if rival.address == meant), None)
    named = ", ".join(
        str(address) for address in dict.fromkeys((own, *(rival.address for rival in others)))
    )
    why = (
        f"given that number by {given.by}, and the sentence is about it"
        if given
        else "the file's choice"
    )
    return Located((meant,), (f"the number is disputed between {named}: {meant} is {why}",))


def _from_start(treaty: Treaty, path: Path) -> Path:
    """Return a place counted from the end as a number, where the treaty says how many units it has."""
    count = treaty.numbering.count
    if not path[0].startswith("-") or not count:
        return path
    return (str(count + 1 + int(path[0])), *path[1:])


def _by_place(treaty: Treaty, address: Address) -> Address:
    """Return the lettered unit that stands at the place that a figure gives: `4.1` is 4(a)."""
    if len(address.path) < 2:
        return address
    place = figure(address.path[-1])
    parent = next((clause for other, clause in treaty.walk() if other == address.parent), None)
    if place is None or parent is None or not parent.clauses or place > len(parent.clauses):
        return address
    if any(child.id == address.path[-1] for child in parent.clauses):
        return address
    lettered = all(child.id.isalpha() for child in parent.clauses)
    return (
        address.parent.child(parent.clauses[place - 1].id)
        if lettered and address.parent
        else address
    )


def _beyond_file(treaty: Treaty, path: Path) -> Address | None:
    """Return the address of a unit that the treaty has and the file does not hold."""
    number = figure(path[0])
    held = {clause.id for clause in treaty.clauses}
    if (
        number is None
        or number > (treaty.numbering.count or 0)
        or not any(map(str.isdecimal, held))
    ):
        return None
    return Address(treaty.id, (str(number), *path[1:])) if all(map(str.isalnum, path)) else None
