"""Knows that an event is not shown to whoever codes, blind, a text that it is known from."""

from fastapi import Request

from servanda.api import blind
from servanda.web.asked import short
from servanda.web.pages import settings_of


def open_event(request: Request, event: str) -> None:
    """Refuse an event that would say what others found in a text in hand; raises Closed."""
    workspace = settings_of(request).workspace
    blind.check_event(short("event", event), coder=request.state.coder, workspace=workspace)
