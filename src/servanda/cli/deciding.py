"""Knows how a person decides in a terminal: one proposal on the screen, one key for each answer."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from servanda.api import annotating
from servanda.cli.show import show
from servanda.cli.trouble import tell
from servanda.errors import ServandaError
from servanda.model.vocabulary import EventType, Stance, Standing

if TYPE_CHECKING:
    from servanda.annotating.proposals import Proposal
    from servanda.annotating.session import Session

KEYS = "a accept   c change   s skip   b accept many   u undo   w write   q stop   ? help"
HELP = """\
a  accept the link as it stands         s  leave it out
c  change a field, then accept          b  accept all that fit: a stance, a clause, a least score
u  take the last step back              w  finish here: write what was accepted
q  stop; the next run goes on here      Enter is the same as a
"""
FIELDS = {
    "c": "clause",
    "s": "stance",
    "b": "bearer",
    "w": "claimant",
    "n": "standing",
    "y": "rationale",
    "d": "date",
    "k": "type",
    "t": "title",
    "e": "description",
    "p": "place",
}
"""A key for each field that can be changed."""
_CHOICES = {"stance": [*Stance], "standing": [*Standing], "type": [*EventType]}


def decide(annotation: annotating.Annotation) -> tuple[annotating.Annotation, bool]:
    """Ask about each pending proposal; returns the annotation and whether to write what was accepted."""
    if annotation.resumed and annotation.session.decisions:
        click.echo(f"Going on: {len(annotation.session.decisions)} decided before.")
    changes: dict[str, str] = {}
    while True:
        session = annotation.session
        if not session.pending:
            key = _at_the_end(session)
            if key != "u" or not session.decisions:
                return annotation, key == "w"
            annotation = annotation.with_session(session.undo())
            continue
        proposal = session.pending[0]
        _show(annotation, proposal, changes)
        key = _key("a")
        if key in ("q", "\x03", "\x04"):
            return annotation, False
        if key == "w":
            return annotation, True
        if key == "c":
            changes |= _changed(annotation, proposal, changes)
            continue
        after = _STEPS.get(key, _help)(session, proposal, changes)
        changes = {} if after is not session else changes
        annotation = annotation.with_session(after)


def _at_the_end(session: "Session") -> str:
    """Ask what to do when all is decided; nothing accepted leaves nothing to ask."""
    if not session.accepted:
        return "w"
    click.echo(f"All decided, {len(session.accepted)} accepted.")
    click.echo(click.style("w write   u undo   q stop", dim=True))
    while (key := _key("w")) not in ("w", "u", "q", "\x03", "\x04"):
        pass
    return key


def _accept(session: "Session", proposal: "Proposal", changes: dict[str, str]) -> "Session":
    fields = proposal.fields(session.event_changes(proposal.sentence) | changes)
    if not fields["date"]:
        click.echo("The event has no day; press c and d to give one, or s to leave it out.")
        return session
    return session.accept(proposal.number, changes)


def _skip(session: "Session", proposal: "Proposal", changes: dict[str, str]) -> "Session":
    return session.skip(proposal.number)


def _undo(session: "Session", proposal: "Proposal", changes: dict[str, str]) -> "Session":
    return session.undo()


def _many(session: "Session", proposal: "Proposal", changes: dict[str, str]) -> "Session":
    from servanda.annotating.chosen import chosen, read_filter

    words = click.prompt(
        "Accept all that are (breaches nov10/4 0.8)", default="", show_default=False
    )
    if not words.strip():
        return session
    try:
        numbers = chosen(session.pending, read_filter(words))
    except ServandaError as error:
        tell(error)
        return session
    sure = bool(numbers) and click.confirm(f"Accept {len(numbers)} links?", default=True)
    return session.accept_all(numbers) if sure else session


def _help(session: "Session", proposal: "Proposal", changes: dict[str, str]) -> "Session":
    click.echo(HELP)
    return session


_STEPS: "dict[str, Callable[[Session, Proposal, dict[str, str]], Session]]" = {
    "a": _accept,
    "s": _skip,
    "u": _undo,
    "b": _many,
}


def _changed(
    annotation: annotating.Annotation, proposal: "Proposal", changes: dict[str, str]
) -> dict[str, str]:
    """Ask for a field and its new value; returns nothing where the value does not fit."""
    click.echo("  ".join(f"{key} {name}" for key, name in FIELDS.items()))
    field = FIELDS.get(_key(""))
    if field is None:
        return {}
    now = proposal.fields(annotation.session.event_changes(proposal.sentence) | changes)[field]
    if field in _CHOICES:
        click.echo("  ".join(f"{n} {each}" for n, each in enumerate(_CHOICES[field], start=1)))
    said = click.prompt(field, default=now, show_default=bool(now))
    if field in _CHOICES and said.isdecimal() and 0 < int(said) <= len(_CHOICES[field]):
        said = _CHOICES[field][int(said) - 1]
    try:
        return {field: annotating.checked_field(annotation, field, said)}
    except ServandaError as error:
        tell(error)
        return {}


def _show(annotation: annotating.Annotation, proposal: "Proposal", changes: dict[str, str]) -> None:
    show(annotating.shown(annotation, proposal, changes), "table")
    click.echo(click.style(KEYS, dim=True))


def _key(enter: str) -> str:
    """Return the key that was pressed, in small letters; `enter` for the Enter key."""
    pressed = click.getchar()
    return enter if pressed in ("\r", "\n") else pressed.lower()
