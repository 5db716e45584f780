"""Shows how a clause relates to others."""

from pathlib import Path

import click

from servanda.api import asking
from servanda.cli import options
from servanda.cli.command import Command
from servanda.cli.show import show


@click.command(
    cls=Command,
    examples=(
        ("servanda xref feb22/9", "what it cites, what cites it, and parallels elsewhere"),
        ("servanda xref point 9 of the trilateral statement", "the same for another, in words"),
    ),
)
@options.clause_words
@options.form()
@click.pass_obj
def xref(workspace: Path | None, /, words: tuple[str, ...], form: str) -> None:
    """Show how a clause relates to other clauses.

    It cites some and is cited by others; clauses of other treaties speak of the same thing, and some of
    them may conflict with it. Parallels and conflicts are found by comparing words: read them yourself.
    """
    show(asking.xref(" ".join(words), workspace=workspace), form)
