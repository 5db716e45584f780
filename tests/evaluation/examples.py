"""A text of one sentence with its labels, and readings of it, to change a field at a time."""

from datetime import date
from typing import Any

from servanda.model.address import Address
from servanda.model.event import Actor
from servanda.model.gate import Gate, Gates
from servanda.model.gold import (
    GoldCitation,
    GoldEvent,
    GoldLabels,
    GoldLink,
    GoldLookAlike,
    GoldText,
)
from servanda.model.proposal import (
    Citation,
    ProposedActor,
    ProposedEvent,
    ProposedLink,
    Reading,
)
from servanda.model.vocabulary import EventType, Role, Stance, Standing

TEXT = "On 3 May Aland said that Beland broke article 4. Article 9 of the code is another matter."
OPEN = Gates(*(Gate(None, "not asked"),) * 3)


def address(written: str) -> Address:
    return Address.parse(written)


def gold(**changes: Any) -> GoldText:
    """Return the text with its labels, some of them changed."""
    labels: dict[str, Any] = {
        "document_date": date(2022, 5, 4),
        "citations": (
            GoldCitation(
                text="article 4", start=38, end=47, clauses=(address("river/4"),), kind="carried"
            ),
        ),
        "not_citations": (GoldLookAlike(text="Article 9", start=49, end=58, reason="a code"),),
        "events": (
            GoldEvent.model_validate(
                {
                    "anchor": TEXT[:48],
                    "start": 0,
                    "end": 48,
                    "date": "2022-05-03",
                    "precision": "day",
                    "type": "ACCUSE",
                    "actors": [
                        Actor(code="ALA", name="Aland", role=Role.SPEAKER),
                        Actor(code="BEL", name="Beland", role=Role.TARGET),
                    ],
                    "links": [gold_link()],
                }
            ),
        ),
    }
    return GoldText("one", TEXT, GoldLabels(**(labels | changes)))


def gold_link(**changes: Any) -> GoldLink:
    fields = {
        "clause": "river/4",
        "stance": "breaches",
        "bearer": "BEL",
        "claimant": "ALA",
        "standing": "alleged",
    }
    return GoldLink.model_validate(fields | changes)


def citation(**changes: Any) -> Citation:
    return Citation(38, 47, "article 4", (address("river/4"),), "carried", ())._replace(**changes)


def link(**changes: Any) -> ProposedLink:
    return ProposedLink(
        address("river/4"), Stance.BREACHES, "BEL", "ALA", Standing.ALLEGED, 0.9, (), OPEN
    )._replace(**changes)


def event(*links: ProposedLink, **changes: Any) -> ProposedEvent:
    return ProposedEvent(
        0,
        48,
        TEXT[:48],
        "2022-05-03",
        EventType.ACCUSE,
        (ProposedActor("ALA", "Aland", Role.SPEAKER), ProposedActor("BEL", "Beland", Role.TARGET)),
        links or (link(),),
        0.9,
        (),
    )._replace(**changes)


def reading(*events: ProposedEvent, citations: tuple[Citation, ...] | None = None) -> Reading:
    cited = (citation(),) if citations is None else citations
    return Reading(cited, (), events or (event(),), ())
