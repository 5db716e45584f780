"""Knows whose a draft is, and that nobody else may look into it or decide in it."""

from datetime import date

from fastapi import Request

from servanda.api import drafting
from servanda.errors import BadRequest, ReadOnly
from servanda.web.asked import short
from servanda.web.pages import settings_of


class NotYours(ReadOnly):
    """A draft of somebody else."""


def coder_here(request: Request) -> str:
    """Return the name of who sits here; raises BadRequest where nobody said it."""
    name = str(getattr(request.state, "coder", ""))
    if not name:
        raise BadRequest(
            "who annotates is not known", "say your name first: it goes with every decision"
        )
    return name


def own_draft(request: Request, name: str) -> drafting.Draft:
    """Return a draft of whoever sits here; raises NotFound, and NotYours for one of somebody else."""
    coder = coder_here(request)
    found = drafting.draft(short("draft", name), workspace=settings_of(request).workspace)
    if found.coder != coder:
        raise NotYours(
            f"this draft is by {found.coder}, and you are {coder}",
            "open the text as a draft of your own: nobody sees what another decides",
        )
    return found


def plain_day(words: str) -> str:
    """Return a day as it is written, or nothing; raises BadRequest for one that no calendar has."""
    try:
        return date.fromisoformat(words).isoformat() if words else ""
    except ValueError:
        raise BadRequest(f"{words[:40]!r} is not a day", "write it as 2022-03-26") from None
