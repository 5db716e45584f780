"""Knows which browser is asking: a random name in a cookie, which says nothing and opens nothing.

It is sent along when a link leads here from elsewhere (`SameSite=Lax`), or such a link would begin a new
session and spoil the forms in other windows.
"""

import re
from secrets import token_urlsafe

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message, Send

COOKIE = "session"
_QUARTER = 90 * 24 * 3600
_NAME = re.compile(r"[A-Za-z0-9_-]{43}")


def session_of(request: Request) -> str | None:
    """Return the session of a request, or None for one that has none yet."""
    name = request.cookies.get(COOKIE, "")
    return name if _NAME.fullmatch(name) else None


def new_session() -> str:
    """Return a name that nobody can guess."""
    return token_urlsafe(32)


def keeping(session: str, send: Send) -> Send:
    """Return a `send` that lets the browser keep its session."""
    cookie = Response()
    cookie.set_cookie(COOKIE, session, max_age=_QUARTER, httponly=True, samesite="lax")

    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).append("set-cookie", cookie.headers["set-cookie"])
        await send(message)

    return sent
