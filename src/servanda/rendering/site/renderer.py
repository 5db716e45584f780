"""Knows how a page of a site is written: from what it rests on to bytes."""

from collections.abc import Mapping
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, Template
from markupsafe import Markup

from servanda.rendering import words
from servanda.rendering.harmless import harmless_throughout
from servanda.rendering.marks import mark
from servanda.rendering.page_templates import SHARED, page_templates
from servanda.rendering.report_view import state
from servanda.rendering.site import addresses, card
from servanda.rendering.site.claims import claims
from servanda.rendering.site.page import SitePage
from servanda.rendering.web_address import web_address

_TEMPLATES = Path(__file__).parent / "templates"
_SHARED = Path(__file__).parents[1]
_LOOKS = (
    _SHARED / "templates" / "report.css",
    _SHARED / "charts" / "chart.css",
    _TEMPLATES / "site.css",
)


class Renderer:
    """Writes pages; templates are read once."""

    def __init__(self) -> None:
        self._template: dict[str, Template] = {}

    @cached_property
    def looks(self) -> str:
        """The hash of the templates: pages made from others have to be written again."""
        files = (*sorted(_TEMPLATES.glob("*.html")), *sorted(SHARED.glob("**/*.html")), *_LOOKS)
        return f"sha256:{sha256(b''.join(file.read_bytes() for file in files)).hexdigest()}"

    def written(self, page: SitePage) -> bytes:
        """Return a page as it stands on the disk; no text of the data can act in it."""
        view: Mapping[str, Any] = harmless_throughout(page.view)
        if page.template == "table":
            from servanda.rendering.charts.figures import table

            return table(view["figure"]).encode()
        written = self._of(page.template).render(
            view, page=page.path, root="../" * page.path.count("/"), rests_on=page.rests_on
        )
        return written.encode("utf-8") + b"\n"

    def style(self) -> bytes:
        """Return the style sheet that all pages share."""
        return b"".join(file.read_bytes() for file in _LOOKS)

    def _of(self, name: str) -> Template:
        if name not in self._template:
            self._template[name] = self._environment.get_template(name)
        return self._template[name]

    @cached_property
    def _environment(self) -> Environment:
        used: dict[str, Any] = {
            "at": addresses,
            "card": card,
            "words": words,
            "mark": mark,
            "state": state,
            "claims": claims,
            "drawn": _drawn,
            "web_address": web_address,
        }
        return page_templates(_TEMPLATES, used)


def _drawn(figure: Mapping[str, Any]) -> Markup:
    from servanda.rendering.charts.figure_html import figure_html

    return figure_html(figure)
