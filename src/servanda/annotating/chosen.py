"""Picks many proposals at once by stance, clause and score."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from servanda.annotating.proposals import Proposal
from servanda.errors import BadRequest
from servanda.model.vocabulary import Stance

_SCORE = re.compile(r"(?:score)?[>=]*(0?\.\d+|[01](?:\.0+)?)")


class Filter(NamedTuple):
    """What a proposal has to be; what is empty fits any."""

    stance: str = ""
    clause: str = ""
    """an address; what lies inside it fits too"""
    least: float = 0.0

    def fits(self, proposal: Proposal) -> bool:
        """Return True for a proposal that is all of this."""
        link = proposal.link
        inside = f"{link['clause']}/".startswith(f"{self.clause}/") if self.clause else True
        return inside and link["score"] >= self.least and self.stance in ("", link["stance"])


def read_filter(words: str) -> Filter:
    """Return the filter that words spell, in any order.

    >>> read_filter("breaches nov10/4 0.8")
    Filter(stance='breaches', clause='nov10/4', least=0.8)

    Raises BadRequest for words that are neither stance nor score nor address.
    """
    found = Filter()
    for word in words.lower().replace(",", " ").split():
        score = _SCORE.fullmatch(word)
        if word in [*Stance]:
            found = found._replace(stance=word)
        elif score:
            found = found._replace(least=float(score[1]))
        elif re.fullmatch(r"[a-z][a-z0-9./-]*", word) and not found.clause:
            found = found._replace(clause=word)
        else:
            raise BadRequest(
                f"{word!r} is no stance, score or clause", "write for example: breaches nov10/4 0.8"
            )
    return found


def chosen(proposals: Iterable[Proposal], by: Filter) -> list[int]:
    """Return the numbers of the proposals that fit."""
    return [one.number for one in proposals if by.fits(one)]
