"""Knows how a figure is drawn: small bar charts below each other, as SVG without fonts, scripts or styles.

Every bar has its name and its number beside it, so that nothing depends on colour. The fills are those of
the tones on paper; a style sheet exchanges them where the page is dark (`chart.css`).
"""

import re
from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING, Any

from servanda.errors import BadRequest

if TYPE_CHECKING:
    from altair import FacetChart

INK, LINE = "#1d1c1a", "#8a867c"
FILL = {
    "breach": "#9b1c1f",
    "charge": "#8a4200",
    "dispute": "#6a2b86",
    "claim": "#11596b",
    "kept": "#1f6130",
    "neutral": "#46505a",
    "none": "#666259",
}
"""By tone; the style sheet finds the bars by these."""

_FOR_SCREEN_READERS = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')
"""What the library says of every shape; the chart as a whole says it better, in its description."""
_WIDE = 440
_NAMES = 170
"""The room for names beside bars: fixed, so that no measuring of letters moves anything."""
_MANY = 12
"""Columns whose names still fit side by side."""


def draw(figure: Mapping[str, Any]) -> str:
    """Return a figure as SVG with a title and a description; raises BadRequest where nothing can draw it."""
    try:
        import vl_convert

        chart = _columns(figure) if figure["across"] == "year" else _bars(figure)
    except ImportError:
        raise BadRequest(
            "what draws charts is not installed",
            "pip install 'servanda[charts]', or leave out --charts",
        ) from None
    svg = _FOR_SCREEN_READERS.sub("", vl_convert.vegalite_to_svg(chart.to_dict()))
    first, _, rest = svg.partition(">")
    title, told = (f"chart:{figure['name']}:{part}" for part in ("title", "told"))
    return (
        f'{first} role="img" aria-labelledby="{title} {told}">'
        f'<title id="{title}">{escape(figure["title"])}</title>'
        f'<desc id="{told}">{escape(figure["told"])}</desc>{rest}'
    )


def _bars(figure: Mapping[str, Any]) -> "FacetChart":
    """Return lying bars: names on the left, the number at the end of each."""
    import altair as alt

    names = alt.Axis(minExtent=_NAMES, maxExtent=_NAMES, labelLimit=0, ticks=False)
    place = alt.Chart().encode(
        y=alt.Y(f"{figure['across']}:N", sort=None, title=None, axis=names),
        x=alt.X("number:Q", title=None, axis=None),
    )
    number = place.mark_text(align="left", dx=4, color=INK).encode(text="number:Q")
    return _facets(figure, place, number, alt.Step(20))


def _columns(figure: Mapping[str, Any]) -> "FacetChart":
    """Return standing bars: names below, the number on top of each."""
    import altair as alt

    many = len({row[figure["across"]] for row in figure["rows"]}) > _MANY
    names = alt.Axis(labelAngle=-90 if many else 0, ticks=False)
    place = alt.Chart().encode(
        x=alt.X(f"{figure['across']}:O", sort=None, title=None, axis=names),
        y=alt.Y("number:Q", title=None, axis=None),
    )
    is_something = alt.datum.number > 0
    number = place.mark_text(baseline="bottom", dy=-2, color=INK).encode(text="number:Q")
    return _facets(figure, place, number.transform_filter(is_something), 60)


def _facets(figure: Mapping[str, Any], place: Any, number: Any, height: Any) -> "FacetChart":
    """Return bars with their numbers, a small chart for each name."""
    import altair as alt

    tones = alt.Scale(domain=[*FILL], range=[*FILL.values()])
    bars = place.mark_bar().encode(color=alt.Color("tone:N", scale=tones, legend=None))
    order = list(dict.fromkeys(row[figure["of"]] for row in figure["rows"]))
    small = alt.layer(bars, number, data=alt.InlineData(values=figure["rows"]))
    header = alt.Header(labelAnchor="start", labelFontSize=13, labelLimit=_WIDE, labelOrient="top")
    chart: FacetChart = (
        small.properties(width=_WIDE, height=height)
        .facet(row=alt.Row(f"{figure['of']}:N", title=None, sort=order, header=header))
        .configure(background="transparent", font="Roboto", aria=False, padding=8)
        .configure_axis(labelColor=INK, labelFontSize=12, domainColor=LINE, grid=False)
        .configure_header(labelColor=INK, labelFontWeight="bold")
        .configure_view(stroke=None)
    )
    return chart
