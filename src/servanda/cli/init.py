"""Makes a new workspace."""

import shlex
from pathlib import Path

import click

from servanda.api import writing
from servanda.cli.command import Command
from servanda.errors import BadRequest


@click.command(
    cls=Command,
    examples=(("servanda init my-ledger", "a folder with room for treaties and events"),),
)
@click.argument("name", metavar="DIR", type=click.Path(file_okay=False))
def init(name: str) -> None:
    """Make a new workspace.

    DIR gets a folder for treaties and one for events, each with an example to copy, and is ready for git.
    Nothing that is there is overwritten.
    """
    if not name.strip():
        raise BadRequest("the name of the folder is empty", "name one; `.` is the current folder")
    folder = Path(name)
    for path in writing.init(folder):
        click.echo(f"Wrote {path}")
    click.echo(f"\nNext\n  put a treaty into {folder / 'treaties'}: the example there shows how")
    click.echo(f"  servanda -C {shlex.quote(str(folder))} check")
    click.echo(f"  servanda -C {shlex.quote(str(folder))} add")
