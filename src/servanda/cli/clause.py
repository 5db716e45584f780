"""Shows a clause and every event that touches it."""

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
        ("servanda clause feb22/25", "the clause, its verdicts, and who says what"),
        ("servanda clause Article 25 of the February 22 declaration", "the same, in words"),
        ("servanda clause nov10/4 --claimant AZE", "what one side says, its organs included"),
        ("servanda clause nov10/4 --stance breaches --until 2022-03-31", "charges up to a day"),
        ("servanda clause paragraphs 4 and 6 of the statement of 10 November 2020", "several"),
        ("servanda clause nov10/preamble", "the preamble"),
        ("servanda clause nov10", "the treaty as a whole"),
    ),
)
@options.clause_words
@click.option("--stance", type=click.Choice(options.STANCES), help="Only claims of this stance.")
@click.option(
    "--bearer",
    metavar="ACTOR",
    shell_complete=complete("actor"),
    help="Only claims and verdicts about this actor's conduct.",
)
@click.option(
    "--claimant", metavar="WHO", shell_complete=complete("actor"), help="Only what this actor says."
)
@click.option(
    "--standing", type=click.Choice(options.STANDINGS), help="Only claims of this standing."
)
@options.since
@options.until
@options.as_of
@options.form()
@click.pass_obj
def clause(
    workspace: Path | None,
    /,
    words: tuple[str, ...],
    form: str,
    as_of: str | None,
    **filters: str | None,
) -> None:
    """Show a clause and every event that touches it.

    REF is an address (feb22/25) or words (Article 25 of the February 22 declaration); words need no
    quotation marks. Claims for and against stand side by side, each with who says so and how it stands.
    Filters leave out claims, never the evidence behind a verdict.
    """
    asked = {name: value for name, value in filters.items() if value}
    show(asking.clause(" ".join(words), filters=asked, as_of=as_of, workspace=workspace), form)
