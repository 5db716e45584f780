"""Decides about the proposals for a text, one by one or many at once, and records what was accepted."""

from typing import TYPE_CHECKING

import click

from servanda.api import annotating, drafting, moving, recording
from servanda.cli import options
from servanda.cli.author import author
from servanda.cli.command import Command
from servanda.cli.completion import complete
from servanda.cli.deciding import decide
from servanda.cli.terminal import is_interactive
from servanda.cli.trouble import TO_REPAIR, warn
from servanda.errors import BadRequest

if TYPE_CHECKING:
    from servanda.annotating.record import LeftOut, Ready
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
        (
            "servanda annotate story.txt --coding --date 2022-03-28 --accept-above 0 --by Ana",
            "as Ana's coding of the text, to be compared with that of others (servanda agree)",
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
    "--keep-text/--no-keep-text",
    default=True,
    help="Hold the text in the workspace, so that evidence can be shown where it stands.",
)
@click.option(
    "--coding",
    is_flag=True,
    help="Save what is accepted as your own coding of the text instead of recording it.",
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
    keep_text: bool,
    coding: bool,
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
    draft = annotating.begin(
        file,
        by=who,
        day=day,
        treaty=treaty,
        model=model,
        origin=drafting.Origin(publisher, title, url),
        workspace=context.obj,
    )
    for note in draft.sheet["notes"]:
        warn(note)
    if accept_above is None:
        draft, finished = decide(draft)
        if not finished:
            click.echo(f"Stopped; nothing was written. To go on: servanda annotate {file}")
            return
    else:
        sure = [one.name for one in draft.session.pending if (one.score or 0.0) >= accept_above]
        draft = moving.with_session(draft, draft.session.accept_all(sure))
    if coding:
        _code(draft, who, context)
        return
    ready = recording.to_write(draft, by=who, keep_text=keep_text)
    chosen = [
        (event, _same(event, alike, ask=accept_above is None, merge=merge))
        for event, alike in ready.events
    ]
    written = recording.write(draft, chosen)
    if not written.draft.session.pending:
        drafting.discard(draft.id, workspace=context.obj)
    _tell(written.done, ready.left_out)
    if ready.left_out:
        context.exit(TO_REPAIR)


def _code(draft: drafting.Draft, who: str, context: click.Context) -> None:
    """Save what was accepted as a coding, and say how to compare it."""
    number, left_out = recording.save_as_coding(
        draft.id, revision=draft.revision, by=who, workspace=context.obj
    )
    if not draft.session.pending:
        drafting.discard(draft.id, workspace=context.obj)
    for one in left_out:
        warn(f"left out: “{one.title}”: {one.why}")
    found = f"{number} event" if number == 1 else f"{number} events"
    click.echo(f"Saved as the coding of {who}: {found}.\n\nNext\n  servanda agree --texts")
    if left_out:
        context.exit(TO_REPAIR)


def _same(ready: "Ready", alike: tuple["Event", ...], *, ask: bool, merge: bool) -> str:
    """Return the event on record into which to put the links, or an empty string for a new one."""
    for other in alike:
        warn(
            f"“{ready.event.title}”: an event of the same day, actors and place is on record: "
            f"{other.id} ({other.title})"
        )
        if merge or (ask and click.confirm("Put the links into that event?", default=False)):
            return other.id
    return ""


def _tell(done: tuple[recording.Done, ...], left_out: tuple["LeftOut", ...]) -> None:
    """Say what was written, what was there, and what was left out and why."""
    for one in left_out:
        warn(f"left out: “{one.title}”: {one.why}")
    files = [each.file for each in done if each.file]
    for each in done:
        click.echo(f"Wrote {each.file}" if each.file else f"On record already: {each.event.id}")
    if not files:
        click.echo("Nothing was written.")
        return
    click.echo(f"\nNext\n  servanda event {files[0].stem}\n  servanda check")
