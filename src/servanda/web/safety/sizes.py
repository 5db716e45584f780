"""Knows how much may be sent at once, and reads it before any room sees it, whether or not its length was told."""

from asyncio import timeout
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message, Receive

from servanda.web.faults import fault, told

USUAL = 1_000_000
UPLOAD = 20_000_000
UPLOADS = ("/annotate", "/api/drafts")
"""Where texts and files come in."""
PATIENCE = 60
"""Seconds in which all of it must have come."""


class TooLarge(Exception):
    """More was sent than may be."""


class Gone(Exception):
    """Whoever sent it went away before all was sent."""


def most(path: str) -> int:
    """Return how many bytes may be sent to an address.

    >>> most("/annotate/new"), most("/annotated"), most("/who")
    (20000000, 1000000, 1000000)
    """
    is_upload = any(path == each or path.startswith(f"{each}/") for each in UPLOADS)
    return UPLOAD if is_upload else USUAL


def refuse_size(request: Request) -> Response:
    """Return the refusal of what is too large."""
    largest = most(request.url.path) // 1_000_000
    found = fault(
        f"this is more than the {largest} MB that may be sent here",
        "send a smaller file, or the part of the text that matters",
    )
    return told(request, 413, found)


def refuse_slowness(request: Request) -> Response:
    """Return the refusal of what did not come in time."""
    found = fault(
        f"not all of it came within {PATIENCE} seconds", "check the connection, try again"
    )
    return told(request, 408, found)


async def whole_body(request: Request, receive: Receive) -> bytes:
    """Return all that was sent; raises TooLarge, Gone and TimeoutError."""
    largest = most(request.url.path)
    declared = request.headers.get("content-length", "0")
    if not declared.isdecimal() or len(declared) > len(str(UPLOAD)) or int(declared) > largest:
        raise TooLarge
    parts, size = [], 0
    async with timeout(PATIENCE):
        async for part in _parts(receive):
            size += len(part)
            if size > largest:
                raise TooLarge
            parts.append(part)
    return b"".join(parts)


async def _parts(receive: Receive) -> AsyncIterator[bytes]:
    has_more = True
    while has_more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Gone
        has_more = message.get("more_body", False)
        yield message.get("body", b"")


def replayed(body: bytes, receive: Receive) -> Receive:
    """Return what gives the room the body as if nobody had read it."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def again() -> Message:
        return waiting.pop() if waiting else await receive()

    return again
