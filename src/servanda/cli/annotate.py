"""Decides about the proposals for a text, one by one or many at once, and records what was accepted."""

from typing import TYPE_CHECKING

import click

from servanda.api import annotating
from servanda.cli import options
from servanda.cli.author import author
from servanda.cli.command import Command
from servanda.cli.completion import complete
from servanda.cli.deciding import decide
from servanda.cli.terminal import is_interactive
from servanda.cli.trouble import TO_REPAIR, warn
from servanda.errors import BadRequest

if TYPE_CHECKING:
    from servanda.model.event import Event


@click.command(
    cls=Command,
    examples=(
        ("servanda annotate story.txt --date 2022-03-28", "one by one, by keys"),
        ("servanda annotate story.txt", "the same again: goes on where you stopped"),
        (
            "servanda annotate story.txt --accept-above 0.9 --by Ana --publisher JAMnews",
            "without a terminal: what the reader is surest of",
        ),
    ),
)
@click.argument("file", metavar="FILE")
@options.document_day
@click.option(
    "--treaty",
    multiple=True,
    metavar="ID",
    shell_complete=complete("treaty"),
    help="Look for this treaty only; repeatable.",
)
@options.model
@click.option("--publisher", default="", metavar="NAME", help="Who published the text.")
@click.option("--title", default="", metavar="WORDS", help="Its title; else its first line.")
@click.option("--url", default="", metavar="URL", help="Its address on the web.")
@click.option(
    "--accept-above",
    type=click.FloatRange(0, 1),
    metavar="SCORE",
    help="Ask nothing: accept what scores at least this, leave the rest.",
)
@click.option(
    "--merge",
    is_flag=True,
    help="Put links into the event on record that has the same day, actors and place.",
)
@click.option(
    "--by",
    envvar="SERVANDA_BY",
    metavar="NAME",
    help="Who decides; else SERVANDA_BY, else git's user.name.",
)
@click.pass_context
def annotate(  # noqa: PLR0913 - the options of the command, all by name
    context: click.Context,
    file: str,
    day: str | None,
    treaty: tuple[str, ...],
    model: str | None,
    publisher: str,
    title: str,
    url: str,
    accept_above: float | None,
    merge: bool,
    by: str | None,
) -> None:
    """Decide about the proposals for a text, one by one, and record what you accept.

    Each proposal is shown with its sentence and its reasons; one key accepts it, changes it or leaves it
    out. You may stop at any time: the next run goes on from there. Nothing is written into annotations/
    before you say so.
    """
    who = author(by, context.obj)
    if accept_above is None and not (is_interactive() and file != "-"):
        raise BadRequest(
            "there is no terminal to ask in", "give --accept-above SCORE, and a file instead of -"
        )
    annotation = annotating.begin(
        file,
        day=day,
        treaty=treaty,
        model=model,
        origin=annotating.Origin(publisher, title, url),
        workspace=context.obj,
    )
    for note in annotation.session.sheet["notes"]:
        warn(note)
    if accept_above is None:
        annotation, finished = decide(annotation)
        if not finished:
            click.echo(f"Stopped; nothing was written. To go on: servanda annotate {file}")
            return
    else:
        sure = [
            one.number for one in annotation.session.pending if one.link["score"] >= accept_above
        ]
        annotation = annotation.with_session(annotation.session.accept_all(sure))
    ready = annotating.to_write(annotation, by=who)
    chosen = [
        (event, _same(event, alike, ask=accept_above is None, merge=merge))
        for event, alike in ready.events
    ]
    _tell(annotating.write(annotation, chosen, ready.left_out))
    if ready.left_out:
        context.exit(TO_REPAIR)


def _same(event: "Event", alike: tuple[tuple[str, str], ...], *, ask: bool, merge: bool) -> str:
    """Return the event on record into which to put the links, or an empty string for a new one."""
    for name, title in alike:
        warn(
            f"“{event.title}”: an event of the same day, actors and place is on record: {name} ({title})"
        )
        if merge or (ask and click.confirm("Put the links into that event?", default=False)):
            return name
    return ""


def _tell(written: annotating.Written) -> None:
    """Say what was written, what was there, and what was left out and why."""
    for words, why in written.left_out:
        warn(f"left out: “{words}”: {why}")
    for name in written.already:
        click.echo(f"On record already: {name}")
    for path in written.files:
        click.echo(f"Wrote {path}")
    if not written.files:
        click.echo("Nothing was written.")
        return
    click.echo(f"\nNext\n  servanda event {written.files[0].stem}\n  servanda check")
