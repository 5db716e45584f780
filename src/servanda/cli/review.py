"""Shows the work list, and decides on links."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import click

from servanda.api import reviewing
from servanda.cli import options
from servanda.cli.author import author
from servanda.cli.command import Command
from servanda.cli.completion import complete
from servanda.cli.show import show
from servanda.cli.terminal import is_interactive
from servanda.cli.trouble import TO_REPAIR, warn
from servanda.errors import BadRequest

if TYPE_CHECKING:
    from servanda.model.review_sheet import WorkSheet


class Asked(NamedTuple):
    """What is to be done with a link, or with many."""

    accept: bool
    reject: bool
    still_holds: bool
    change: tuple[str, ...]
    reattach: int | None

    @property
    def number(self) -> int:
        """How many different decisions are asked for."""
        return sum(map(bool, (self.accept, self.reject, self.still_holds, self.change))) + (
            self.reattach is not None
        )


@click.command(
    cls=Command,
    examples=(
        (
            "servanda review",
            "what waits: suspect and proposed links, orphaned quotations, problems",
        ),
        ("servanda review --kind suspect --treaty nov10", "links whose clause was reworded since"),
        (
            "servanda review 2022-03-26-azerbaijan-mod-cites-article-4#1 --still-holds --by Ana",
            "read again under the present wording: it holds",
        ),
        (
            "servanda review --all --kind proposed --least-score 0.8 --accept --by Ana --yes",
            "many at once; without --yes it says how many and asks",
        ),
    ),
)
@click.argument("link", required=False, metavar="[LINK]", shell_complete=complete("event"))
@click.option("--kind", type=click.Choice(reviewing.KINDS), help="Only this kind of work.")
@click.option(
    "--treaty",
    default="",
    metavar="ID",
    shell_complete=complete("treaty"),
    help="Only this treaty.",
)
@click.option(
    "--coder", default="", metavar="NAME", help="Only what this person recorded or coded."
)
@click.option(
    "--order",
    type=click.Choice(("age", "score")),
    default="age",
    show_default=True,
    help="Proposed links: oldest first, or surest first.",
)
@click.option("--accept", is_flag=True, help="Accept the link: from now on it counts.")
@click.option("--reject", is_flag=True, help="Reject the link; it stays on record as rejected.")
@click.option(
    "--still-holds", is_flag=True, help="The link holds under the present wording of its clause."
)
@click.option(
    "--change",
    multiple=True,
    metavar="FIELD=VALUE",
    help="Accept it with another clause, stance, bearer, claimant, standing or rationale; repeatable.",
)
@click.option(
    "--reattach", type=int, metavar="N", help="Take the place offered for its Nth quotation."
)
@click.option("--all", "every", is_flag=True, help="Decide on all that the filters leave.")
@click.option(
    "--least-score",
    type=click.FloatRange(0, 1),
    metavar="SCORE",
    help="With --all: only proposals that score at least this.",
)
@click.option("--yes", is_flag=True, help="With --all: do not ask.")
@click.option(
    "--basis",
    default="",
    metavar="WORD",
    help="As in --format json: refuse where the link is no longer as it was shown.",
)
@click.option(
    "--by",
    envvar="SERVANDA_BY",
    metavar="NAME",
    help="Who decides; else SERVANDA_BY, else git's user.name.",
)
@options.form()
@click.pass_context
def review(  # noqa: PLR0913 - the options of the command, all by name
    context: click.Context,
    /,
    link: str | None,
    kind: str | None,
    treaty: str,
    coder: str,
    order: Literal["age", "score"],
    every: bool,
    least_score: float | None,
    yes: bool,
    basis: str,
    by: str | None,
    form: str,
    **decision: Any,
) -> None:
    """Show what waits for a person, or decide on a link.

    Waiting are proposed links; suspect links, whose clause was reworded since somebody reviewed them, with the
    difference; orphaned quotations; disagreements between coders; and the problems of `check`. A decision keeps
    the name of whoever took it and what the clause said then.
    """
    asked = Asked(**decision)
    _fits(asked, link, every)

    def work() -> "WorkSheet":
        return reviewing.work_list(
            workspace=context.obj,
            coder=by or "",
            kind=kind or "",
            treaty=treaty,
            by=coder,
            link=link or "",
            order=order,
        )

    if not asked.number:
        sheet = work()
        show(sheet, form)
        waiting = (*sheet["proposed"], *sheet["suspect"], *sheet["orphaned"], *sheet["problems"])
        if link and not waiting:
            warn(f"nothing waits about {link}; see `servanda event {link}`")
        return
    who = author(by, context.obj)
    if link:
        path = _one(asked, link, basis, who, context.obj)
        click.echo(f"Wrote {path}")
        return
    if not _many(asked, _chosen(asked, work(), least_score), yes, who, context.obj):
        context.exit(TO_REPAIR)


def _fits(asked: Asked, link: str | None, every: bool) -> None:
    """Raise BadRequest for decisions that do not go together."""
    if asked.number > 1:
        raise BadRequest("these are several decisions", "take one at a time")
    if asked.number and not link and not every:
        raise BadRequest("which link is not said", "name one, such as EVENT#1, or give --all")
    if every and link:
        raise BadRequest("a link is named, and --all is given", "leave out one of the two")
    if every and (asked.change or asked.reattach is not None or not asked.number):
        raise BadRequest("--all needs --accept, --reject or --still-holds", "say which")


def _one(asked: Asked, link: str, basis: str, who: str, workspace: Path | None) -> Path:
    known = basis or reviewing.basis(link, workspace=workspace)
    if asked.change:
        changes = dict(map(_pair, asked.change))
        return reviewing.change(link, changes, by=who, basis=known, workspace=workspace)
    if asked.reattach is not None:
        return reviewing.reattach(
            link, quotation=asked.reattach, by=who, basis=known, workspace=workspace
        )
    if asked.still_holds:
        return reviewing.still_holds(link, by=who, basis=known, workspace=workspace)
    status: Literal["accepted", "rejected"] = "accepted" if asked.accept else "rejected"
    return reviewing.decide(link, status=status, by=who, basis=known, workspace=workspace)


def _pair(written: str) -> tuple[str, str]:
    name, sign, value = written.partition("=")
    if not sign:
        raise BadRequest(f"{written!r} is not a change", "write it as stance=touches")
    return name.strip(), value.strip()


def _chosen(asked: Asked, sheet: "WorkSheet", least: float | None) -> dict[str, str]:
    """Return the links to decide on, each with its basis: suspect ones still hold, proposed ones are decided."""
    if asked.still_holds:
        return {one["link"]["id"]: one["basis"] for one in sheet["suspect"]}
    return {
        one["link"]["id"]: one["basis"]
        for one in sheet["proposed"]
        if least is None or (one["link"]["score"] or 0.0) >= least
    }


def _many(asked: Asked, bases: dict[str, str], yes: bool, who: str, workspace: Path | None) -> bool:
    """Decide on many links after asking; returns False where something stood in the way of one."""
    if not bases:
        click.echo("Nothing waits that fits.")
        return True
    does = (
        "Reject"
        if asked.reject
        else "Say of all that they still hold:"
        if asked.still_holds
        else "Accept"
    )
    question = f"{does} {len(bases)} links?"
    if not yes and not is_interactive():
        raise BadRequest(f"there is no terminal to ask in: {question}", "give --yes")
    if not yes and not click.confirm(question, default=False):
        click.echo("Nothing was written.")
        return True
    status: Literal["accepted", "rejected"] = "rejected" if asked.reject else "accepted"
    done = reviewing.decide_all(bases, status=status, by=who, workspace=workspace)
    for name, why in done.refused:
        warn(f"left out: {name}: {why}")
    click.echo(f"{len(done.links)} links {status} in {len(done.files)} files.")
    return not done.refused
