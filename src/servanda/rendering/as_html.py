"""Knows how a report, or a text that was read, becomes one page that needs no network and no second file."""

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from markupsafe import Markup

from servanda.model.reading_sheet import SuggestSheet
from servanda.model.sheet import ComparisonSheet, ReportSheet
from servanda.rendering import words
from servanda.rendering.answer import answer_of
from servanda.rendering.harmless import harmless_throughout
from servanda.rendering.html_claims import columns, dots, timeline
from servanda.rendering.html_rows import event_list, overview_row
from servanda.rendering.marks import SILENCE, mark
from servanda.rendering.page_templates import page_templates
from servanda.rendering.report_page import by_subject, comparison_page, links_of, report_page
from servanda.rendering.report_view import by_treaty, state
from servanda.rendering.suggest_page import suggest_page
from servanda.rendering.web_address import web_address

_TEMPLATES = Path(__file__).parent / "templates"


def as_html(sheet: Mapping[str, object], *, charts: bool = False) -> str:
    """Return a report, what two of them differ in, or a text with what was read in it, as a whole page.

    Only a report has charts; raises BadRequest where what draws them is not installed.
    """
    answer = answer_of(sheet)
    if answer == "suggest":
        read = suggest_page(cast(SuggestSheet, sheet))
        return _rendered("suggest.html", read._asdict())
    plain = harmless_throughout(sheet)
    if answer == "comparison":
        return _rendered("comparison.html", comparison_page(cast(ComparisonSheet, plain))._asdict())
    report = cast(ReportSheet, plain)
    drawn = {"charts": _charts(report) if charts else ""}
    return _rendered("report.html", report_page(report)._asdict() | _script() | drawn)


def _charts(report: ReportSheet) -> Markup:
    from servanda.rendering.charts.figure_html import charts_html

    return charts_html(report)


def _rendered(template: str, page: Mapping[str, Any]) -> str:
    return _environment().get_template(template).render(page)


def _script() -> dict[str, str]:
    """Return the one script of the page, and the hash by which alone the page lets it run (CSP level 3)."""
    script = (_TEMPLATES / "report.js").read_text("utf-8")
    digest = b64encode(sha256(script.encode()).digest()).decode()
    return {"script": Markup(script), "script_hash": f"sha256-{digest}"}  # noqa: S704 - our own file


def _environment() -> Environment:
    used: dict[str, Any] = {
        "words": words,
        "mark": mark,
        "silence": SILENCE,
        "state": state,
        "by_treaty": by_treaty,
        "web_address": web_address,
        "columns": columns,
        "timeline": timeline,
        "dots": dots,
        "by_subject": by_subject,
        "links_of": links_of,
        "event_list": event_list,
        "overview_row": overview_row,
    }
    return page_templates(_TEMPLATES, used)
