"""Fills the form of an event."""

from typing import cast

from servanda.annotating.form.parts import FACTS
from servanda.model.event import Actor, Event, Evidence, Link, Source
from servanda.model.form_sheet import (
    ActorForm,
    EventForm,
    EvidenceForm,
    LinkForm,
    RowForm,
    SourceForm,
)


def form_of(event: Event) -> EventForm:
    """Return the form that shows an event as it is; each row knows which one it is."""
    place = event.location
    return {
        "id": event.id,
        "title": event.title,
        "date": str(event.date),
        "date_end": str(event.date_end or ""),
        "precision": "" if event.precision is event.date.precision else event.precision.value,
        "type": event.type.value,
        "place": place.name if place else "",
        "lat": _number(place.lat) if place else "",
        "lon": _number(place.lon) if place else "",
        "description": event.description,
        "doubtful": "yes" if event.doubtful else "",
        "note": event.note,
        "tags": ", ".join(event.tags),
        "actors": [_actor(actor, _row(at)) for at, actor in enumerate(event.actors, 1)],
        "sources": [_source(source, _row(at)) for at, source in enumerate(event.sources, 1)],
        "links": [_link(link, _row(at)) for at, link in enumerate(event.links, 1)],
    }


def blank_form() -> EventForm:
    """Return the form of an event of which nothing is known yet, with one row to fill in each list."""
    rows = {"actors": [blank_actor()], "sources": [blank_source()], "links": [blank_link()]}
    return cast(EventForm, dict.fromkeys(FACTS, "") | rows)


def blank_actor() -> ActorForm:
    """Return a row for somebody who took part."""
    return {**_row(), "code": "", "name": "", "role": ""}


def blank_source() -> SourceForm:
    """Return a row for a source."""
    return {**_row(), "publisher": "", "title": "", "url": "", "published": ""}


def blank_link() -> LinkForm:
    """Return a row for a link; who fills it in by hand accepts it."""
    return {
        **_row(),
        "clause": "",
        "stance": "",
        "bearer": "",
        "claimant": "",
        "standing": "",
        "rationale": "",
        "performs": "",
        "status": "accepted",
        "again": "",
        "evidence": [],
    }


def blank_quotation() -> EvidenceForm:
    """Return a row for a quotation."""
    return {**_row(), "source": "", "exact": ""}


def _row(at: int = 0) -> RowForm:
    return {"of": str(at or ""), "old": "", "own": ""}


def _number(degrees: float | None) -> str:
    return "" if degrees is None else repr(degrees)


def _actor(actor: Actor, row: RowForm) -> ActorForm:
    return {**row, "code": actor.code, "name": actor.name, "role": actor.role.value}


def _source(source: Source, row: RowForm) -> SourceForm:
    return {
        **row,
        "publisher": source.publisher,
        "title": source.title,
        "url": source.url or "",
        "published": str(source.published or ""),
    }


def _link(link: Link, row: RowForm) -> LinkForm:
    return {
        **row,
        "clause": str(link.clause),
        "stance": link.stance.value,
        "bearer": link.bearer,
        "claimant": link.claimant,
        "standing": link.standing.value,
        "rationale": link.rationale,
        "performs": link.performs or "",
        "status": link.status.value,
        "again": "",
        "evidence": [_quotation(quoted, _row(at)) for at, quoted in enumerate(link.evidence, 1)],
    }


def _quotation(quoted: Evidence, row: RowForm) -> EvidenceForm:
    return {**row, "source": str(quoted.source), "exact": quoted.exact}
