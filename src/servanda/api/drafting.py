"""What is known of drafts: opened, taken up again, discarded.

A draft belongs to a text and to a coder: what one coder decides, no other sees.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from servanda.errors import BadRequest, NotFound
from servanda.files.layout import find_workspace

if TYPE_CHECKING:
    from servanda.annotating.proposals import Proposal
    from servanda.annotating.session import Session
    from servanda.files.layout import Workspace
    from servanda.files.texts import GivenText
    from servanda.model.reading_sheet import SuggestSheet

PASTED = "pasted text"
"""What a text is called that came without a file."""


class Origin(NamedTuple):
    """What is known of the text as a source."""

    publisher: str = ""
    title: str = ""
    url: str = ""


class Asked(NamedTuple):
    """In which way a text is to be read."""

    day: str | None = None
    treaty: tuple[str, ...] = ()
    model: str | None = None
    with_proposals: bool = True


@dataclass(frozen=True)
class Draft:
    """A text under annotation: what was read in it, what was done so far, and where that is kept."""

    workspace: "Workspace"
    id: str
    about: Mapping[str, Any]
    sheet: "SuggestSheet"
    session: "Session"
    is_read: bool
    revision: int = 0
    batches: tuple[str, ...] = ()
    resumed: bool = False

    @property
    def text(self) -> str:
        """The text itself."""
        from servanda.files.drafts import draft_text

        return draft_text(self.workspace, self.id)

    @property
    def coder(self) -> str:
        """Whose draft it is."""
        return str(self.about["coder"])

    @property
    def asked(self) -> Asked:
        """In which way the text is read."""
        return Asked(**{**self.about["asked"], "treaty": tuple(self.about["asked"]["treaty"])})

    @property
    def origin(self) -> Origin:
        """What is known of the text as a source."""
        return Origin(**self.about["origin"])

    @property
    def day(self) -> str:
        """The day of the text: as somebody said, as its page states, or as it was read; else empty."""
        return (
            self.asked.day or self.sheet["source"]["date"] or str(self.about.get("published", ""))
        )


def open_text(  # noqa: PLR0913 - all by name
    given: "GivenText",
    *,
    coder: str,
    asked: Asked | None = None,
    origin: Origin | None = None,
    held: bool = False,
    workspace: Path | None = None,
) -> Draft:
    """Return the draft of a coder on a text: the open one that was asked for in the same way, or a new one.

    Where nothing was asked for in particular, the draft of the text that was changed last is gone on with.
    What is newly known of the source is kept. Raises BadRequest for a text without words or a coder without a
    name, OSError where the disk refuses.
    """
    from servanda.files.drafts import keep_about, new_draft
    from servanda.files.held_texts import name_of

    place = find_workspace(workspace or Path.cwd())
    wanted, said = asked or Asked(), origin or Origin()
    if not given.text.strip():
        raise BadRequest("the text is empty", "paste a text, or choose a file")
    if not coder.strip():
        raise BadRequest("who annotates is not known", "say your name first")
    name = name_of(given.text)
    for line, about in _drafts_of(place, name, coder):
        is_same = about["asked"] == _plain(wanted) or _is_usual(wanted, about["asked"])
        if is_same and about["held"] == held:
            keep_about(place, line, {**about, "origin": _newer(about["origin"], said)})
            return replace(draft(line, workspace=place.root), resumed=True)
    about = {
        "text": name,
        "characters": len(given.text),
        "coder": coder,
        "file": given.name,
        "opened": datetime.now(UTC).isoformat(timespec="seconds"),
        "asked": _plain(wanted),
        "origin": said._asdict(),
        "first": _first_line(given),
        "published": str(given.published or ""),
        "held": held,
    }
    return draft(new_draft(place, about, given.text), workspace=place.root)


def held(name: str, *, workspace: Path | None = None) -> "tuple[GivenText, str, Origin]":
    """Return a text that the workspace holds, its day, and what is known of it as a source.

    Raises NotFound for a text that is not held.
    """
    from servanda.api.readers import loaded
    from servanda.files.held_texts import held_text
    from servanda.files.texts import GivenText

    place = find_workspace(workspace or Path.cwd())
    text = held_text(place, name)
    if text is None:
        raise NotFound(
            f"no text {name[:40]} is held here", "see the texts that coders worked on: /coding"
        )
    events = loaded(place.root).corpus.events
    known = next((one for each in events for one in each.sources if one.text == name), None)
    origin = Origin(known.publisher, known.title, known.url or "") if known else Origin()
    day = str(known.published) if known and known.published else ""
    return GivenText(name, text), day if len(day) == _DAY else "", origin


def draft(name: str, *, workspace: Path | None = None) -> Draft:
    """Return a draft as it stands; raises NotFound where there is none, BadRequest where it is damaged."""
    from servanda.annotating.session import Session
    from servanda.files.drafts import about_draft, progress_of, reading_file

    place = find_workspace(workspace or Path.cwd())
    about = about_draft(place, name)
    sheet, read, is_read = _reading(reading_file(place, name))
    progress = progress_of(place, name)
    if progress is None:
        return Draft(place, name, about, sheet, Session(read), is_read)
    try:
        session = Session.from_plain(read, progress)
        revision, batches = int(progress["revision"]), tuple(progress["batches"])
    except (KeyError, TypeError, ValueError) as error:
        raise BadRequest(
            f"the draft {name} was kept by another version, or is damaged",
            f"move {place.state / 'drafts' / name} away and open the text again",
        ) from error
    return Draft(place, name, about, sheet, session, is_read, revision, batches)


def discard(name: str, *, workspace: Path | None = None) -> None:
    """Forget a draft with all that was done in it; what is on record stays.

    Whoever is changing the draft is waited for. Raises NotFound where there is none, Conflict.
    """
    from servanda.files.drafts import draft_lock, forget_draft

    place = find_workspace(workspace or Path.cwd())
    with draft_lock(place, name):
        forget_draft(place, name)


def say_source(name: str, origin: Origin, *, workspace: Path | None = None) -> Draft:
    """Keep what a person says of the source of a draft, and return the draft."""
    from servanda.files.drafts import draft_lock, keep_about

    place = find_workspace(workspace or Path.cwd())
    with draft_lock(place, name):
        about = draft(name, workspace=place.root).about
        keep_about(place, name, {**about, "origin": origin._asdict()})
    return draft(name, workspace=place.root)


def say_day(name: str, day: str, *, workspace: Path | None = None) -> Draft:
    """Keep on which day the text was published; what was read by another day is forgotten, to be read again.

    The draft has another revision afterwards: a window that shows what was read before decides on nothing in it.
    Raises BadRequest where somebody decided already on what was read.
    """
    from servanda.api.moving import kept
    from servanda.files.drafts import draft_lock, forget_reading, keep_about

    place = find_workspace(workspace or Path.cwd())
    with draft_lock(place, name):
        found = draft(name, workspace=place.root)
        if found.session.steps:
            raise BadRequest(
                "proposals of this draft were decided on, by the day that was known",
                "change the day of each event, or open the text anew with its day",
            )
        keep_about(
            place, name, {**found.about, "asked": {**found.about["asked"], "day": day or None}}
        )
        forget_reading(place, name)
        kept(replace(draft(name, workspace=place.root), revision=found.revision + 1))
    return draft(name, workspace=place.root)


def _drafts_of(
    workspace: "Workspace", text: str, coder: str
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the drafts of a coder on a text, what was changed last first."""
    from servanda.files.drafts import drafts as every

    for each in sorted(every(workspace, text), key=lambda one: one.changed, reverse=True):
        if each.about["coder"] == coder:
            yield each.id, each.about


