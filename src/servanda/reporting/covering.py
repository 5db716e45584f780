"""Knows which proposed links a filter covers, before anybody says yes to all of them at once."""

from collections.abc import Iterable
from typing import NamedTuple

from servanda.model.review_sheet import ProposedSheet


class Covering(NamedTuple):
    """What a proposed link has to be; what is empty fits any."""

    stance: str = ""
    clause: str = ""
    """an address; what lies inside it fits too"""
    least: float = 0.0
    """of the score; a link without one has none to go by"""

    def fits(self, proposed: ProposedSheet) -> bool:
        """Return True for a link that is all of this and can be decided here."""
        link = proposed["link"]
        inside = not self.clause or f"{link['clause']}/".startswith(f"{self.clause}/")
        scored = not self.least or (link["score"] or 0.0) >= self.least
        return bool(proposed["basis"]) and inside and scored and self.stance in ("", link["stance"])


def covered(links: Iterable[ProposedSheet], by: Covering) -> list[ProposedSheet]:
    """Return the links that a filter covers, in their order."""
    return [each for each in links if by.fits(each)]
