"""Knows what to say when something happens that nobody foresaw: words to the reader, the trace to the log."""

import logging

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from servanda.web.faults import Fault, fault, told

_LOG = logging.getLogger("servanda.web")


class Unforeseen:
    """Answers with a page of its own where a room broke down."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, whatever happens; an answer that has begun can only be broken off."""
        has_begun = False

        async def sent(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self.app(scope, receive, sent)
        except Exception as error:
            if scope["type"] != "http" or has_begun:
                raise
            _LOG.exception("%s %s", scope["method"], ascii(scope["path"]))
            request = Request(scope)
            await told(request, 500, _words(error))(scope, receive, send)


def _words(error: Exception) -> Fault:
    if isinstance(error, OSError):
        return fault(
            f"the disk refused: {error.strerror or type(error).__name__}",
            "nothing was saved; check that there is room and that the workspace may be written",
        )
    return fault(
        f"Servanda met something it did not foresee ({type(error).__name__})",
        "nothing was saved; go back and try again, and please report what the terminal says",
    )