def _is_usual(wanted: Asked, before: Mapping[str, Any]) -> bool:
    """Return True where nothing is asked for in particular, so that any earlier reading will do."""
    return wanted._replace(with_proposals=True) == Asked() and (
        wanted.with_proposals == before["with_proposals"]
    )


def _plain(asked: Asked) -> dict[str, Any]:
    return {**asked._asdict(), "treaty": [*asked.treaty]}


def _newer(known: Mapping[str, str], said: Origin) -> dict[str, str]:
    return {**known, **{name: value for name, value in said._asdict().items() if value}}


def _first_line(given: "GivenText") -> str:
    lines = (line.strip() for line in given.text.splitlines())
    return next(filter(None, lines), given.name)[:_TITLE]


def _reading(file: Path) -> "tuple[SuggestSheet, tuple[Proposal, ...], bool]":
    """Return what was read, and whether anything was."""
    try:
        stat = file.stat()
    except OSError:
        return _UNREAD, (), False
    return *_read(file, stat.st_mtime_ns, stat.st_size), True


@lru_cache(maxsize=8)
def _read(file: Path, changed: int, size: int) -> "tuple[SuggestSheet, tuple[Proposal, ...]]":
    import orjson

    from servanda.annotating.proposals import proposals

    sheet: SuggestSheet = orjson.loads(file.read_bytes())
    return sheet, proposals(sheet)


_TITLE = 120
_DAY = len("2022-03-26")
_UNREAD: "SuggestSheet" = {
    "source": {"id": "", "date": None, "date_from": "", "date_words": ""},
    "citations": [],
    "events": [],
    "look_alikes": [],
    "turned_away": [],
    "titles": {},
    "notes": [],
    "next": [],
}
