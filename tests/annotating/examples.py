"""A text of two sentences with three proposals, as `suggest` answers."""

from datetime import UTC, datetime
from typing import Any

from servanda.annotating.proposals import proposals
from servanda.annotating.record import Recorder
from servanda.annotating.session import Session
from servanda.model.corpus import Corpus
from servanda.model.event import Event
from servanda.model.reading_sheet import ProposedLinkSheet, SuggestSheet
from servanda.model.treaty import Treaty

FIRST = "On 26 March Lower Land said that Upper Land, against article 1, closed the dam."
SECOND = "Upper Land replied that it was not summer."
TEXT = f"{FIRST} {SECOND}"

RECORDER = Recorder(
    "Ana",
    datetime(2022, 4, 1, tzinfo=UTC),
    "reader 1.0",
    {"publisher": "River Gazette", "title": "Dam closed"},
)


def proposed(**changes: Any) -> ProposedLinkSheet:
    link: ProposedLinkSheet = {
        "clause": "river/1",
        "stance": "breaches",
        "bearer": "AAA",
        "claimant": "BBB",
        "standing": "alleged",
        "score": 0.9,
        "because": ["the sentence cites it"],
        "gates": {"temporis": True, "personae": True, "materiae": None},
        "gates_because": {"temporis": "in force", "personae": "bound", "materiae": "not recorded"},
    }
    return link | changes  # type: ignore[return-value]


def sheet() -> SuggestSheet:
    return {
        "source": {"id": "story.txt", "date": "2022-03-27", "date_from": "", "date_words": ""},
        "citations": [
            {
                "start": 53,
                "end": 62,
                "text": "article 1",
                "clauses": ["river/1"],
                "kind": "explicit",
                "because": [],
            }
        ],
        "events": [
            {
                "start": 0,
                "end": len(FIRST),
                "text": FIRST,
                "date": "2022-03-26",
                "precision": "day",
                "type": "ACCUSE",
                "actors": [
                    {"code": "BBB", "name": "Lower Land", "role": "speaker"},
                    {"code": "AAA", "name": "Upper Land", "role": "target"},
                ],
                "links": [proposed(), proposed(bearer="BBB", stance="touches", score=0.4)],
                "score": 0.9,
                "because": [],
            },
            {
                "start": len(FIRST) + 1,
                "end": len(TEXT),
                "text": SECOND,
                "date": None,
                "precision": None,
                "type": "REJECT",
                "actors": [{"code": "AAA", "name": "Upper Land", "role": "speaker"}],
                "links": [
                    proposed(clause="river/1/a", standing="denied", claimant="AAA", score=0.7)
                ],
                "score": 0.8,
                "because": [],
            },
        ],
        "look_alikes": [],
        "turned_away": [],
        "titles": {"river/1": "Sharing"},
        "notes": [],
        "next": [],
    }


def session() -> Session:
    return Session(proposals(sheet()))


def corpus(*events: Event) -> Corpus:
    treaty = Treaty.model_validate(
        {
            "id": "river",
            "title": "Treaty on the Waters of the Long River",
            "short_title": "River Treaty",
            "kind": "treaty",
            "nature": "binding",
            "signed": "2020-11-09",
            "parties": [
                {"code": "AAA", "name": "Upper Land", "bound_by": "all"},
                {"code": "BBB", "name": "Lower Land", "bound_by": "all"},
            ],
            "in_force": {"status": "in force", "earliest": "2020-11-10", "latest": "2020-11-10"},
            "numbering": {"unit": "article", "official": True, "cite_as": "Article 1"},
            "wording": {"rendition": "authentic"},
            "clauses": [
                {"id": "1", "text": "Share the water.", "support": "authentic-known"},
            ],
        }
    )
    return Corpus(treaties=(treaty,), events=events)
