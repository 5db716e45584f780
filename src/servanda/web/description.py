"""Knows how the workbench is described to programs (OpenAPI 3.1): every address, what it takes and answers.

Rooms describe what they do; what the guards before every room may answer is added here, once for all.
"""

from typing import Any

from fastapi import FastAPI

from servanda.web.faults import API, HEADINGS, Fault
from servanda.web.safety.forms import HEADER
from servanda.web.safety.origins import SAFE

ABOUT = (
    "The workbench of Servanda: pages for people, and below `/api/` documents for programs. Every change"
    " brings back the token of a page of the same browser, as the header `X-CSRF-Token` or the field `csrf`."
)
FAULTS: dict[int | str, dict[str, Any]] = {
    status: {"model": Fault, "description": heading} for status, heading in HEADINGS.items()
}
"""What any address may answer instead."""
_OF_CHANGES = frozenset({"408", "409", "413"})
"""What only an address that takes something answers."""
_PAGE = {"text/html": {"schema": {"type": "string"}}}
_SCHEMES = {
    "form": {
        "type": "apiKey",
        "in": "header",
        "name": HEADER,
        "description": "content of `<meta name=csrf>` of any page, for the session in the cookie",
    },
    "token": {
        "type": "http",
        "scheme": "bearer",
        "description": "what `servanda serve` printed, where it demands a token",
    },
}


class Described(FastAPI):
    """An application that describes its guards with its rooms."""

    def openapi(self) -> dict[str, Any]:
        """Return the description; it is made once."""
        if self.openapi_schema:
            return self.openapi_schema
        schema = super().openapi()
        schema["components"]["securitySchemes"] = _SCHEMES
        for path, operations in schema["paths"].items():
            for method, operation in operations.items():
                _finish(operation, path, is_change=method.upper() not in SAFE)
        return schema


def _finish(operation: dict[str, Any], path: str, *, is_change: bool) -> None:
    """Say to which room an address belongs, how it tells of a fault, and what a change must bring."""
    operation.setdefault("tags", [_room(path)])
    answers = operation["responses"]
    if is_change:
        operation["security"] = [{"form": []}, {"form": [], "token": []}]
    else:
        operation["security"] = [{}, {"token": []}]
        for status in _OF_CHANGES:
            answers.pop(status, None)
    if path.startswith(API):
        return
    for code in HEADINGS:
        if answer := answers.get(str(code)):
            answer["content"] = _PAGE
    if is_change:
        answers.setdefault("303", {"description": "Done; the page to go on with"})


def _room(path: str) -> str:
    """Return the room of an address, the same for its page and its document.

    >>> _room("/clause/{address}"), _room("/api/clause/{address}"), _room("/")
    ('clause', 'clause', 'frame')
    """
    first = path.removeprefix(API).strip("/").partition("/")[0]
    return first or "frame"
