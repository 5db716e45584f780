"""Knows in whose name something is decided: who sits here, or the name that came with the decision."""

from fastapi import Request, Response

from servanda.errors import BadRequest
from servanda.web.sent import Sent
from servanda.web.who import name_given, remember

FIELD = "in_name_of"
"""The field in which a form asks for a name where nobody sits here by name."""


def name_for(request: Request, sent: Sent) -> str:
    """Return the name; raises BadRequest where there is none, or one that cannot be kept."""
    known = str(getattr(request.state, "coder", ""))
    given = sent.get(FIELD)
    if not known and not given.strip():
        raise BadRequest("nobody has said in whose name this is", "give your name")
    return name_given(given) if given.strip() else known


def kept(request: Request, response: Response, name: str) -> Response:
    """Return the response, with which the browser keeps a name that it did not know."""
    if name and name != getattr(request.state, "coder", ""):
        remember(response, name)
    return response
