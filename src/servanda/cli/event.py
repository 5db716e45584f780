"""Shows an event."""

from pathlib import Path

import click

from servanda.api import asking
from servanda.cli import options
from servanda.cli.command import Command
from servanda.cli.completion import complete
from servanda.cli.show import show


@click.command(
    cls=Command,
    examples=(
        (
            "servanda event 2022-03-26-azerbaijan-mod-cites-article-4",
            "what happened, how it is known, and how it stands to which clause",
        ),
        (
            "servanda event 2022-03-26-azerbaijan-mod-cites-article-4 --format md",
            "the same, for a memorandum",
        ),
    ),
)
@click.argument("event_id", metavar="ID", shell_complete=complete("event"))
@options.form()
@click.pass_obj
def event(workspace: Path | None, /, event_id: str, form: str) -> None:
    """Show an event, its links and its evidence.

    `servanda search` finds the ID; completion offers it.
    """
    show(asking.event(event_id, workspace=workspace), form)
