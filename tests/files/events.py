"""Events of every shape, for property tests."""

from typing import Any

from hypothesis import strategies as st

from servanda.model.event import Event
from servanda.model.vocabulary import EventType, Role, Stance, Standing, Status

words = (
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
    | st.lists(st.text("abcшқ:#-'\"&*[]{}%@!|>,\t ", max_size=9), max_size=25).map(" ".join)
    | st.lists(st.text("ab #:", max_size=20), max_size=5).map("\n".join)
)
text = words.filter(lambda found: found.strip())
segments = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
codes = st.sampled_from(["AAA", "BBB", "NO", "NKR", "E1"])
urls = st.sampled_from(["https://example.org/a?b=c&d=e#f", "http://x.y/*", "https://é.org/[1]"])
days = st.dates().map(lambda day: f"{day:%Y-%m-%d}".rjust(10, "0"))
dates = days | days.map(lambda day: day[:7]) | days.map(lambda day: day[:4])
degrees = st.floats(-90, 90)


def record(needed: dict[str, Any], free: dict[str, Any] | None = None) -> st.SearchStrategy[Any]:
    """Return records with the needed fields and any of the free ones."""
    return st.fixed_dictionaries(needed, optional=free or {})


locations = record({"name": text}, {"lat": degrees, "lon": degrees})
actors = record({"code": codes, "name": text, "role": st.sampled_from(Role)})
sources = record({"publisher": text, "title": text}, {"url": urls, "published": dates})
evidence = record(
    {"source": st.integers(1, 3), "exact": text},
    {
        "prefix": words,
        "suffix": words,
        "start": st.integers(0, 10**6),
        "end": st.integers(0, 10**6),
    },
)
gate = record({"value": st.booleans() | st.none(), "because": text})
recorded = record(
    {"by": text, "at": st.datetimes().map(lambda at: at.isoformat() + "Z")},
    {"rule": words, "score": st.floats(0, 1)},
)
links = record(
    {
        "clause": st.lists(segments, min_size=1, max_size=4).map("/".join),
        "stance": st.sampled_from(Stance),
        "bearer": codes,
        "claimant": st.sampled_from(["AZE:MOD", "court:ICJ", "coder", "analyst: one, two"]),
        "standing": st.sampled_from(Standing),
        "rationale": text,
        "recorded": recorded,
    },
    {
        "performs": segments,
        "evidence": st.lists(evidence, max_size=2),
        "gates": record({}, {"temporis": gate, "personae": gate, "materiae": gate}),
        "status": st.sampled_from(Status),
        "reviewed_against": st.just("wording1:0123456789abcdef"),
    },
)
events: st.SearchStrategy[Event] = record(
    {
        "id": segments,
        "title": text,
        "date": dates,
        "type": st.sampled_from(EventType),
        "description": text,
        "note": text,
    },
    {
        "date_end": st.just("9999-12"),
        "precision": st.sampled_from(["day", "month", "year"]),
        "location": locations,
        "actors": st.lists(actors, max_size=3),
        "sources": st.lists(sources, max_size=3),
        "doubtful": st.booleans(),
        "tags": st.lists(segments, max_size=3),
        "links": st.lists(links, max_size=3),
    },
).map(Event.model_validate)
