"""Lays the opinions on one event side by side, field by field, and says where they differ."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from servanda.model.event import Event, Link
from servanda.reviewing.units import LINK_FIELDS, Unit, fields_of

EVENT_VALUES = ("date", "date_end", "type", "title", "description", "place", "note", "actors")
COUNTED = frozenset(("date", "date_end", "type", *LINK_FIELDS))
"""Fields in which another value is a difference; the others are in words of one's own."""


class FieldOpinions(NamedTuple):
    """What each coder wrote in one field."""

    field: str
    values: Mapping[str, str | None]
    """by coder; None where the coder found nothing here"""
    same: bool
    counts: bool


class LinkOpinions(NamedTuple):
    """What each coder wrote of links that are taken for one."""

    links: Mapping[str, Link | None]
    fields: tuple[FieldOpinions, ...]

    @property
    def same(self) -> bool:
        """True where every coder has the link, with the same values where values count."""
        return None not in self.links.values() and _agree(self.fields)


class Opinions(NamedTuple):
    """What each coder found in one place."""

    unit: Unit
    events: Mapping[str, Event | None]
    fields: tuple[FieldOpinions, ...]
    links: tuple[LinkOpinions, ...]

    @property
    def same(self) -> bool:
        """True where nobody has another opinion on anything that counts."""
        found = None not in self.events.values()
        return found and _agree(self.fields) and all(one.same for one in self.links)


def opinions(found: Sequence[Unit], coders: Sequence[str]) -> tuple[Opinions, ...]:
    """Return the opinions on each unit; `coders` are in the order of the codings of which it was made."""
    return tuple(_of(unit, coders) for unit in found)


def _of(unit: Unit, coders: Sequence[str]) -> Opinions:
    events = dict(zip(coders, unit.events, strict=True))
    values = {coder: event_values(event) if event else {} for coder, event in events.items()}
    return Opinions(
        unit,
        events,
        tuple(_fields(EVENT_VALUES, values)),
        tuple(_link(dict(zip(coders, row, strict=True))) for row in unit.links),
    )


def _link(links: Mapping[str, Link | None]) -> LinkOpinions:
    values = {
        coder: {**dict(zip(LINK_FIELDS, _shown(link), strict=True)), "rationale": link.rationale}
        if link
        else {}
        for coder, link in links.items()
    }
    compared = {coder: fields_of(link) for coder, link in links.items() if link}
    fields = []
    for at, one in enumerate(_fields((*LINK_FIELDS, "rationale"), values)):
        same = one.same if at == len(LINK_FIELDS) else len({c[at] for c in compared.values()}) == 1
        fields.append(one._replace(same=same))
    return LinkOpinions(links, tuple(fields))


def event_values(event: Event) -> dict[str, str]:
    """Return the fields of an event as words."""
    return {
        "date": str(event.date),
        "date_end": str(event.date_end or ""),
        "type": event.type.value,
        "title": event.title,
        "description": event.description,
        "place": event.location.name if event.location else "",
        "note": event.note,
        "actors": "; ".join(f"{one.code} {one.role.value}: {one.name}" for one in event.actors),
    }


def _shown(link: Link) -> tuple[str, ...]:
    """Return what makes a link, as it is written."""
    return (str(link.clause), link.stance.value, link.bearer, link.claimant, link.standing.value)


def _fields(
    names: Sequence[str], values: Mapping[str, Mapping[str, str]]
) -> Iterator[FieldOpinions]:
    for name in names:
        said = {coder: fields.get(name) for coder, fields in values.items()}
        known = {value for value in said.values() if value is not None}
        yield FieldOpinions(name, said, len(known) == 1, name in COUNTED)


def _agree(fields: Sequence[FieldOpinions]) -> bool:
    return all(one.same for one in fields if one.counts)
