"""Knows how a report leaves the program: to the terminal, into a file, for paper, or as a folder of pages."""

import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, cast

import click

from servanda.cli.show import rendered, write_text
from servanda.cli.terminal import is_colourful
from servanda.errors import BadRequest

PAPER = ("pdf", "docx")
"""Formats that are no text."""


class Way(NamedTuple):
    """What is wanted of a report: its format, and the file or the folder where it goes."""

    form: str
    output: Path | None
    site: Path | None
    charts: bool


def ready(sheet: Mapping[str, object], way: Way) -> Callable[[], None]:
    """Make a report ready and return what delivers it, so that nothing is printed before all is done."""
    if way.site:
        return partial(click.echo, _publish(sheet, way.site, charts=way.charts), err=True)
    if way.form in PAPER and way.output:
        return partial(_write_bytes, _paper(sheet, way.form), way.output)
    text = (
        _page_with_charts(sheet)
        if way.charts
        else rendered(sheet, way.form, for_terminal=way.output is None)
    )
    if way.output:
        return partial(write_text, text, way.output)
    return partial(click.echo, text, nl=False, color=is_colourful())


def _paper(sheet: Mapping[str, object], form: str) -> bytes:
    if form == "pdf":
        from servanda.rendering.pdf.as_pdf import as_pdf

        return as_pdf(sheet)
    from servanda.rendering.docx.as_docx import as_docx

    return as_docx(sheet)


def _page_with_charts(sheet: Mapping[str, object]) -> str:
    from servanda.rendering.as_html import as_html

    return as_html(sheet, charts=True)


def _write_bytes(content: bytes, path: Path) -> None:
    beside = path.with_name(f".{path.name}.part")
    beside.write_bytes(content)
    beside.replace(path)
    click.echo(f"Wrote {path}", err=True)


def _publish(sheet: Mapping[str, object], folder: Path, *, charts: bool) -> str:
    """Bring a folder of pages up to date; return what changed and where to begin."""
    from servanda.api import site
    from servanda.model.sheet import ReportSheet

    done = site.site(cast(ReportSheet, sheet), folder, charts=charts)
    told = f"Wrote {len(done.written):,} files, left {done.kept:,} as they were"
    gone = f", removed {len(done.removed):,}" if done.removed else ""
    return f"{told}{gone}: {done.first}"


def refuse_what_does_not_fit(form: str, asked: Mapping[str, Any], output: Path | None) -> None:
    """Raise BadRequest for options that do not go together."""
    site, compared = asked["site"], asked["compare"]
    if site and (output or compared):
        raise BadRequest("--site makes a folder of pages", "leave out --output and --compare")
    if asked["charts"] and (compared or not (site or form == "html")):
        raise BadRequest("charts stand in a page", "add -o report.html, or --site DIR")
    if asked["links"] and form != "csv":
        raise BadRequest("--links makes a table of links", "add --format csv")
    if not site:
        _refuse_form(form, output, is_comparison=bool(compared))


def _refuse_form(form: str, output: Path | None, *, is_comparison: bool) -> None:
    if form in PAPER and is_comparison:
        raise BadRequest(f"no comparison is written as {form}", "write .html or .md")
    if form in PAPER and output is None:
        raise BadRequest(f"a file of {form} is not for a terminal", f"add -o report.{form}")
    if form == "html" and output is None and sys.stdout.isatty():
        raise BadRequest("a page of HTML is not for reading in a terminal", "add -o report.html")
