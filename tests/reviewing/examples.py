"""A text that two people coded, made by hand: sentences, events, codings."""

from typing import Any

from hypothesis import strategies as st

from servanda.model.coding import Coding
from servanda.model.event import Event
from servanda.reading.sentences import find_sentences

TEXT = (
    "Charges traded\n\n"
    "On Monday the ministry accused France of shutting the bridge. "
    "On Tuesday France rejected the charge. "
    "Germany called for calm. "
    "The bridge was opened again on Friday."
)
NAME = "0123456789abcdef"
SENTENCES = tuple((one.start, one.end) for one in find_sentences(TEXT))
ACCUSED, REJECTED, CALLED, OPENED = (
    "the ministry accused France",
    "France rejected the charge",
    "Germany called for calm",
    "The bridge was opened again",
)
QUOTES = (ACCUSED, REJECTED, CALLED, OPENED)


def link(quote: str, **changes: Any) -> dict[str, Any]:
    """Return a link that rests on words of the text."""
    start = TEXT.index(quote)
    evidence = {"source": 1, "exact": quote, "start": start, "end": start + len(quote)}
    return {
        "clause": "pact/1",
        "stance": "breaches",
        "bearer": "FRA",
        "claimant": "DEU:MFA",
        "standing": "alleged",
        "rationale": "It says so.",
        "evidence": [evidence],
        "recorded": {"by": "tester", "at": "2020-01-01T00:00:00Z"},
    } | changes


def event(name: str, *links: dict[str, Any], **changes: Any) -> Event:
    """Return an event that is known from the text."""
    plain = {
        "id": name,
        "title": name.capitalize(),
        "date": "2010-05-05",
        "type": "ACCUSE",
        "description": "It was said.",
        "sources": [{"publisher": "Paper", "title": "Charges traded", "text": NAME}],
        "links": list(links),
    }
    return Event.model_validate(plain | changes)


def coding(coder: str, *events: Event, **changes: Any) -> Coding:
    """Return what a coder found in the text."""
    plain = {"text": NAME, "coder": coder, "at": "2026-01-01T00:00:00Z", "events": list(events)}
    return Coding.model_validate(plain | changes)


ANA = coding(
    "Ana",
    event("charge", link(ACCUSED)),
    event("denial", link(REJECTED, claimant="FRA", standing="denied"), type="REJECT"),
)
BEN = coding(
    "Ben",
    event("accusation", link("accused France of shutting", standing="assessed")),
    event("reply", link(REJECTED, claimant="fra", standing="denied"), type="REJECT"),
    event("calm", link(CALLED, stance="touches", bearer="DEU", claimant="DEU"), type="APPEAL"),
)


@st.composite
def codings(draw: st.DrawFn, coder: str) -> Coding:
    """Return anything that a coder may find in the text."""
    events = []
    for number in range(draw(st.integers(0, 5))):
        quotes = draw(st.lists(st.sampled_from(QUOTES), min_size=1, max_size=3))
        links = [
            link(
                quote,
                clause=draw(st.sampled_from(("pact/1", "pact/2", "pact"))),
                stance=draw(st.sampled_from(("breaches", "supports"))),
                standing=draw(st.sampled_from(("alleged", "denied"))),
                claimant=draw(st.sampled_from(("DEU", "FRA"))),
            )
            for quote in quotes
        ]
        day = draw(st.sampled_from(("2010-05-05", "2010-05-06")))
        kind = draw(st.sampled_from(("ACCUSE", "REJECT")))
        events.append(event(f"found-{number}", *links, date=day, type=kind))
    return coding(coder, *events)
