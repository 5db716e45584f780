"""Small corpora of any shape, for property tests: two parties, a few clauses, events of every kind.

`treaty`, `clause`, `link`, `event` and `corpus` make one of each by hand; what is lower down are
hypothesis strategies: `treaties()`, `links()`, `events()`, `searches()`, `corpora()`.
"""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from servanda.model.corpus import Corpus, Search
from servanda.model.event import Event, Link
from servanda.model.treaty import Treaty
from servanda.model.vocabulary import (
    DeadlineKind,
    Modality,
    SearchOutcome,
    Stance,
    Standing,
    Status,
)

PARTIES = ("FRA", "DEU")
OUTSIDER = "ESP"
SIGNED = date(2001, 1, 1)
OBLIGATION = "paint"
"""The id of the dated obligation that `treaties()` may put into `pact/2/2`."""


def treaty(**changes: Any) -> Treaty:
    """Return a treaty of two parties and three articles, the second with two paragraphs."""
    plain = {
        "id": "pact",
        "title": "Pact between France and Germany on the bridge",
        "short_title": "Bridge Pact",
        "kind": "treaty",
        "nature": "binding",
        "signed": str(SIGNED),
        "parties": [
            {"code": "FRA", "name": "French Republic", "bound_by": "all"},
            {"code": "DEU", "name": "Federal Republic of Germany", "bound_by": ["1", "2"]},
        ],
        "in_force": {"status": "in force", "earliest": str(SIGNED), "latest": str(SIGNED)},
        "numbering": {"unit": "article", "official": True, "cite_as": "Article N"},
        "wording": {"rendition": "authentic"},
        "preamble": [
            {"number": "1", "text": "The Parties love bridges.", "support": "press-quoted"}
        ],
        "clauses": [
            clause("1", bearer=PARTIES),
            clause("2", bearer=(), clauses=[clause("1", bearer=PARTIES), clause("2", bearer=())]),
            clause("3", bearer=("DEU",)),
        ],
    }
    return Treaty.model_validate(plain | changes)


def clause(number: str, /, *, bearer: tuple[str, ...], **changes: Any) -> dict[str, Any]:
    """Return a clause as plain data; it asks `bearer` to keep the bridge open."""
    asked = {
        "bearer": list(bearer),
        "modality": "obligation",
        "action": "keep",
        "object": "the bridge open",
    }
    plain = {
        "id": number,
        "number": number,
        "text": f"The bridge stays open, part {number}.",
        "support": "press-quoted",
        "obligations": [asked] if bearer else [],
    }
    return plain | changes


def link(**changes: Any) -> dict[str, Any]:
    """Return an accepted link as plain data."""
    plain = {
        "clause": "pact/1",
        "stance": "breaches",
        "bearer": "FRA",
        "claimant": "DEU",
        "standing": "alleged",
        "rationale": "The bridge was shut.",
        "status": "accepted",
        "recorded": {"by": "tester", "at": "2020-01-01T00:00:00Z"},
    }
    return plain | changes


def event(*links: dict[str, Any], **changes: Any) -> Event:
    """Return an event with the given links."""
    plain = {
        "id": "2010-05-05-bridge",
        "title": "Bridge shut",
        "date": "2010-05-05",
        "type": "COERCE",
        "description": "The bridge was shut for a day.",
        "actors": [{"code": "FRA", "name": "France", "role": "agent"}],
        "location": {"name": "Kehl"},
        "sources": [{"publisher": "Paper", "title": "Bridge shut"}],
        "links": list(links),
    }
    return Event.model_validate(plain | changes)


def corpus(*events: Event, **changes: Any) -> Corpus:
    """Return a corpus of one treaty and the given events."""
    return Corpus(treaties=(treaty(),), events=events, **changes)


