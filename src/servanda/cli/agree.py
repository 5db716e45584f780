"""Shows how well coders agree and where they differ, and settles differences."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from servanda.api import coding
from servanda.cli import options
from servanda.cli.author import author
from servanda.cli.command import Command
from servanda.cli.ruling import rulings
from servanda.cli.show import show
from servanda.cli.terminal import is_interactive
from servanda.cli.trouble import warn
from servanda.errors import BadRequest, Closed

if TYPE_CHECKING:
    from servanda.model.decision_sheet import DecisionSheet
    from servanda.model.review_sheet import DifferencesSheet


@click.command(
    cls=Command,
    examples=(
        ("servanda agree", "alpha and kappa by field, over all texts that two people coded"),
        ("servanda agree --texts --by Ana", "what there is to code, and what Ana coded"),
        ("servanda agree 94d18444880fa643 --differences --by Ana", "both opinions, event by event"),
        (
            "servanda agree 94d18444880fa643 --adjudicate --decisions rulings.yaml --by Maria",
            "settle them; without --decisions each is asked for",
        ),
    ),
)
@click.argument("text", nargs=-1, metavar="[TEXT]...")
@click.option("--texts", is_flag=True, help="List the texts that are held, and who coded them.")
@click.option("--differences", is_flag=True, help="Show all opinions on one text side by side.")
@click.option("--adjudicate", is_flag=True, help="Settle the differences on one text.")
@click.option(
    "--decisions",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="With --adjudicate: take the decisions from a YAML file instead of asking.",
)
@click.option(
    "--open",
    "opened",
    is_flag=True,
    help="With --differences: I adjudicate; what I code of this text later is not blind.",
)
@click.option(
    "--by",
    envvar="SERVANDA_BY",
    metavar="NAME",
    help="Who asks or decides; else SERVANDA_BY, and for differences git's user.name.",
)
@options.form()
@click.pass_obj
def agree(  # noqa: PLR0913 - the options of the command, all by name
    workspace: Path | None,
    /,
    text: tuple[str, ...],
    texts: bool,
    differences: bool,
    adjudicate: bool,
    decisions: Path | None,
    opened: bool,
    by: str | None,
    form: str,
) -> None:
    """Show how well coders agree who coded the same texts apart from each other.

    Krippendorff's alpha with an interval, and Cohen's kappa, field by field. A text is closed to a coder who
    has not coded it yet: what others found in it is shown only afterwards, or to whoever adjudicates. A ruling
    is a signed record that keeps all opinions; what it decides becomes events on record.
    """
    if sum((texts, differences, adjudicate)) > 1:
        raise BadRequest("these are several questions", "ask one at a time")
    if differences or adjudicate:
        name = _single(text)
        who = author(by, workspace)
        if adjudicate:
            _settle(name, decisions, who, workspace)
        else:
            show(_differences(name, who, workspace, opened=opened), form)
    elif texts:
        show(coding.texts(coder=by or "", workspace=workspace), form)
    else:
        show(coding.agreement(texts=text, coder=by or "", workspace=workspace), form)


def _single(text: tuple[str, ...]) -> str:
    if len(text) != 1:
        raise BadRequest("one text is needed", "name it; see `servanda agree --texts`")
    return text[0]


def _differences(
    text: str, who: str, workspace: Path | None, *, opened: bool
) -> "DifferencesSheet":
    if opened:
        coding.open_differences(text, coder=who, workspace=workspace)
    try:
        return coding.differences(text, coder=who, workspace=workspace)
    except Closed as closed:
        raise Closed(closed.what, "code it first; or, if you adjudicate, give --open") from None


def _settle(text: str, file: Path | None, who: str, workspace: Path | None) -> None:
    """Ask for the decisions, or read them, and write them down."""
    decided = coding.read_decisions(file) if file else None
    if decided is None and not is_interactive():
        raise BadRequest("there is no terminal to ask in", "give --decisions FILE")
    sheet = _differences(text, who, workspace, opened=True)
    if sheet["settled"] == "settled":
        warn(
            f"settled by {sheet['settled_by']} on {sheet['settled_at'][:10]}; this takes its place"
        )
    if decided is None:
        decided = _asked(sheet)
    if decided is None:
        click.echo("Stopped; nothing was written.")
        return
    record = coding.adjudicate(text, decided, by=who, basis=sheet["basis"], workspace=workspace)
    click.echo(f"Wrote {record}\n\nNext\n  servanda check")


def _asked(sheet: "DifferencesSheet") -> "list[DecisionSheet] | None":
    decided = rulings(sheet)
    if decided is None:
        return None
    same = len(sheet["units"]) - sheet["differing"]
    click.echo(f"{len(decided)} rulings; on {same} events all agree, and these are recorded too.")
    return decided if click.confirm("Write them?", default=True) else None
