"""Knows the answer to `agree --differences`: all opinions on a text side by side, and what was decided."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from servanda.model.coding import Adjudication, Coding
from servanda.model.event import Event, Link
from servanda.model.review_sheet import (
    CodedEventSheet,
    CodedLinkSheet,
    DifferencesSheet,
    FieldDifferenceSheet,
    LinkDifferenceSheet,
    RecordedEventSheet,
    UnitDifferenceSheet,
)
from servanda.reporting.command import command
from servanda.reporting.links import evidence_sheet
from servanda.reviewing.comparing import FieldOpinions, LinkOpinions, Opinions, event_values

_AROUND = 160
"""Characters shown before and after a unit."""


class Dossier(NamedTuple):
    """What is known of a text that several people coded."""

    name: str
    title: str
    text: str | None
    codings: Sequence[Coding]
    opinions: Sequence[Opinions]
    settled: Adjudication | None
    state: str
    """`` where nobody ruled on it, `settled`, or `changed` where a coding changed since"""
    basis: str


def differences_sheet(
    dossier: Dossier, *, alike: Callable[[Event], Sequence[tuple[str, str]]]
) -> DifferencesSheet:
    """Return the opinions in the order of the text; `alike` gives events on record that may be the same."""
    settled = dossier.settled
    units = [
        _unit(number, one, dossier, alike) for number, one in enumerate(dossier.opinions, start=1)
    ]
    return {
        "differences_in": dossier.name,
        "title": dossier.title,
        "text": dossier.text,
        "coders": [coding.coder for coding in dossier.codings],
        "units": units,
        "differing": sum(not unit["same"] for unit in units),
        "settled": dossier.state,
        "settled_by": settled.by if settled else "",
        "settled_at": settled.at.isoformat().replace("+00:00", "Z") if settled else "",
        "basis": dossier.basis,
        "next": [*_next(dossier)],
    }


def _unit(
    number: int,
    one: Opinions,
    dossier: Dossier,
    alike: Callable[[Event], Sequence[tuple[str, str]]],
) -> UnitDifferenceSheet:
    start, end = one.unit.start, one.unit.end
    words, before, after = _words(dossier, one)
    on_record = {
        name: title for event in one.events.values() if event for name, title in alike(event)
    }
    recorded: list[RecordedEventSheet] = [
        {"id": name, "title": title} for name, title in on_record.items()
    ]
    return {
        "number": number,
        "start": start,
        "end": end,
        "words": words,
        "before": before,
        "after": after,
        "opinions": {
            coder: _event(event) if event else None for coder, event in one.events.items()
        },
        "fields": [*map(_field, one.fields)],
        "links": [_link(at, row) for at, row in enumerate(one.links, start=1)],
        "same": one.same,
        "alike": recorded,
        "ruled": _ruled(dossier.settled, one.events),
    }


def _words(dossier: Dossier, one: Opinions) -> tuple[str, str, str]:
    """Return what stands there and around it; where the text is not held, what somebody quoted."""
    start, end, text = one.unit.start, one.unit.end, dossier.text
    if text is not None:
        return text[start:end], text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    links = (link for event in one.events.values() if event for link in event.links)
    quoted = next((evidence.exact for link in links for evidence in link.evidence), "")
    return quoted, "", ""


def _event(event: Event) -> CodedEventSheet:
    values = event_values(event)
    return {
        "id": event.id,
        "title": event.title,
        "date": values["date"],
        "date_end": values["date_end"] or None,
        "type": values["type"],
        "description": event.description,
        "place": values["place"],
        "note": event.note,
        "actors": [
            {"code": actor.code, "name": actor.name, "role": actor.role.value}
            for actor in event.actors
        ],
        "links": [*map(_coded_link, event.links)],
    }


def _coded_link(link: Link) -> CodedLinkSheet:
    return {
        "clause": str(link.clause),
        "stance": link.stance.value,
        "bearer": link.bearer,
        "claimant": link.claimant,
        "standing": link.standing.value,
        "rationale": link.rationale,
        "evidence": [*map(evidence_sheet, link.evidence)],
    }


def _field(one: FieldOpinions) -> FieldDifferenceSheet:
    return {
        "field": one.field,
        "values": dict(one.values),
        "same": one.same,
        "counts": one.counts,
    }


def _link(number: int, row: LinkOpinions) -> LinkDifferenceSheet:
    return {
        "number": number,
        "opinions": {
            coder: _coded_link(link) if link else None for coder, link in row.links.items()
        },
        "fields": [*map(_field, row.fields)],
        "same": row.same,
    }


def _ruled(settled: Adjudication | None, events: Mapping[str, Event | None]) -> str:
    """Return what was decided on these very opinions, and why."""
    for ruling in settled.rulings if settled else ():
        if ruling.opinions == events:
            what = ruling.decided.title if ruling.decided else "nothing is recorded"
            return f"{what}: {ruling.because}"
    return ""


def _next(dossier: Dossier) -> Iterator[str]:
    if dossier.state != "settled":
        yield command("agree", dossier.name, "--adjudicate")
    yield command("agree", dossier.name)
