"""Small corpora of any shape, for property tests: two parties, a few clauses, events of every kind."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from servanda.model.corpus import Corpus
from servanda.model.event import Event, Link
from servanda.model.treaty import Treaty
from servanda.model.vocabulary import Stance, Standing, Status

PARTIES = ("FRA", "DEU")
OUTSIDER = "ESP"
SIGNED = date(2001, 1, 1)


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
        )
        | fixed
    )


@st.composite
def corpora(draw: st.DrawFn) -> Corpus:
    """Return a corpus with up to six events of up to three links each."""
    events = []
    for number in range(draw(st.integers(0, 6))):
        day = draw(days)
        held = event(id=f"{day}-event-{number}", date=str(day))
        events.append(held.model_copy(update={"links": tuple(draw(st.lists(links(), max_size=3)))}))
    return corpus(*events)
