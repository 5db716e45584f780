"""What can be annotated in a terminal: a text is read, and each proposal laid before a person."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from servanda.api.drafting import Asked, Draft, Origin, draft, open_text
from servanda.api.moving import with_session
from servanda.errors import ReadOnly
from servanda.files.layout import find_workspace

if TYPE_CHECKING:
    from servanda.annotating.proposals import Proposal
    from servanda.files.texts import GivenText
    from servanda.model.reading_sheet import ProposalSheet


def begin(  # noqa: PLR0913 - the options of the command, all by name
    file: str,
    *,
    by: str,
    day: str | None = None,
    treaty: Sequence[str] = (),
    model: str | None = None,
    origin: Origin | None = None,
    workspace: Path | None = None,
) -> Draft:
    """Return the draft of a text, as it was left or from the start, with what is read in it.

    Raises ReadOnly outside a workspace that can be written, and what `suggest` raises.
    """
    from servanda.files.texts import read_text

    place = find_workspace(workspace or Path.cwd())
    if not place.writable:
        raise ReadOnly(
            f"{place.root} is read-only", "make a workspace with `servanda init DIR` and work there"
        )
    given = read_text(file)
    asked = Asked(day, tuple(treaty), model)
    found = open_text(given, coder=by, asked=asked, origin=origin, workspace=place.root)
    if found.is_read:
        return found
    return _taken_over(found, given.text) or _read(found, given)


def _read(found: Draft, given: "GivenText") -> Draft:
    """Return the draft with what is read in its text."""
    from servanda.api.reading import suggest_given
    from servanda.files.drafts import keep_reading

    asked = found.asked
    sheet = suggest_given(
        given,
        day=asked.day,
        treaty=asked.treaty,
        model=asked.model,
        workspace=found.workspace.root,
    )
    keep_reading(found.workspace, found.id, sheet)
    return replace(draft(found.id, workspace=found.workspace.root), resumed=found.resumed)


def _taken_over(found: Draft, text: str) -> Draft | None:
    """Return the draft with what an earlier version kept of the text; None where that is nothing."""
    from servanda.annotating.older import older_session
    from servanda.files.drafts import keep_reading
    from servanda.files.session_file import forget_session, read_session, session_file

    file = session_file(found.workspace, text)
    plain = read_session(file)
    try:
        session = older_session(plain) if plain and _is_as_asked(found, plain["asked"]) else None
    except (KeyError, TypeError, ValueError):
        session = None
    if plain is None or session is None:
        return None
    keep_reading(found.workspace, found.id, plain["sheet"])
    unmoved = draft(found.id, workspace=found.workspace.root)
    taken = with_session(unmoved, replace(session, read=unmoved.session.read))
    forget_session(file)
    return replace(taken, resumed=True)


def _is_as_asked(found: Draft, before: Mapping[str, object]) -> bool:
    """Return True where a text was read before as it is asked for now, or nothing in particular is asked."""
    asked = found.asked
    now = {"day": asked.day, "treaty": [*asked.treaty], "model": asked.model}
    return not any(now.values()) or now == before


def shown(found: Draft, proposal: "Proposal", changes: Mapping[str, str]) -> "ProposalSheet":
    """Return one proposal, with changes not yet accepted, as it is laid before a person."""
    from servanda.annotating.shown import shown

    return shown(found.sheet, found.session, proposal, found.text, changes)
