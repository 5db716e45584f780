"""What is kept from whoever codes a text blind: the evidence on record in that text.

Events on record may come from another coder's annotation of the same text, or from a ruling on it, and say what
was found there. A text is in the hands of a coder from the first draft of a coding until the coding is saved:
meanwhile neither the page of the text nor that of an event known from it shows evidence. The page of a text
shows none either where others coded it, nobody ruled on it, and the coder may still be the next. Whoever wants
to see it all the same says so; that is noted, and what they code of it later is not blind.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from servanda.errors import BadRequest, Closed, NotFound
from servanda.files.layout import CODINGS, Workspace, find_workspace, writable_workspace

if TYPE_CHECKING:
    from servanda.model.sheet import ProblemSheet

_CLOSED = "this coding cannot be read; what it holds is closed to you"
_ASK = "ask whoever coded the text: `servanda check` tells them the line and what to mend"


def kept_from(coder: str, text: str, place: Workspace) -> str:
    """Return why the evidence on the page of a text is kept from a coder, or nothing."""
    from servanda.files.codings import codings_of

    if _draft(coder, text, place):
        return "you are coding this text and have not saved your coding yet"
    if coder and codings_of(place, text).waits_for(coder):
        return "others have coded this text, and you have not yet"
    return ""


def in_hand(text: str, *, coder: str, workspace: Path | None = None) -> str:
    """Return the draft in which a coder codes a text that they have neither coded nor looked at; else nothing."""
    return _draft(coder, text, find_workspace(workspace or Path.cwd()))


def texts_in_hand(coder: str, place: Workspace) -> frozenset[str]:
    """Return the texts that a coder has in hand; nobody has any without a name."""
    from servanda.files.drafts import coding_drafts

    begun = {text for _, text in coding_drafts(place, coder)} if coder else set()
    return frozenset(text for text in begun if not _knows(coder, text, place))


def check_event(event: str, *, coder: str, workspace: Path | None = None) -> None:
    """Raise Closed where an event is known from a text that the coder has in hand; one that is none is open."""
    from servanda.api.readers import loaded

    place = find_workspace(workspace or Path.cwd())
    closed = texts_in_hand(coder, place)
    found = loaded(place.root).corpus.event.get(event) if closed else None
    text = next((one.text for one in found.sources if one.text in closed), None) if found else None
    if text:
        raise Closed(
            "this event is known from a text that you are coding, and says what others found in it",
            "save your coding first, or say on the page of the text that you want to see its evidence",
            (f"{text} (the text that you are coding)",),
        )


def without_findings(
    problems: "Iterable[ProblemSheet]", coder: str, place: Workspace
) -> "list[ProblemSheet]":
    """Return problems; of one in another's coding of a text that is closed to the coder, only which file it is in."""
    from servanda.files.codings import slug

    own = f"{slug(coder)}.yaml" if coder else ""
    told: list[ProblemSheet] = []
    for one in problems:
        text, _, file = one["file"].removeprefix(f"{CODINGS}/").partition("/")
        is_theirs = one["file"].startswith(f"{CODINGS}/") and file != own
        is_closed = is_theirs and not (coder and _knows(coder, text, place))
        told.append({**one, "what": _CLOSED, "remedy": _ASK} if is_closed else one)
    return told


def look(text: str, *, coder: str, workspace: Path | None = None) -> None:
    """Note that a coder wants to see evidence that is kept from them; nothing is noted where it is not.

    Raises NotFound for a text that is not held, BadRequest for a coder without a name, ReadOnly, Conflict.
    """
    from servanda.files.codings import save_look
    from servanda.files.held_texts import held_text
    from servanda.model.coding import Look

    place, who = writable_workspace(workspace or Path.cwd()), coder.strip()
    if not who:
        raise BadRequest("who wants to see this is not known", "give a name")
    if held_text(place, text) is None:
        raise NotFound(f"no text {text[:40]} is held here", "see `servanda agree --texts`")
    if kept_from(who, text, place):
        at = datetime.now(UTC).replace(microsecond=0)
        save_look(place, Look(text=text, coder=who, at=at))


def _draft(coder: str, text: str, place: Workspace) -> str:
    from servanda.files.drafts import coding_drafts

    if not coder or _knows(coder, text, place):
        return ""
    mine = coding_drafts(place, coder)
    return next((draft for draft, about in mine if about == text), "")


def _knows(coder: str, text: str, place: Workspace) -> bool:
    from servanda.files.codings import codings_of

    known = codings_of(place, text)
    return known.of(coder) is not None or known.has_seen(coder)
