"""What can be annotated: a text's proposals, decided one by one, become events in `annotations/`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from servanda.api.readers import loaded
from servanda.api.reading import suggest_given
from servanda.errors import BadRequest, ReadOnly
from servanda.files.layout import find_workspace

if TYPE_CHECKING:
    from servanda.annotating.proposals import Proposal
    from servanda.annotating.session import Session
    from servanda.files.layout import Workspace
    from servanda.files.load import Loaded
    from servanda.model.event import Event
    from servanda.model.reading_sheet import ProposalSheet


class Origin(NamedTuple):
    """What is known of the text as a source."""

    publisher: str = ""
    title: str = ""
    url: str = ""


@dataclass(frozen=True)
class Annotation:
    """A text under annotation: what was decided so far, and where that is kept."""

    session: "Session"
    text: str
    origin: Origin
    workspace: "Workspace"
    file: Path
    asked: Mapping[str, object]
    """with which day, treaties and model the text was read"""
    resumed: bool

    def with_session(self, session: "Session") -> "Annotation":
        """Return the annotation with other decisions, which are kept at once."""
        from servanda.files.session_file import keep_session

        keep_session(self.workspace, self.file, {"asked": self.asked, **session.to_plain()})
        return replace(self, session=session)


class Written(NamedTuple):
    """What became of the accepted proposals."""

    files: tuple[Path, ...]
    merged: tuple[str, ...]
    """events on record that took further links"""
    already: tuple[str, ...]
    """events on record that had all of it"""
    left_out: tuple[tuple[str, str], ...]
    """(words, why)"""


class ToWrite(NamedTuple):
    """Events to be written, each with events on record that may be the same."""

    events: tuple[tuple["Event", tuple[tuple[str, str], ...]], ...]
    """the event, and (id, title) of each one alike"""
    left_out: tuple[tuple[str, str], ...]


def begin(  # noqa: PLR0913 - the options of the command, all by name
    file: str,
    *,
    day: str | None = None,
    treaty: Sequence[str] = (),
    model: str | None = None,
    origin: Origin | None = None,
    workspace: Path | None = None,
) -> Annotation:
    """Return the annotation of a text, as it was left or from the start.

    Raises ReadOnly outside a workspace that can be written, and what `suggest` raises.
    """
    from servanda.annotating.session import Session
    from servanda.files.session_file import read_session, session_file
    from servanda.files.texts import read_text

    place = find_workspace(workspace or Path.cwd())
    if not place.writable:
        raise ReadOnly(
            f"{place.root} is read-only", "make a workspace with `servanda init DIR` and work there"
        )
    given = read_text(file)
    kept = session_file(place, given.text)
    asked = {"day": day, "treaty": [*treaty], "model": model}
    left = _left_off(read_session(kept), asked)
    session = left or Session(
        suggest_given(given, day=day, treaty=treaty, model=model, workspace=workspace)
    )
    source = _origin(origin or Origin(), given.name, given.text)
    return Annotation(session, given.text, source, place, kept, asked, left is not None)


def _left_off(plain: "dict[str, Any] | None", asked: Mapping[str, object]) -> "Session | None":
    """Return the session that was kept, unless the text is now to be read in another way."""
    from servanda.annotating.session import Session

    try:
        if plain is None or (any(asked.values()) and plain["asked"] != asked):
            return None
        return Session.from_plain(plain)
    except (KeyError, TypeError, ValueError):
        return None


def _origin(said: Origin, name: str, text: str) -> Origin:
    """Return the source with a title and a publisher even where nobody gave them."""
    first = next((line.strip() for line in text.splitlines() if line.strip()), name)
    return said._replace(publisher=said.publisher or name, title=said.title or first[:120])


def shown(
    annotation: Annotation, proposal: "Proposal", changes: Mapping[str, str]
) -> "ProposalSheet":
    """Return one proposal, with changes not yet accepted, as it is laid before a person."""
    from servanda.annotating.shown import shown

    return shown(annotation.session, proposal, annotation.text, changes)


def checked_field(annotation: Annotation, field: str, value: str) -> str:
    """Return a changed value as the record will hold it, a clause in words as its address.

    Raises BadRequest for a value that does not fit, NotFound and Ambiguous for words of a clause.
    """
    from servanda.annotating.record import checked

    if field == "clause":
        from servanda.naming.resolve import resolve

        addresses = resolve(loaded(annotation.workspace.root).corpus, value).addresses
        if len(addresses) > 1:
            raise BadRequest("the words name several clauses", "name one", (*map(str, addresses),))
        value = str(addresses[0])
    return checked(field, value.strip())


def to_write(annotation: Annotation, *, by: str) -> ToWrite:
    """Return the events of what was accepted, each with what is on record and may be the same."""
    from servanda.annotating.alike import alike
    from servanda.annotating.record import Recorder, record

    corpus = loaded(annotation.workspace.root).corpus
    recorder = Recorder(by, _now(), _rule(annotation.asked["model"]), _source(annotation))
    recorded = record(annotation.session, annotation.text, recorder, corpus)
    return ToWrite(
        tuple(
            (event, tuple((other.id, other.title) for other in alike(corpus, event)))
            for event in recorded.events
        ),
        recorded.left_out,
    )


def write(
    annotation: Annotation,
    chosen: Sequence[tuple["Event", str]],
    left_out: Sequence[tuple[str, str]],
) -> Written:
    """Write events, each as a new one or into the one on record that is named.

    The state is forgotten when nothing is pending; else what was written is marked in it. Raises what `files.save.save_event` raises; what was written before that stays.
    """
    from servanda.annotating.alike import merged
    from servanda.files.save import save_event
    from servanda.files.session_file import forget_session

    data = loaded(annotation.workspace.root)
    files: list[Path] = []
    into: list[str] = []
    already: list[str] = []
    for event, same in chosen:
        if not same:
            files.append(save_event(annotation.workspace, event, basis=None))
            continue
        on_record = data.corpus.event[same]
        whole = merged(on_record, event)
        if whole == on_record:
            already.append(same)
            continue
        files.append(save_event(annotation.workspace, whole, basis=_basis(data, same)))
        into.append(same)
        data = loaded(annotation.workspace.root)
    if annotation.session.pending:
        annotation.with_session(annotation.session.written())
    else:
        forget_session(annotation.file)
    return Written(tuple(files), tuple(into), tuple(already), tuple(left_out))


def _basis(data: "Loaded", event: str) -> str | None:
    return data.files.get(data.places[event].file)


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def _rule(model: object) -> str:
    """Return the reader's name and version, with the spaCy model where another was used."""
    from importlib.metadata import version  # slow to import, and needed here only

    return f"reader {version('servanda')}" + (f" with {model}" if model else "")


def _source(annotation: Annotation) -> dict[str, str]:
    fields = {
        **annotation.origin._asdict(),
        "published": annotation.session.sheet["source"]["date"] or "",
    }
    return {name: value for name, value in fields.items() if value}
