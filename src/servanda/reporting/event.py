"""Knows the answer to `event`: what happened, who took part, how it is known, and its links."""

from collections.abc import Mapping

from rapidfuzz import process

from servanda.errors import NotFound
from servanda.model.address import Address
from servanda.model.corpus import Corpus, Linked
from servanda.model.event import Event, Evidence, Location
from servanda.model.problem import Place
from servanda.model.room_sheet import EventPageSheet, QuoteSheet
from servanda.model.sheet import EventSheet
from servanda.reporting.citation import cite_as
from servanda.reporting.command import command
from servanda.reporting.held_text import quote_sheet
from servanda.reporting.links import LinkReader, source_sheets

_CANDIDATES = 5
_ALIKE = 60.0
"""Of 100: what an id must reach to be offered for a misspelt one."""


def event_sheet(corpus: Corpus, *, event: str, places: Mapping[str, Place]) -> EventSheet:
    """Return the event called `event` with all its links, also those rejected.

    Raises NotFound, with the ids that come nearest.
    """
    found = known_event(corpus, event)
    reader = LinkReader(corpus)
    links = [
        reader.sheet(Linked(found, position, link))
        for position, link in enumerate(found.links, start=1)
    ]
    return {
        "id": found.id,
        "title": found.title,
        "date": str(found.date),
        "date_end": None if found.date_end is None else str(found.date_end),
        "precision": found.precision.value,
        "type": found.type.value,
        "location": _location(found.location) if found.location else None,
        "actors": [
            {"code": actor.code, "name": actor.name, "role": actor.role.value}
            for actor in found.actors
        ],
        "description": found.description,
        "sources": source_sheets(found),
        "doubtful": found.doubtful,
        "note": found.note,
        "tags": list(found.tags),
        "links": links,
        "place": str(places.get(found.id, "")),
        "next": [
            command("clause", address)
            for address in dict.fromkeys(link["held"] for link in links if link["held"])
        ],
    }


def known_event(corpus: Corpus, event: str) -> Event:
    """Return the event called `event`, or the one whose link is called so (`<event>#2`)."""
    asked = event.strip().casefold().partition("#")[0]
    if asked in corpus.event:
        return corpus.event[asked]
    alike = process.extract(asked, list(corpus.event), limit=_CANDIDATES, score_cutoff=_ALIKE)
    raise NotFound(
        f"no event here is called {event!r}",
        f"`{command('search', event)}` looks for the words",
        tuple(name for name, _, _ in alike),
    )


def _location(location: Location) -> dict[str, str | float | None]:
    return {"name": location.name, "lat": location.lat, "lon": location.lon}


def event_page(
    corpus: Corpus, sheet: EventSheet, texts: Mapping[str, str | None]
) -> EventPageSheet:
    """Return an event with each quotation where it stands in the texts that are held, by their names."""
    event = corpus.event[sheet["id"]]
    held = {link["held"] for link in sheet["links"] if link["held"]}
    return {
        "answer": sheet,
        "quotes": {
            event.link_id(position): [_quote(event, evidence, texts) for evidence in link.evidence]
            for position, link in enumerate(event.links, start=1)
        },
        "called": {address: cite_as(corpus, Address.parse(address)) for address in sorted(held)},
    }


def _quote(event: Event, evidence: Evidence, texts: Mapping[str, str | None]) -> QuoteSheet:
    """Return a quotation with the words around it; a number that no source has leads to no text."""
    known = evidence.source <= len(event.sources)
    name = (event.sources[evidence.source - 1].text if known else None) or ""
    return quote_sheet(texts.get(name), name, evidence)
