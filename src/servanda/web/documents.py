"""Knows how an answer leaves for a program: the sheet as it is, as JSON."""

from typing import Any

import orjson
from fastapi import Response

ELSEWHERE: dict[int | str, dict[str, Any]] = {
    307: {"description": "The page under its own address"},
}
"""What a page answers that was asked for by another name; for the description of the API."""


def document(sheet: object) -> Response:
    """Return a sheet as JSON; what it looks like is described by its type, and not looked at again."""
    return Response(orjson.dumps(sheet), media_type="application/json")
