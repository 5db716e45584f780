"""What can be recorded: what was accepted in a draft becomes events in `annotations/`, or one coder's coding."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from servanda.api.drafting import PASTED, Draft, draft
from servanda.api.moving import kept, stale
from servanda.api.readers import loaded
from servanda.errors import BadRequest, Conflict

if TYPE_CHECKING:
    from servanda.annotating.record import LeftOut, Ready, Recorder
    from servanda.files.load import Loaded
    from servanda.model.event import Event

_TRIES = 5
"""How often an event is written again that somebody else was quicker with."""


class ToWrite(NamedTuple):
    """Events to be written, each with events on record that may be the same."""

    events: tuple[tuple["Ready", tuple["Event", ...]], ...]
    left_out: tuple["LeftOut", ...]


class Done(NamedTuple):
    """An event on record now."""

    event: "Event"
    how: str
    """`new`, `merged` (it was there and took further links), or `already` (it had all of it)"""
    file: Path | None


class Written(NamedTuple):
    """What became of the accepted links, and the draft that knows of it."""

    done: tuple[Done, ...]
    draft: Draft


def to_write(found: Draft, *, by: str, keep_text: bool = True) -> ToWrite:
    """Return the events of what was accepted, each with what is on record and may be the same."""
    from servanda.annotating.alike import alike
    from servanda.annotating.record import record

    corpus = loaded(found.workspace.root).corpus
    made_by = recorder(found, by=by, keep_text=keep_text)
    recorded = record(found.session, found.text, made_by, corpus)
    return ToWrite(
        tuple((ready, alike(corpus, ready.event)) for ready in recorded.events),
        recorded.left_out,
    )


def write(found: Draft, chosen: Sequence[tuple["Ready", str]]) -> Written:
    """Write events, each as a new one or into the one on record that is named, and say so in the draft.

    Whoever changes the draft meanwhile waits. Raises Stale where it was changed before, and what
    `files.save.save_event` raises; what was written before that stays, and the draft says that it is.
    """
    from servanda.files.drafts import draft_lock
    from servanda.files.held_texts import hold_text

    with draft_lock(found.workspace, found.id):
        if draft(found.id, workspace=found.workspace.root).revision != found.revision:
            raise stale()
        if any(ready.event.sources[0].text for ready, _ in chosen):
            hold_text(found.workspace, found.text)
        written: list[Done] = []
        for ready, same in chosen:
            into = same or found.session.outcome.on_record(ready.name)
            one = _persistently(found, ready, into)
            written.append(one)
            session = found.session.recorded(dict.fromkeys(ready.links, one.event.id))
            found = kept(replace(found, session=session, revision=found.revision + 1))
        return Written(tuple(written), found)


def record(
    name: str, *, revision: int, by: str, keep_text: bool, workspace: Path | None = None
) -> tuple[Written, ToWrite]:
    """Record what was accepted in a draft, as its events are to be merged there; returns what became of it.

    Raises Stale where the draft has another revision by now, and what `write` raises.
    """
    found = draft(name, workspace=workspace)
    if revision != found.revision:
        raise stale()
    if found.about["held"]:
        raise BadRequest("this draft is a coding of a held text", "save it as your coding")
    if not found.origin.publisher and found.about["file"] == PASTED:
        raise BadRequest("it is not said who published the text", "say who, then record again")
    ready = to_write(found, by=by, keep_text=keep_text)
    into = found.session.outcome.into
    return write(found, [(one, into.get(one.name, "")) for one, _ in ready.events]), ready


def save_as_coding(
    name: str, *, revision: int, by: str, workspace: Path | None = None
) -> tuple[int, tuple["LeftOut", ...]]:
    """Save all that was accepted in a draft as a coder's coding of its text, which is held from now on.

    Returns how many events it has, and what could not go in. Raises Stale where the draft has another
    revision by now, and what `api.coding.save_coding` raises.
    """
    from servanda.annotating.acts import ACCEPTED
    from servanda.annotating.record import record
    from servanda.api.coding import save_coding
    from servanda.files.held_texts import hold_text

    found = draft(name, workspace=workspace)
    if revision != found.revision:
        raise stale()
    session = found.session
    accepted = [one for one in session.proposals if session.outcome.verdict(one.name) == ACCEPTED]
    corpus = loaded(found.workspace.root).corpus
    made_by = recorder(found, by=by, keep_text=True)
    recorded = record(session, found.text, made_by, corpus, links=accepted)
    text = hold_text(found.workspace, found.text)
    events = [ready.event for ready in recorded.events]
    save_coding(text=text, coder=by, events=events, workspace=found.workspace.root)
    return len(events), recorded.left_out


def recorder(found: Draft, *, by: str, keep_text: bool) -> "Recorder":
    """Return who records, when, with which reader, from which source."""
    from servanda.annotating.record import Recorder

    return Recorder(
        by,
        datetime.now(UTC).replace(microsecond=0),
        _rule(found),
        source(found, keep_text=keep_text),
    )


def source(found: Draft, *, keep_text: bool) -> dict[str, str]:
    """Return the text as a source, with a publisher and a title even where nobody gave them."""
    about = found.about
    fields = {
        "publisher": found.origin.publisher or about["file"],
        "title": found.origin.title or about["first"],
        "url": found.origin.url,
        "published": found.day,
        "text": about["text"] if keep_text else "",
    }
    return {name: value for name, value in fields.items() if value}


def _persistently(found: Draft, ready: "Ready", into: str) -> Done:
    """Write one event; where somebody else was quicker, look again and go on from what is there now."""
    for _ in range(_TRIES - 1):
        try:
            return _write(found, ready, into)
        except Conflict:
            continue
    return _write(found, ready, into)


def _write(found: Draft, ready: "Ready", into: str) -> Done:
    from servanda.annotating.alike import merged
    from servanda.annotating.record import recorded_before, renamed
    from servanda.files.save import save_event

    data = loaded(found.workspace.root)
    before = None if into else recorded_before(data.corpus.of_date(ready.event.date), ready.event)
    if before:
        return Done(before, "already", None)
    if not into:
        event = renamed(ready.event, data.corpus.event)
        return Done(event, "new", save_event(found.workspace, event, basis=None))
    if into not in data.corpus.event:
        raise Conflict(f"the event {into} is no longer on record", "choose again what to do")
    on_record = data.corpus.event[into]
    whole = merged(on_record, ready.event)
    if whole == on_record:
        return Done(on_record, "already", None)
    return Done(whole, "merged", save_event(found.workspace, whole, basis=_basis(data, into)))


def _basis(data: "Loaded", event: str) -> str | None:
    return data.files.get(data.places[event].file)


def _rule(found: Draft) -> str:
    """Return the reader's name and version, with the spaCy model where another was used."""
    from importlib.metadata import version  # slow to import, and needed here only

    model = found.asked.model
    return f"reader {version('servanda')}" + (f" with {model}" if model else "")
