"""Knows in which order a request is looked at before a room sees it; the cheapest looks come first.

It is plain ASGI: a layer of `BaseHTTPMiddleware` would cost a task and a queue for every request.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose

from servanda.web.safety.addresses import refuse_address
from servanda.web.safety.forms import refuse_form, token_of
from servanda.web.safety.headers import STATIC
from servanda.web.safety.hosts import refuse_host
from servanda.web.safety.origins import SAFE, refuse_origin
from servanda.web.safety.read_only import refuse_change
from servanda.web.safety.session import keeping, new_session, session_of
from servanda.web.safety.sizes import (
    Gone,
    TooLarge,
    refuse_size,
    refuse_slowness,
    replayed,
    whole_body,
)
from servanda.web.safety.tokens import refuse_stranger
from servanda.web.settings import Settings
from servanda.web.who import coder_of


class Door:
    """Lets in what may come in, and gives each room what it needs to know of who asks."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with a refusal, or let the room answer."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] == "http":
            await self._meet(scope, receive, send)
        else:
            await WebSocketClose()(scope, receive, send)

    async def _meet(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        stranger = refuse_host(request, self.settings) or refuse_stranger(request, self.settings)
        if stranger:
            await stranger(scope, receive, send)
            return
        send = self._seat(request, send)
        refused = (
            refuse_address(request)
            or refuse_origin(request)
            or refuse_change(request, self.settings)
        )
        if not refused and request.method not in SAFE:
            refused, receive = await self._read(request, receive)
        await (refused or self.app)(scope, receive, send)

    def _seat(self, request: Request, send: Send) -> Send:
        """Note who asks, for the pages; return a `send` that lets a new browser keep its session."""
        known = session_of(request)
        session = known or new_session()
        request.state.csrf = token_of(session, self.settings.key)
        request.state.coder = coder_of(request)
        request.state.may_write = not self.settings.read_only
        is_new = not known and not request.url.path.startswith(STATIC)
        return keeping(session, send) if is_new else send

    async def _read(self, request: Request, receive: Receive) -> tuple[Response | None, Receive]:
        """Return a refusal, if any, and what gives the room all that was sent."""
        try:
            body = await whole_body(request, receive)
        except TooLarge:
            return refuse_size(request), receive
        except (TimeoutError, Gone):
            return refuse_slowness(request), receive
        return refuse_form(request, body, request.state.csrf), replayed(body, receive)
