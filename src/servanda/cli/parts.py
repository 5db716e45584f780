"""Knows how the parts of an event are written in one option each.

An actor is `CODE:ROLE:NAME`, a source `publisher|title|address|day`, and a link the words
`CLAUSE STANCE BEARER CLAIMANT STANDING RATIONALE`, where the clause may be several words: the stance and
the standing, which are words of a fixed list, show where each part ends.
"""

import re

from servanda.errors import BadRequest
from servanda.model.vocabulary import Role, Stance, Standing

_ACTOR = "AZE:speaker:Ministry of Defence"
_SOURCE = "JAMnews|Moscow and Baku exchange accusations|https://jam-news.net/x|2022-03-27"
_LINK = "nov10/4 breaches ARM AZE:MOD alleged Armed groups were not withdrawn."

_LINK_FORM = re.compile(
    rf"(?P<clause>.+?)\s+(?P<stance>{'|'.join(Stance)})\s+(?P<bearer>\S+)\s+(?P<claimant>.+?)"
    rf"\s+(?P<standing>{'|'.join(Standing)})\s+(?P<rationale>.+)",
    re.DOTALL,
)


def actor(written: str) -> dict[str, str]:
    """Return the fields of an actor.

    >>> actor("AZE:speaker:Ministry of Defence")
    {'code': 'AZE', 'role': 'speaker', 'name': 'Ministry of Defence'}

    Raises BadRequest when the words have another form.
    """
    code, role, name = [part.strip() for part in (*written.split(":", 2), "", "")][:3]
    if not (code and role and name):
        raise BadRequest(f"{written!r} is not an actor", f"write it as {_ACTOR!r}")
    if role not in [*Role]:
        raise BadRequest(f"{role!r} is not a role", f"give one of {', '.join(Role)}", tuple(Role))
    return {"code": code, "role": role, "name": name}


def source(written: str) -> dict[str, str]:
    """Return the fields of a source; address and day may be left out.

    >>> source("JAMnews|Accusations||2022-03-27")
    {'publisher': 'JAMnews', 'title': 'Accusations', 'published': '2022-03-27'}

    Raises BadRequest when the words have another form.
    """
    parts = [part.strip() for part in written.split("|")]
    if not 2 <= len(parts) <= 4 or not all(parts[:2]):
        raise BadRequest(f"{written!r} is not a source", f"write it as {_SOURCE!r}")
    named = zip(("publisher", "title", "url", "published"), parts, strict=False)
    return {name: part for name, part in named if part}


def link(written: str) -> dict[str, str]:
    """Return the fields of a link, the clause as it was written.

    >>> link("point 4 of the statement breaches ARM AZE:MOD alleged Not withdrawn.")["clause"]
    'point 4 of the statement'

    Raises BadRequest when the words have another form.
    """
    found = _LINK_FORM.fullmatch(written.strip())
    if not found:
        raise BadRequest(
            f"{written!r} is not a link",
            f"write clause, stance, bearer, claimant, standing and rationale: {_LINK!r}",
        )
    return found.groupdict()
