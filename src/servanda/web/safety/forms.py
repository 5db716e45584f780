"""Knows that a change was asked for on a page of ours: the form brings back what only that page could know.

The token is an HMAC (RFC 2104) of the browser's session, so the server keeps nothing, and a page that is
open outlives a restart. It is looked for anywhere in the body, without a parser: who can write it, has it.
"""

import hmac
import re
from hashlib import sha256
from urllib.parse import unquote_plus

from starlette.requests import Request
from starlette.responses import Response

from servanda.web.faults import fault, told

FIELD = "csrf"
HEADER = "x-csrf-token"
_IN_A_FORM = re.compile(rb"(?:^|&)csrf=([^&]{1,200})")
_IN_PARTS = re.compile(
    rb"\r\ncontent-disposition: *form-data; *name=\"?csrf\"?\r\n\r\n([^\r\n]{1,200})\r\n", re.I
)


def token_of(session: str, key: bytes) -> str:
    """Return the token that forms of a session bring back."""
    return hmac.new(key, session.encode(), sha256).hexdigest()


def refuse_form(request: Request, body: bytes, expected: str) -> Response | None:
    """Return a refusal unless the request brings the token, as a header or as a field."""
    given = request.headers.get(HEADER) or _field(request.headers.get("content-type", ""), body)
    if hmac.compare_digest(given.encode(), expected.encode()):
        return None
    found = fault(
        "this form does not belong to this browser any more; nothing was changed",
        "go back, copy what you typed, load the page again and send it from there",
    )
    return told(request, 403, found)


def _field(content_type: str, body: bytes) -> str:
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "application/x-www-form-urlencoded":
        found = _IN_A_FORM.search(body)
        return unquote_plus(found[1].decode("latin-1")) if found else ""
    found = _IN_PARTS.search(body) if kind == "multipart/form-data" else None
    return found[1].decode("latin-1") if found else ""
