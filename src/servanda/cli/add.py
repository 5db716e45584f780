"""Adds an event."""

import os
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import IO, Any

import click

from servanda.api import writing
from servanda.cli import parts
from servanda.cli.author import author
from servanda.cli.command import Command
from servanda.cli.editor import Fault, Written, written_in_editor
from servanda.cli.trouble import TO_REPAIR, tell, warn
from servanda.errors import BadRequest, ServandaError
from servanda.model.problem import Problem
from servanda.model.vocabulary import EventType
from servanda.rendering.harmless import harmless

FORM = Path(__file__).with_name("event.yaml")


@click.command(
    cls=Command,
    examples=(
        ("servanda add", "fill in a form in your editor"),
        (
            "servanda add --dry-run --date 2022-03-26 --type ACCUSE \\\n"
            "    --title 'Ministry names a culprit' \\\n"
            "    --description 'The ministry said who broke the truce.' \\\n"
            "    --actor 'RUS:speaker:Ministry of Defence' \\\n"
            "    --source 'Armenpress|Russia extremely concerned||2022-03-26' \\\n"
            "    --link 'point 1 of the trilateral statement breaches AZE RUS:MOD alleged Named.'",
            "all by options; --dry-run shows the file and writes nothing",
        ),
        ("servanda add --from event.yaml --dry-run", "an event that stands in a file"),
    ),
)
@click.option(
    "--id", metavar="ID", help="What to call it; else its day and the first words of its title."
)
@click.option("--date", metavar="DAY", help="2022-03-26; 2022-03 or 2022 where no more is known.")
@click.option("--date-end", metavar="DAY", help="Its last day, if it took several.")
@click.option("--title", metavar="WORDS", help="What happened, in one line.")
@click.option(
    "--type",
    type=click.Choice([kind.value for kind in EventType], case_sensitive=False),
    metavar="TYPE",
    help="As in PLOVER: ACCUSE.",
)
@click.option("--description", metavar="WORDS", help="What happened, in two or three sentences.")
@click.option("--place", metavar="NAME", help="Where it happened.")
@click.option("--actor", multiple=True, metavar="CODE:ROLE:NAME", help="Who took part; repeatable.")
@click.option(
    "--source",
    multiple=True,
    metavar="PUBLISHER|TITLE|URL|DAY",
    help="Where it is known from; repeatable.",
)
@click.option(
    "--link",
    multiple=True,
    metavar="LINK",
    help="CLAUSE STANCE BEARER CLAIMANT STANDING RATIONALE; the clause in words if you like; repeatable.",
)
@click.option(
    "--from", "file", type=click.File("r", encoding="utf-8"), help="Read the event from YAML."
)
@click.option("--edit", is_flag=True, help="Open what the options say in $EDITOR.")
@click.option("--dry-run", is_flag=True, help="Show the file, write nothing.")
@click.option(
    "--by",
    envvar="SERVANDA_BY",
    metavar="NAME",
    help="Who records it; else SERVANDA_BY, else git's user.name.",
)
@click.pass_obj
def add(
    workspace: Path | None,
    /,
    file: IO[str] | None,
    edit: bool,
    dry_run: bool,
    by: str | None,
    **given: Any,
) -> None:
    """Add an event, by options or in your editor.

    The file that will be written is shown. What is wrong is said before anything is written; in the editor
    it stands above the text, and nothing typed is lost.
    """
    who = author(by, workspace)
    draft = partial(writing.draft, by=who, workspace=workspace)
    text = _begun(file, given)
    written = _edited(text, draft) if edit or not text else Written(text, None)
    if written is None:
        click.echo("Nothing was added.")
        return
    text = _shown(draft(written.text))
    if dry_run:
        kept = f"; what you wrote is in {written.file}" if written.file else ""
        warn(f"nothing was written; leave out --dry-run to add it{kept}")
        return
    with written.kept_unless_safe():
        path = writing.add(text, by=who, workspace=workspace)
    click.echo(f"\nWrote {path}\n\nNext\n  servanda event {path.stem}\n  servanda check")


def _shown(found: writing.Draft) -> str:
    """Show the file that would be written and return it; or tell what is wrong, and exit."""
    for problem in found.problems:
        tell(ServandaError(f"{problem.code}: {problem.what}", problem.remedy))
    if found.problems:
        click.get_current_context().exit(TO_REPAIR)
    click.echo(harmless(found.text), nl=False)
    for name, title in found.alike:
        warn(f"an event of the same day, actors and place is on record: {name} ({title})")
    return found.text


def _begun(file: IO[str] | None, given: Mapping[str, Any]) -> str:
    """Return what the file or the options say as YAML, or an empty text where they say nothing."""
    if file is not None:
        return _read(file)
    fields = {
        "id": given["id"],
        "date": given["date"],
        "date_end": given["date_end"],
        "title": given["title"],
        "location": {"name": given["place"]} if given["place"] else None,
        "actors": [*map(parts.actor, given["actor"])],
        "type": given["type"],
        "description": given["description"],
        "sources": [*map(parts.source, given["source"])],
        "links": [*map(parts.link, given["link"])],
    }
    said = {name: value for name, value in fields.items() if value}
    return writing.event_text(said) if said else ""


def _read(file: IO[str]) -> str:
    try:
        return file.read()
    except UnicodeDecodeError as error:
        raise BadRequest(f"{file.name} is not UTF-8", "save it as UTF-8 and try again") from error


def _edited(text: str, draft: Callable[[str], writing.Draft]) -> Written | None:
    if not (text or sys.stdin.isatty() or os.environ.get("EDITOR")):
        raise BadRequest(
            "there is nothing to add", "say it by options (--help), or give --from FILE"
        )
    form = FORM.read_text("utf-8")
    return written_in_editor(
        text or form,
        "event.yaml",
        blank=form,
        faults_in=lambda now: [*map(_fault, draft(now).problems)],
    )


def _fault(problem: Problem) -> Fault:
    return Fault(problem.place.line if problem.place else 0, f"{problem.what}; {problem.remedy}")
