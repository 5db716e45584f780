"""Knows which fields a form has, in which order, and what they are called."""

from collections.abc import Mapping, Sequence

FACTS = (
    "id",
    "title",
    "date",
    "date_end",
    "precision",
    "type",
    "place",
    "lat",
    "lon",
    "description",
    "doubtful",
    "note",
    "tags",
)
"""Fields of the event itself."""

ROWS: Mapping[str, tuple[str, ...]] = {
    "actors": ("code", "name", "role"),
    "sources": ("publisher", "title", "url", "published"),
    "links": (
        "clause",
        "stance",
        "bearer",
        "claimant",
        "standing",
        "rationale",
        "performs",
        "status",
        "again",
    ),
}
"""Fields of a row, by the list it stands in."""

EVIDENCE = ("source", "exact")
"""Fields of a quotation, which stands in a link."""

BESIDE = ("of", "old", "own")
"""What a row knows beside its fields: where it comes from."""

CHOSEN = ("status", "again")
"""Fields that have a value before anybody typed anything: a row of nothing else is blank."""

ROW_NAME: Mapping[str, str] = {"actors": "Actor", "sources": "Source", "links": "Link"}

LABEL = {
    "id": "name of the event",
    "title": "title",
    "date": "first day",
    "date_end": "last day",
    "precision": "how much of the date is known",
    "type": "type",
    "place": "place",
    "lat": "latitude",
    "lon": "longitude",
    "description": "description",
    "doubtful": "in doubt",
    "note": "note",
    "tags": "tags",
    "code": "code",
    "name": "name",
    "role": "role",
    "publisher": "publisher",
    "url": "address",
    "published": "published",
    "clause": "clause",
    "stance": "stance",
    "bearer": "bearer",
    "claimant": "claimant",
    "standing": "standing",
    "rationale": "rationale",
    "performs": "obligation performed",
    "status": "status",
    "again": "still holds",
    "source": "source",
    "exact": "words",
    "evidence": "quotations",
    "in_name_of": "your name",
}
"""What a field is called on the page."""


def field_at(path: Sequence[str | int]) -> str:
    """Return the name of the field that shows the value at a place of the record; empty where none does.

    >>> field_at(("links", 0, "stance")), field_at(("location", "name")), field_at(("tags", 3))
    ('links.1.stance', 'place', 'tags')
    """
    first, *rest = path or ("",)
    if first == "location":
        return {"lat": "lat", "lon": "lon"}.get(str(rest[-1]) if rest else "", "place")
    if first == "tags" or not rest:
        return str(first)
    return ".".join(str(step + 1 if isinstance(step, int) else step) for step in path)


def label(part: str, position: int, field: str) -> str:
    """Return what a field is called where it stands.

    >>> label("", 0, "date"), label("links", 2, "rationale"), label("links", 2, "")
    ('First day', 'Link 2, rationale', 'Link 2')
    """
    name = LABEL.get(field, field)
    if not part:
        return name[:1].upper() + name[1:]
    row = f"{ROW_NAME[part]} {position}"
    return f"{row}, {name}" if field else row


def called(name: str) -> str:
    """Return what the field or row of a name is called; of a name that is none, the name.

    >>> called("links.2.stance"), called("links.2"), called("links.1.evidence.3.exact"), called("lat")
    ('Link 2, stance', 'Link 2', 'Link 1, quotation 3, words', 'Latitude')
    """
    part, *rest = name.split(".")
    if part not in ROWS or not rest or not rest[0].isdecimal():
        return label("", 0, name)
    if len(rest) > 2:
        return (
            f"{label(part, int(rest[0]), '')}, quotation {rest[2]}, {LABEL.get(rest[-1], rest[-1])}"
        )
    return label(part, int(rest[0]), rest[1] if len(rest) > 1 else "")
