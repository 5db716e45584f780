"""Finds words."""

from pathlib import Path

import click

from servanda.api import asking
from servanda.cli import options
from servanda.cli.command import Command
from servanda.cli.show import show


@click.command(
    cls=Command,
    examples=(
        ("servanda search prisoners of war", "all of the words, in any order"),
        ("""servanda search '"mine maps"'""", "these words together"),
        ("servanda search corridor --limit 5", "the best five"),
    ),
)
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@click.option(
    "--limit",
    type=click.IntRange(1),
    default=20,
    show_default=True,
    help="How many to show, best first.",
)
@options.form()
@click.pass_obj
def search(workspace: Path | None, /, words: tuple[str, ...], limit: int, form: str) -> None:
    """Find words in clauses, recitals, events, sources and rationales.

    Case and accents do not matter; a word also stands for longer ones that begin with it. Words in
    quotation marks are sought together.
    """
    show(asking.search(" ".join(words), limit=limit, workspace=workspace), form)
