"""Knows how a page is made: a template of ours, filled, with what every page has."""

from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse

from servanda.rendering import words
from servanda.rendering.bench import addresses
from servanda.rendering.bench.claims import claims
from servanda.rendering.bench.margins import margin
from servanda.rendering.harmless import harmless, harmless_throughout
from servanda.rendering.html_claims import tone
from servanda.rendering.marks import mark
from servanda.rendering.page_templates import page_templates
from servanda.rendering.report_view import state
from servanda.rendering.sides import silence
from servanda.rendering.web_address import web_address
from servanda.web.commands import as_sentence, pieces
from servanda.web.settings import Settings

FOLDER = Path(__file__).parent / "templates"
ROOMS = (
    ("/treaties", "Treaties"),
    ("/annotate", "Annotate"),
    ("/work", "Work list"),
    ("/coding", "Coders"),
    ("/report", "Report"),
)
"""The rooms that every page leads to."""
_USED: dict[str, Any] = {
    "words": words,
    "mark": mark,
    "web_address": web_address,
    "pieces": pieces,
    "as_sentence": as_sentence,
    "rooms": ROOMS,
    "at": addresses,
    "claims": claims,
    "margin": margin,
    "state": state,
    "tone": tone,
    "silence": silence,
}
_TEMPLATES = page_templates(FOLDER, _USED)


def settings_of(request: Request) -> Settings:
    """Return how this server is set up."""
    settings: Settings = request.app.state.settings
    return settings


def shown(
    request: Request, template: str, view: dict[str, Any] | None = None, *, status: int = 200
) -> HTMLResponse:
    """Return a page; no text of the data can act in it.

    Every template may use `request`, `settings`, `csrf` (the token that a form must send back as the field
    `csrf`), `coder` (the name of who sits here, or empty), `may_write`, `missing` (words on files that could
    not be read in full) and `back` (the address of this page, for a form that returns to it).
    """
    filled = _TEMPLATES.get_template(template).render(
        harmless_throughout(view or {}),
        request=request,
        settings=settings_of(request),
        csrf=getattr(request.state, "csrf", ""),
        coder=getattr(request.state, "coder", ""),
        may_write=getattr(request.state, "may_write", False),
        missing=[harmless(each) for each in getattr(request.state, "missing", ())],
        back=_back_to(request),
    )
    return HTMLResponse(filled, status_code=status)


def _back_to(request: Request) -> str:
    """Return the address of a page that can be asked for again, or that of the first page."""
    if request.method != "GET":
        return "/"
    query = f"?{request.url.query}" if request.url.query else ""
    return f"{request.url.path}{query}"
