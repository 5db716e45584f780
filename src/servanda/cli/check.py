"""Says what is wrong with the data."""

from pathlib import Path

import click

from servanda.api import asking
from servanda.cli import options
from servanda.cli.command import Command
from servanda.cli.show import show
from servanda.cli.trouble import TO_REPAIR


@click.command(
    cls=Command,
    examples=(
        ("servanda check", "every problem as file:line, with what to do"),
        ("servanda check --format json", "for a program, such as a hook in git"),
    ),
)
@options.form()
@click.pass_obj
def check(workspace: Path | None, /, form: str) -> None:
    """Say what is wrong with the data, and what to do.

    Everything is checked: spelling of fields, days, addresses, parties, duplicates, and links whose clause
    changed its wording since somebody reviewed them. Exits with 1 where there is something to repair.
    """
    found = asking.check(workspace=workspace)
    show(found, form)
    if found["problems"]:
        click.get_current_context().exit(TO_REPAIR)
