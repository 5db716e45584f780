"""Picks many proposals at once by stance, clause and score."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from servanda.annotating.session import Session
from servanda.errors import BadRequest
from servanda.model.vocabulary import Stance

_SCORE = re.compile(r"(?:score)?[>=]*(0?\.\d+|[01](?:\.0+)?)")


class Filter(NamedTuple):
    """What a proposal has to be; what is empty fits any."""

    stance: str = ""
    clause: str = ""
    """an address; what lies inside it fits too"""
    least: float = 0.0

    def fits(self, fields: Mapping[str, str], score: float | None) -> bool:
        """Return True for a link that is all of this; one by hand has no score, and any least is too much."""
        inside = f"{fields['clause']}/".startswith(f"{self.clause}/") if self.clause else True
        return inside and (score or 0.0) >= self.least and self.stance in ("", fields["stance"])


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


def chosen(session: Session, by: Filter) -> list[str]:
    """Return the names of the pending links that fit as they stand."""
    fields = session.outcome.fields
    return [one.name for one in session.pending if by.fits(fields(one), one.score)]
