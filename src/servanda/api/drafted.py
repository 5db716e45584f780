"""What a page shows of a draft: how far it is, what was read in it, and what is on record and may be the same."""

from pathlib import Path
from typing import TYPE_CHECKING

from servanda.api.drafting import Draft
from servanda.api.moving import progress_sheet
from servanda.api.reading_desk import desk

if TYPE_CHECKING:
    from servanda.annotating.record import LeftOut
    from servanda.api.recording import ToWrite, Written
    from servanda.model.draft_sheet import (
        AlikeSheet,
        DraftSheet,
        FinishSheet,
        LeftOutSheet,
        ReadingSheet,
        WrittenSheet,
    )
    from servanda.model.event import Event, Link

READY, WAITING, NONE, FAILED = "ready", "waiting", "none", "failed"
SHORT = 30_000
"""Characters up to which a text is read while its page is waited for."""
PATIENCE = 0.4
"""Seconds that a page waits for the reading of a short text."""


def be_ready(*, workspace: Path) -> None:
    """Get the reader ready for a text that will come."""
    desk().warm(workspace)


def let_read(found: Draft) -> None:
    """See to it that a draft is read that is to be; a short one is waited for, a little."""
    if found.is_read or not found.asked.with_proposals:
        return
    length = int(found.about["characters"])
    desk().ask(found.workspace.root, found.id, length)
    if length <= SHORT:
        desk().wait(found.id, PATIENCE)


def read_again(found: Draft) -> None:
    """Let a draft be read whose reading was given up."""
    desk().again(found.id)
    let_read(found)


def draft_sheet(found: Draft) -> "DraftSheet":
    """Return a draft as it stands, without its text and what was read."""
    reading, why = reading_state(found)
    return {
        "id": found.id,
        "coder": found.coder,
        "origin": {"day": found.day, **found.origin._asdict()},  # type: ignore[typeddict-item]
        "file": found.about["file"],
        "first": found.about["first"],
        "characters": found.about["characters"],
        "with_proposals": found.asked.with_proposals,
        "held": found.about["held"],
        "reading": reading,
        "why": why,
        "progress": progress_sheet(found),
    }


def reading_state(found: Draft) -> tuple[str, str]:
    """Return how far the reading of a draft is, and why it was given up."""
    if found.is_read:
        return READY, ""
    if not found.asked.with_proposals:
        return NONE, ""
    why = desk().why(found.id)
    return (FAILED, why) if why else (WAITING, "")


def reading_sheet(found: Draft) -> "ReadingSheet":
    """Return what was read in a draft so far."""
    reading, why = reading_state(found)
    return {
        "reading": reading,
        "why": why,
        "links": [
            {
                "name": one.name,
                "event": one.event,
                "start": one.start,
                "end": one.end,
                "proposed": dict(one.proposed),
                "score": one.score,
                "because": [*one.because],
                "doubts": [*one.doubts],
            }
            for one in found.session.read
        ],
        "citations": [
            {"start": one["start"], "end": one["end"], "clauses": one["clauses"]}
            for one in found.sheet["citations"]
        ],
        "titles": found.sheet["titles"],
        "notes": [*map(_without_options, found.sheet["notes"])],
        "day": found.day,
    }


def alike_sheet(found: Draft, event: str) -> "list[AlikeSheet]":
    """Return what is on record and may be one event of the draft, whether or not it was accepted yet."""
    from servanda.annotating.acts import REJECTED
    from servanda.annotating.alike import alike
    from servanda.annotating.record import record
    from servanda.api.readers import loaded
    from servanda.api.recording import recorder

    if found.about["held"]:
        return []  # a coding is made without a look at what others found in the text
    outcome = found.session.outcome
    links = [one for one in found.session.proposals if one.event == event]
    wanted = [one for one in links if outcome.verdict(one.name) != REJECTED] or links
    corpus = loaded(found.workspace.root).corpus
    made_by = recorder(found, by=found.coder, keep_text=False)
    recorded = record(found.session, found.text, made_by, corpus, links=wanted)
    return [_alike(each) for ready in recorded.events for each in alike(corpus, ready.event)]


def finish_sheet(found: Draft) -> "FinishSheet":
    """Return what finishing the draft now would record."""
    from servanda.api.recording import to_write

    outcome = found.session.outcome
    ready = to_write(found, by=found.coder)
    return {
        "events": [
            {
                "event": one.name,
                "title": one.event.title,
                "date": str(one.event.date),
                "links": [_said(link) for link in one.event.links],
                "alike": [] if found.about["held"] else [_alike(each) for each in alike],
                "into": outcome.into.get(one.name, "") or outcome.on_record(one.name),
            }
            for one, alike in ready.events
        ],
        "left_out": left_out_sheet(ready.left_out),
        "pending": len(found.session.pending),
    }


def written_sheet(written: "Written", ready: "ToWrite") -> "WrittenSheet":
    """Return what was recorded, and what stays in the draft."""
    return {
        "recorded": [
            {"id": one.event.id, "title": one.event.title, "how": one.how} for one in written.done
        ],
        "left_out": left_out_sheet(ready.left_out),
        "progress": progress_sheet(written.draft),
    }


def _without_options(note: str) -> str:
    """Return a note without what it says of the options of a command."""
    return note.partition(": give --")[0].partition("; --")[0]


def left_out_sheet(left_out: "tuple[LeftOut, ...]") -> "list[LeftOutSheet]":
    """Return events that cannot be recorded yet, each with the reason."""
    return [{"event": one.name, "title": one.title, "why": one.why} for one in left_out]


def _alike(event: "Event") -> "AlikeSheet":
    return {
        "id": event.id,
        "title": event.title,
        "date": str(event.date),
        "place": event.location.name if event.location else "",
        "links": [_said(link) for link in event.links],
    }


def _said(link: "Link") -> str:
    """Return a link in half a line."""
    return f"{link.stance} {link.clause}, {link.bearer}, by {link.claimant} ({link.standing})"
