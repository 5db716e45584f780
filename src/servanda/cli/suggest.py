"""Proposes the events and links that a text holds."""

import sys
from pathlib import Path

import click

from servanda.api import reading
from servanda.cli import options
from servanda.cli.command import Command
from servanda.cli.completion import complete
from servanda.cli.show import show, write
from servanda.errors import BadRequest


@click.command(
    cls=Command,
    examples=(
        ("servanda suggest story.txt --date 2022-03-28", "what it cites, and what happened"),
        ("servanda suggest story.html -o story-read.html", "the text with the proposals beside it"),
        ("servanda suggest briefing.pdf --treaty nov10", "one treaty only (PDF: servanda[pdf])"),
        ("pbpaste | servanda suggest - --date 2022-03-28 --format json", "for programs"),
    ),
)
@click.argument("file", metavar="FILE")
@options.document_day
@click.option(
    "--treaty",
    multiple=True,
    metavar="ID",
    shell_complete=complete("treaty"),
    help="Look for this treaty only; repeatable.",
)
@options.model
@options.form("html")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the page with text and proposals into a file.",
)
@click.pass_obj
def suggest(  # noqa: PLR0913 - the options of the command, all by name
    workspace: Path | None,
    /,
    file: str,
    day: str | None,
    treaty: tuple[str, ...],
    model: str | None,
    form: str,
    output: Path | None,
) -> None:
    """Propose the events and links that a text holds; nothing is written.

    FILE is plain text, Markdown, HTML or PDF; - is standard input. Dates such as "last Friday" are counted
    from the day of the text: --date says it, else a dateline in its first lines.
    """
    if form == "html" and output is None and sys.stdout.isatty():
        raise BadRequest("a page of HTML is not for reading in a terminal", "add -o read.html")
    as_page = form == "html" or output is not None
    sheet = reading.suggest(
        file, day=day, treaty=treaty, model=model, with_text=as_page, workspace=workspace
    )
    if output is None:
        show(sheet, form)
    else:
        write(sheet, "html" if form == "table" else form, output)
