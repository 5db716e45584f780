"""Knows how a page is made: a template of ours, filled, with what every page has."""

from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse

from servanda.rendering import words
from servanda.rendering.harmless import harmless_throughout
from servanda.rendering.marks import mark
from servanda.rendering.page_templates import page_templates
from servanda.rendering.web_address import web_address
from servanda.web.settings import Settings

FOLDER = Path(__file__).parent / "templates"
_USED: dict[str, Any] = {"words": words, "mark": mark, "web_address": web_address}
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
    `csrf`), `coder` (the name of who sits here, or empty) and `may_write`.
    """
    settings = settings_of(request)
    filled = _TEMPLATES.get_template(template).render(
        harmless_throughout(view or {}),
        request=request,
        settings=settings,
        csrf=getattr(request.state, "csrf", ""),
        coder=getattr(request.state, "coder", ""),
        may_write=getattr(request.state, "may_write", False),
    )
    return HTMLResponse(filled, status_code=status)
