"""Knows the answer to `event`: what happened, who took part, how it is known, and its links."""

from collections.abc import Mapping

from rapidfuzz import process

from servanda.errors import NotFound
from servanda.model.corpus import Corpus, Linked
from servanda.model.event import Event, Location
from servanda.model.problem import Place
from servanda.model.sheet import EventSheet
from servanda.reporting.command import command
from servanda.reporting.links import LinkReader, source_sheets

_CANDIDATES = 5
_ALIKE = 60.0
"""Of 100: what an id must reach to be offered for a misspelt one."""


def event_sheet(corpus: Corpus, *, event: str, places: Mapping[str, Place]) -> EventSheet:
    """Return the event called `event` with all its links, also those rejected.

    Raises NotFound, with the ids that come nearest.
    """
    found = _found(corpus, event)
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


def _found(corpus: Corpus, event: str) -> Event:
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
