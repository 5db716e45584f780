"""Ranks the clauses that a description of conduct may touch."""

from pathlib import Path

import click

from servanda.api import matching
from servanda.cli import options
from servanda.cli.command import Command
from servanda.cli.completion import complete
from servanda.cli.show import show


@click.command(
    cls=Command,
    examples=(
        (
            "servanda match 'captives were handed over at the border' --date 2020-12-14",
            "best first",
        ),
        ("servanda match 'troops crossed the line' --date 2022-03-26 --actor AZE", "whose conduct"),
        ("servanda match 'gas exports to Turkey' --date 2022-05-01 --format json", "for programs"),
    ),
)
@click.argument("words", nargs=-1, required=True, metavar="DESCRIPTION...")
@click.option("--date", "day", type=options.day, metavar="YYYY-MM-DD", help="When it happened.")
@click.option(
    "--actor",
    "actors",
    multiple=True,
    metavar="CODE",
    shell_complete=complete("actor"),
    help="Who takes part; repeatable. Else those whom the description names.",
)
@options.form()
@click.pass_obj
def match(
    workspace: Path | None,
    /,
    words: tuple[str, ...],
    day: str | None,
    actors: tuple[str, ...],
    form: str,
) -> None:
    """Rank the clauses that a description of conduct may touch.

    A score is the probability that people would link the two. Clauses not in force on the day, and clauses
    that bind none of the actors, are left out and listed apart with the reason.
    """
    show(matching.match(" ".join(words), day=day, actors=actors, workspace=workspace), form)
