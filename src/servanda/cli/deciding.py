"""Knows how a person decides in a terminal: one proposal on the screen, one key for each answer."""

import secrets
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from servanda.api import annotating, fitting
from servanda.api.drafting import Draft
from servanda.api.moving import with_session
from servanda.cli.show import show
from servanda.cli.trouble import tell
from servanda.errors import ServandaError
from servanda.model.vocabulary import EventType, Stance, Standing

if TYPE_CHECKING:
    from servanda.annotating.proposals import Proposal
    from servanda.annotating.session import Session

KEYS = (
    "a accept  c change  s skip  + clause  b accept many  u undo  r redo  w write  q stop  ? help"
)
HELP = """\
a  accept the link as it stands         s  leave it out
c  change a field, then accept          b  accept all that fit: a stance, a clause, a least score
+  link the sentence to one more clause u  take the last step back
r  do again what was taken back         w  finish here: write what was accepted
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


def decide(draft: Draft) -> tuple[Draft, bool]:
    """Ask about each pending proposal; returns the draft and whether to write what was accepted."""
    if draft.resumed and draft.session.steps:
        decided = len(draft.session.proposals) - len(draft.session.pending)
        click.echo(f"Going on: {decided} decided before.")
    changes: dict[str, str] = {}
    while True:
        session = draft.session
        if not session.pending:
            key = _at_the_end(session)
            if key != "u" or session.undo() is session:
                return draft, key == "w"
            draft = with_session(draft, session.undo())
            continue
        proposal = session.pending[0]
        _show(draft, proposal, changes)
        key = _key("a")
        if key in ("q", "\x03", "\x04"):
            return draft, False
        if key == "w":
            return draft, True
        if key == "c":
            changes |= _changed(draft, proposal, changes)
            continue
        after = _STEPS.get(key, _help)(draft, proposal, changes)
        changes = changes if proposal in after.pending[:1] else {}
        draft = with_session(draft, after)


def _at_the_end(session: "Session") -> str:
    """Ask what to do when all is decided; nothing accepted leaves nothing to ask."""
    if not session.accepted:
        return "w"
    click.echo(f"All decided, {len(session.accepted)} accepted.")
    click.echo(click.style("w write   u undo   q stop", dim=True))
    while (key := _key("w")) not in ("w", "u", "q", "\x03", "\x04"):
        pass
    return key


def _accept(draft: Draft, proposal: "Proposal", changes: dict[str, str]) -> "Session":
    session = draft.session
    fields = session.outcome.fields(proposal) | changes
    if not fields["date"]:
        click.echo("The event has no day; press c and d to give one, or s to leave it out.")
        return session
    return session.accept(proposal.name, changes)


def _skip(draft: Draft, proposal: "Proposal", changes: dict[str, str]) -> "Session":
    return draft.session.reject(proposal.name)


def _undo(draft: Draft, proposal: "Proposal", changes: dict[str, str]) -> "Session":
    return draft.session.undo()


def _redo(draft: Draft, proposal: "Proposal", changes: dict[str, str]) -> "Session":
    return draft.session.redo()


def _many(draft: Draft, proposal: "Proposal", changes: dict[str, str]) -> "Session":
    from servanda.annotating.chosen import chosen, read_filter

    session = draft.session
    words = click.prompt(
        "Accept all that are (breaches nov10/4 0.8)", default="", show_default=False
    )
    if not words.strip():
        return session
    try:
        links = chosen(session, read_filter(words))
    except ServandaError as error:
        tell(error)
        return session
    sure = bool(links) and click.confirm(f"Accept {len(links)} links?", default=True)
    return session.accept_all(links) if sure else session


def _one_more(draft: Draft, proposal: "Proposal", changes: dict[str, str]) -> "Session":
    """Ask for one more clause; the new link is accepted and shares all else with the one that is shown."""
    from servanda.annotating.acts import ACCEPTED, Add, Decide
    from servanda.annotating.proposals import RATIONALE

    said = click.prompt("One more clause", default="", show_default=False)
    if not said.strip():
        return draft.session
    try:
        clause = fitting.checked_field(draft.workspace.root, "clause", said)
    except ServandaError as error:
        tell(error)
        return draft.session
    link = f"h{secrets.token_hex(4)}"
    fields = draft.session.outcome.fields(proposal) | changes
    fields |= {"clause": clause, "rationale": RATIONALE}
    added = Add(link, proposal.event, proposal.start, proposal.end, fields)
    click.echo(f"Linked to {clause} too.")
    return draft.session.take(added, Decide((link,), ACCEPTED))


def _help(draft: Draft, proposal: "Proposal", changes: dict[str, str]) -> "Session":
    click.echo(HELP)
    return draft.session


_STEPS: "dict[str, Callable[[Draft, Proposal, dict[str, str]], Session]]" = {
    "a": _accept,
    "s": _skip,
    "u": _undo,
    "r": _redo,
    "+": _one_more,
    "b": _many,
}


def _changed(draft: Draft, proposal: "Proposal", changes: dict[str, str]) -> dict[str, str]:
    """Ask for a field and its new value; returns nothing where the value does not fit."""
    click.echo("  ".join(f"{key} {name}" for key, name in FIELDS.items()))
    field = FIELDS.get(_key(""))
    if field is None:
        return {}
    now = (draft.session.outcome.fields(proposal) | changes)[field]
    if field in _CHOICES:
        click.echo("  ".join(f"{n} {each}" for n, each in enumerate(_CHOICES[field], start=1)))
    said = click.prompt(field, default=now, show_default=bool(now))
    if field in _CHOICES and said.isdecimal() and 0 < int(said) <= len(_CHOICES[field]):
        said = _CHOICES[field][int(said) - 1]
    try:
        return {field: fitting.checked_field(draft.workspace.root, field, said)}
    except ServandaError as error:
        tell(error)
        return {}


def _show(draft: Draft, proposal: "Proposal", changes: dict[str, str]) -> None:
    show(annotating.shown(draft, proposal, changes), "table")
    click.echo(click.style(KEYS, dim=True))


def _key(enter: str) -> str:
    """Return the key that was pressed, in small letters; `enter` for the Enter key."""
    pressed = click.getchar()
    return enter if pressed in ("\r", "\n") else pressed.lower()
