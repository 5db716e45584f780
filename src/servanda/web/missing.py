"""Knows what may be missing from a page: files that could not be read in full, told on the page itself."""

import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from typing import Any

from fastapi import FastAPI
from starlette.types import ASGIApp, Receive, Scope, Send

from servanda.errors import LeftOut

_NOTED: ContextVar[list[str] | None] = ContextVar("noted", default=None)
"""What was noted for the request at hand; a room in a thread of its own has the same list."""


class Missing:
    """Gives each request a list for what may be missing from its answer: `request.state.missing`."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, with an ear for what is missing."""
        noted: list[str] = []
        scope.setdefault("state", {})["missing"] = noted
        before = _NOTED.set(noted)
        try:
            await self.app(scope, receive, send)
        finally:
            _NOTED.reset(before)


@asynccontextmanager
async def listening(_: FastAPI) -> AsyncIterator[None]:
    """Note each `LeftOut` for the request that met it, as long as the server runs."""
    with warnings.catch_warnings():
        warnings.simplefilter("always", LeftOut)
        before = warnings.showwarning

        def note(message: Warning | str, category: type[Warning], *where: Any, **more: Any) -> None:
            noted = _NOTED.get()
            if noted is None or not issubclass(category, LeftOut):
                before(message, category, *where, **more)
            elif str(message) not in noted:
                noted.append(str(message))

        warnings.showwarning = note
        yield
