"""What can be done in a draft: moved on step by step, taken back, done again; each is on the disk at once.

A move names the revision of the draft that it rests on; one that rests on an older one is refused, so that two
windows on one draft lose nothing of each other. A batch of moves has a name: sent again, it is not done again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from servanda.api.drafting import Draft, draft
from servanda.errors import BadRequest, Conflict
from servanda.files.layout import find_workspace

if TYPE_CHECKING:
    from servanda.annotating.acts import Step
    from servanda.annotating.session import Session
    from servanda.model.draft_sheet import ProgressSheet

_BATCHES = 50
"""How many batches are remembered, against being done twice."""
_MOST_STEPS = 20_000


class Stale(Conflict):
    """A draft was changed elsewhere since it was read."""


def move(
    name: str,
    moves: Sequence[Mapping[str, Any]],
    *,
    revision: int,
    batch: str,
    workspace: Path | None = None,
) -> Draft:
    """Return the draft after moves, all of which are kept, or none.

    A move is `{"move": "step", "acts": […]}`, `{"move": "undo"}` or `{"move": "redo"}`. Raises Stale where the
    draft has another revision by now, BadRequest for what cannot be done.
    """
    from servanda.files.drafts import draft_lock

    place = find_workspace(workspace or Path.cwd())
    with draft_lock(place, name):
        found = draft(name, workspace=place.root)
        if batch in found.batches:
            return found
        if revision != found.revision:
            raise stale()
        session = found.session
        for each in moves:
            session = _moved(found, session, each)
        batches = (*found.batches, batch)[-_BATCHES:]
        return kept(
            replace(found, session=session, revision=revision + len(moves), batches=batches)
        )


def with_session(found: Draft, session: "Session") -> Draft:
    """Return a draft with other decisions, which are kept; raises Stale where it was changed elsewhere."""
    from servanda.files.drafts import draft_lock

    if session == found.session:
        return found
    with draft_lock(found.workspace, found.id):
        if draft(found.id, workspace=found.workspace.root).revision != found.revision:
            raise stale()
        return kept(replace(found, session=session, revision=found.revision + 1))


def kept(moved: Draft) -> Draft:
    """Write down what was done in a draft, and return it; only for whoever holds its lock."""
    from servanda.files.drafts import keep_progress

    session = moved.session
    keep_progress(
        moved.workspace,
        moved.id,
        {
            **progress_sheet(moved),
            "batches": [*moved.batches],
            "pending": len(session.pending),
            "accepted": len(session.accepted),
            "decided": len(session.proposals) - len(session.pending) - len(session.written),
        },
    )
    return moved


def progress_sheet(found: Draft) -> "ProgressSheet":
    """Return what was done in a draft so far."""
    plain = found.session.to_plain()
    return {
        "revision": found.revision,
        "steps": plain["steps"],
        "undone": plain["undone"],
        "settled": plain["settled"],
        "written": plain["written"],
    }


def stale() -> Stale:
    """Return the refusal of what rests on an older state."""
    return Stale(
        "this draft was changed meanwhile, in another window or terminal",
        "look at what is there now, and do again what is still needed",
    )


def _moved(found: Draft, session: "Session", plain: Mapping[str, Any]) -> "Session":
    if plain["move"] == "undo":
        return session.undo()
    if plain["move"] == "redo":
        return session.redo()
    if len(session.steps) >= _MOST_STEPS:
        raise BadRequest("this draft has too many steps", "record what is accepted")
    return session.take(*_step(found, plain["acts"]))


def _step(found: Draft, plain: Any) -> "Step":
    """Return the step that a door sent, every value in it as the record will hold it."""
    from servanda.annotating.acts import step_of
    from servanda.api.fitting import fitting

    try:
        step = step_of(plain)
    except (KeyError, TypeError, ValueError) as error:
        raise BadRequest(f"this is no step: {error}", "read the draft again") from error
    return tuple(fitting(found, act) for act in step)
