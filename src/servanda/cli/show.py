"""Knows how an answer leaves the program: in the format asked for, to the terminal or into a file."""

from collections.abc import Mapping
from pathlib import Path

import click

from servanda.cli.terminal import is_colourful, width


def rendered(sheet: Mapping[str, object], form: str, *, for_terminal: bool = True) -> str:
    """Return a sheet in a format; what renders it is imported only now."""
    if form == "table":
        from servanda.rendering.as_table import as_table

        if for_terminal:
            return as_table(sheet, width=width(), colour=is_colourful())
        return as_table(sheet)
    if form == "json":
        from servanda.rendering.as_json import as_json

        return as_json(sheet)
    if form in ("csv", "csv-links"):
        from servanda.rendering.as_csv import as_csv

        return as_csv(sheet, of_links=form == "csv-links")
    if form == "md":
        from servanda.rendering.as_markdown import as_markdown

        return as_markdown(sheet)
    from servanda.rendering.as_html import as_html

    return as_html(sheet)


def show(sheet: Mapping[str, object], form: str) -> None:
    """Print a sheet."""
    click.echo(rendered(sheet, form), nl=False, color=is_colourful())


def write(sheet: Mapping[str, object], form: str, path: Path) -> None:
    """Write a sheet into a file, whole or not at all, and say where it is."""
    write_text(rendered(sheet, form, for_terminal=False), path)


def write_text(text: str, path: Path) -> None:
    """Write a text into a file, whole or not at all, and say where it is."""
    beside = path.with_name(f".{path.name}.part")
    beside.write_text(text, encoding="utf-8", newline="\n")
    beside.replace(path)
    click.echo(f"Wrote {path}", err=True)