stances = st.sampled_from(list(Stance))
standings = st.sampled_from(list(Standing))
claimants = st.sampled_from(("FRA", "FRA:MFA", "DEU", "DEU:MOD", "coder", "court:ICJ"))
clauses = st.sampled_from(
    ("pact", "pact/1", "pact/2", "pact/2/1", "pact/2/9", "pact/3", "pact/preamble")
)
bearers = st.sampled_from((*PARTIES, OUTSIDER))
statuses = st.sampled_from(list(Status))
days = st.integers(-400, 4000).map(lambda number: SIGNED + timedelta(days=number))
partial_dates = st.tuples(days, st.sampled_from((4, 7, 10, 10, 10))).map(
    lambda both: str(both[0])[: both[1]]
)


@st.composite
def treaties(draw: st.DrawFn) -> Treaty:
    """Return the pact with any days of force, disputed or not, and any dated obligation in `pact/2/2`."""
    earliest = draw(days)
    latest = earliest + timedelta(days=draw(st.integers(0, 300)))
    force: dict[str, Any] = {"status": "any", "earliest": str(earliest), "latest": str(latest)}
    if draw(st.booleans()):
        force["until"] = str(latest + timedelta(days=draw(st.integers(0, 3000))))
    if draw(st.booleans()):
        force["disputes"] = [{"by": "France", "since": draw(partial_dates), "says": "it lapsed"}]
    plain = treaty().model_dump(mode="json")
    if draw(st.booleans()):
        plain["clauses"][1]["clauses"][1]["obligations"] = [draw(_dated_obligations())]
    plain["in_force"] = force
    return Treaty.model_validate(plain)


@st.composite
def _dated_obligations(draw: st.DrawFn) -> dict[str, Any]:
    day = draw(days)
    moved = day + timedelta(days=draw(st.integers(1, 100))) if draw(st.booleans()) else None
    return {
        "id": OBLIGATION,
        "bearer": list(draw(st.sampled_from((PARTIES, PARTIES[:1])))),
        "modality": draw(st.sampled_from(list(Modality))),
        "action": "paint",
        "object": "the bridge",
        "deadline": {
            "date": str(day),
            "kind": draw(st.sampled_from(list(DeadlineKind))),
            "moved_to": str(moved) if moved else None,
        },
    }


@st.composite
def links(draw: st.DrawFn, /, **fixed: Any) -> Link:
    """Return any link; what is given stays as it is."""
    return Link.model_validate(
        link(
            clause=draw(clauses),
            stance=draw(stances),
            bearer=draw(bearers),
            claimant=draw(claimants),
            standing=draw(standings),
            status=draw(statuses),
            performs=draw(st.sampled_from((None, None, OBLIGATION))),
        )
        | fixed
    )


@st.composite
def events(draw: st.DrawFn, number: int, /, **fixed: Any) -> Event:
    """Return any event with up to three links; what is given is the same in all of them."""
    day = draw(partial_dates)
    ends = draw(st.sampled_from((None, None, day)))
    held = event(id=f"{day}-event-{number}", date=day, date_end=ends)
    return held.model_copy(update={"links": tuple(draw(st.lists(links(**fixed), max_size=3)))})


@st.composite
def searches(draw: st.DrawFn) -> Search:
    """Return any search on the pact or a clause of it."""
    return Search.model_validate(
        {
            "clause": draw(clauses),
            "bearer": draw(st.sampled_from((None, *PARTIES))),
            "outcome": draw(st.sampled_from(list(SearchOutcome))),
            "by": "tester",
            "at": str(draw(days)),
        }
    )


@st.composite
def corpora(draw: st.DrawFn, /, **fixed: Any) -> Corpus:
    """Return a corpus with up to six events of up to three links; what is given is the same in all links."""
    happened = tuple(draw(events(number, **fixed)) for number in range(draw(st.integers(0, 6))))
    looked = tuple(draw(st.lists(searches(), max_size=2)))
    return Corpus(treaties=(draw(treaties()),), events=happened, searches=looked)
