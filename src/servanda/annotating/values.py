"""Knows which values the fields of a link and its event may have: those that a record can hold."""

from typing import Any

from servanda.annotating.proposals import EVENT_FIELDS
from servanda.errors import BadRequest
from servanda.model.event import Event

LONGEST = 2_000
"""Characters of one field; an event is no essay."""


def checked(field: str, value: str) -> str:
    """Return a changed value as the record will hold it; raises BadRequest where it cannot."""
    if len(value) > LONGEST:
        raise BadRequest(
            f"{len(value)} characters are too many for one field", f"use at most {LONGEST}"
        )
    place = {"location": {"name": value}} if field == "place" else {field: value}
    sample = {**_SAMPLE, "links": [{**_SAMPLE_LINK, **place}]}
    if field in EVENT_FIELDS:
        sample = {**_SAMPLE, **place}
    try:
        Event.of_plain(sample)
    except ValueError as error:
        raise BadRequest(f"{value!r} does not fit: {error}") from None
    return value


def checked_event(name: str) -> str:
    """Return the name of an event; raises BadRequest for what cannot be one."""
    try:
        return Event.of_plain({**_SAMPLE, "id": name}).id
    except ValueError:
        raise BadRequest(f"{name[:80]!r} names no event", "choose one of those shown") from None


_SAMPLE: dict[str, Any] = {
    "id": "x",
    "title": "x",
    "date": "2000-01-01",
    "type": "CONSULT",
    "description": "x",
}
_SAMPLE_LINK: dict[str, Any] = {
    "clause": "x/1",
    "stance": "touches",
    "bearer": "X",
    "claimant": "coder",
    "standing": "alleged",
    "rationale": "x",
    "recorded": {"by": "x", "at": "2000-01-01T00:00:00Z"},
}
"""An event that is whole, to try one value in."""
