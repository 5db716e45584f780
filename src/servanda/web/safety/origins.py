"""Knows whether a request comes from a page of this server: other sites may link here and nothing more.

W3C Fetch Metadata; RFC 6454.
"""

from starlette.requests import Request
from starlette.responses import Response

from servanda.web.faults import fault, told

SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
_OWN = ("same-origin", "none")
"""From a page of ours, or from the hands of the reader: address bar, bookmark."""


def refuse_origin(request: Request) -> Response | None:
    """Return a refusal for what a page of another site sent."""
    if _is_own(request):
        return None
    found = fault("this came from a page of another site", "do it from a page of the workbench")
    return told(request, 403, found)


def _is_own(request: Request) -> bool:
    site = request.headers.get("sec-fetch-site", "")
    if request.method in SAFE:
        is_link = request.headers.get("sec-fetch-mode") == "navigate"
        return not site or site in _OWN or is_link
    origins = request.headers.getlist("origin")
    own = f"{request.scope['scheme']}://{request.headers['host']}".lower()
    return all(each.lower() == own for each in origins) and (not site or site in _OWN)
