"""Knows which addresses no room needs to see: those that climb, that carry control characters, that never end."""

import re

from starlette.requests import Request
from starlette.responses import Response

from servanda.web.faults import fault, told

LONGEST_PATH = 2_000
LONGEST_QUERY = 16_000
_CONTROL = re.compile(r"[\x00-\x1f\x7f\\]")
_CODED_CONTROL = re.compile(rb"%(?:[01][0-9a-f]|7f)", re.IGNORECASE)
_LINE_OR_TAB = (b"%09", b"%0a", b"%0d")


def refuse_address(request: Request) -> Response | None:
    """Return a refusal for an address that none of our pages has."""
    path, query = request.scope["path"], request.scope["query_string"]
    if len(path) > LONGEST_PATH or len(query) > LONGEST_QUERY:
        return told(request, 414, fault("this address is too long", "shorten what you search for"))
    climbs = any(part in (".", "..") for part in path.split("/"))
    if climbs or _CONTROL.search(path) or _has_control(query):
        return told(request, 400, fault("no page has such an address", "begin at the first page"))
    return None


def _has_control(query: bytes) -> bool:
    """Return True for control characters; lines and tabs come with words that somebody pasted."""
    return any(each.lower() not in _LINE_OR_TAB for each in _CODED_CONTROL.findall(query))
