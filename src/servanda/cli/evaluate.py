"""Scores the reader against hand-labelled texts."""

from pathlib import Path

import click

from servanda.api import reading
from servanda.cli import options
from servanda.cli.command import Command
from servanda.cli.show import show
from servanda.cli.trouble import TO_REPAIR


@click.command(
    cls=Command,
    examples=(
        ("servanda evaluate tests/gold/dev", "precision, recall and F1, question by question"),
        (
            "servanda evaluate tests/gold/dev --format json > scores.json",
            "the same for programs, and to compare with later",
        ),
        (
            "servanda evaluate tests/gold/dev --mistakes",
            "and what was missed or wrong, text by text",
        ),
        (
            "servanda evaluate tests/gold/dev --snapshot scores.json",
            "what became better or worse since",
        ),
    ),
)
@click.argument("gold", type=click.Path(exists=True, file_okay=False, path_type=Path))
@options.model
@click.option(
    "--snapshot",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Compare with figures kept as JSON; exit 1 where one fell.",
)
@click.option("--mistakes", is_flag=True, help="List what was missed and what was wrong.")
@options.form()
@click.pass_context
def evaluate(  # noqa: PLR0913 - the options of the command, all by name
    context: click.Context,
    gold: Path,
    model: str | None,
    snapshot: Path | None,
    mistakes: bool,
    form: str,
) -> None:
    """Score the reader against hand-labelled texts.

    GOLD is a folder of texts (NAME.txt) with labels (NAME.gold.yaml). A citation is right when it
    overlaps a label and names the same clauses; an event when it is in the same sentence; a link when
    its fields are the same, one, two or all five of them.
    """
    sheet = reading.evaluate(
        gold, model=model, snapshot=snapshot, with_mistakes=mistakes, workspace=context.obj
    )
    show(sheet, form)
    if any(change["now"] < change["before"] for change in sheet["changes"] or ()):
        context.exit(TO_REPAIR)
