"""Knows that nothing is changed where nothing may be changed."""

from starlette.requests import Request
from starlette.responses import Response

from servanda.web.faults import fault, told
from servanda.web.safety.origins import SAFE
from servanda.web.settings import Settings

_HARMLESS = ("/who",)
"""A name in the reader's own browser is no change of the workspace."""


def refuse_change(request: Request, settings: Settings) -> Response | None:
    """Return a refusal for every change where the workspace is only to be read."""
    if not settings.read_only or request.method in SAFE or request.url.path in _HARMLESS:
        return None
    remedy = (
        "run `servanda init DIR` and serve from that folder to begin a workspace of your own"
        if settings.is_shipped
        else "start `servanda serve` without --read-only, in a folder that may be written"
    )
    return told(request, 403, fault("this workspace is open for reading only", remedy))
