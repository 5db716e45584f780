"""Lists the treaties."""

from pathlib import Path

import click

from servanda.api import asking
from servanda.cli import options
from servanda.cli.command import Command
from servanda.cli.show import show


@click.command(
    cls=Command,
    examples=(
        ("servanda treaties", "what is held, and how much of it events touch"),
        ("servanda treaties --format csv", "the same for a spreadsheet"),
    ),
)
@options.form()
@click.pass_obj
def treaties(workspace: Path | None, /, form: str) -> None:
    """List the treaties: parties, clauses, events.

    Of the clauses it says for how many the wording is held, and how many an event touches.
    """
    show(asking.treaties(workspace=workspace), form)
