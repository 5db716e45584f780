"""Knows how a chart stands on a page: its name, the drawing, and its figures as a table that can be copied."""

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from servanda.rendering.charts.draw import draw
from servanda.rendering.charts.figures import figures, table

if TYPE_CHECKING:
    from servanda.model.sheet import ReportSheet

LOOKS = Path(__file__).parent / "chart.css"


def charts_html(sheet: "ReportSheet") -> Markup:
    """Return all charts of a report, with the style that they need; raises BadRequest where none can be drawn.

    The sheet is harmless already.
    """
    drawn = Markup("\n").join(figure_html(figure._asdict()) for figure in figures(sheet))
    style = LOOKS.read_text("utf-8")
    return Markup(f"<style>\n{style}</style>\n{drawn}") if drawn else Markup("")  # noqa: S704 - our own file


def figure_html(figure: Mapping[str, Any]) -> Markup:
    """Return one chart; its words are escaped, whoever wrote them."""
    name, title = figure["name"], escape(figure["title"])
    return Markup(  # noqa: S704 - every text of the data is escaped
        f'<figure class="chart" id="chart:{name}">\n<figcaption>{title}</figcaption>\n'
        f'<div class="scroll" role="region" tabindex="0" aria-label="{title}">{draw(figure)}</div>\n'
        f"<details><summary>{title}: the figures (CSV)</summary>\n"
        f'<pre tabindex="0">{escape(table(figure))}</pre></details>\n</figure>'
    )
