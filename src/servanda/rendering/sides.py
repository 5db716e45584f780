"""Knows which claims stand for a clause being kept and which against, so that both are seen together.

A denial stands on the side of observance: it answers a charge.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from servanda.model.sheet import LinkSheet

FOR = "Supports, and denials of breach"
AGAINST = "Breaches"


class Sides(NamedTuple):
    """Links by where they stand; each group in the order in which it came."""

    kept: "list[LinkSheet]"
    breached: "list[LinkSheet]"
    contested: "list[LinkSheet]"
    touched: "list[LinkSheet]"
    outside: "list[LinkSheet]"
    """not counted: a gate is closed, or nobody accepted the link yet"""


def sides(links: "Iterable[LinkSheet]") -> Sides:
    """Return the links by side."""
    found = Sides([], [], [], [], [])
    for link in links:
        _side(found, link).append(link)
    return found


def _side(found: Sides, link: "LinkSheet") -> "list[LinkSheet]":
    if not link["counted"]:
        return found.outside
    if link["stance"] == "breaches":
        return found.kept if link["standing"] == "denied" else found.breached
    if link["stance"] == "supports":
        return found.kept
    return found.contested if link["stance"] == "contested" else found.touched


def silence(filters: Mapping[str, str]) -> str:
    """Return what is said where no claim is shown: that none was made, or none of the kind asked for."""
    return "Nothing on record is of this kind." if filters else "Nothing on record."
