"""Builds the answer to `suggest`: what a text says, as proposals with their reasons."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from servanda.model.corpus import Corpus
from servanda.model.day import PartialDate
from servanda.model.proposal import Citation, ProposedEvent, ProposedLink, Reading
from servanda.reporting.command import command
from servanda.reporting.titles import titles

if TYPE_CHECKING:
    from servanda.model.reading_sheet import (
        CitationSheet,
        ProposedEventSheet,
        ProposedLinkSheet,
        ReadSourceSheet,
        SuggestSheet,
    )

STDIN = ("stdin", "-")
"""What a text is called that came in by standard input."""


def suggest_sheet(
    corpus: Corpus,
    *,
    reading: Reading,
    source: "ReadSourceSheet",
    notes: Sequence[str] = (),
    asked: str = "",
) -> "SuggestSheet":
    """Return what was read in a text, in its order; `asked` is how its file was named."""
    return {
        "source": source,
        "citations": [*map(_citation, reading.citations)],
        "events": [*map(_event, reading.events)],
        "look_alikes": [
            {"start": one.start, "end": one.end, "text": one.text, "because": one.because}
            for one in reading.look_alikes
        ],
        "turned_away": [
            {
                "clause": str(turned.clause),
                "start": turned.sentence[0],
                "end": turned.sentence[1],
                "because": turned.because,
            }
            for turned in reading.turned_away
        ],
        "titles": titles(corpus, _addresses(reading)),
        "notes": [*notes],
        "next": [*_next(reading, asked or source["id"])],
    }


def _citation(citation: Citation) -> "CitationSheet":
    return {
        "start": citation.start,
        "end": citation.end,
        "text": citation.text,
        "clauses": [*map(str, citation.clauses)],
        "kind": citation.kind,
        "because": [*citation.because],
    }


def _event(event: ProposedEvent) -> "ProposedEventSheet":
    return {
        "start": event.start,
        "end": event.end,
        "text": event.text,
        "date": event.date,
        "precision": PartialDate(event.date).precision if event.date else None,
        "type": event.type,
        "actors": [
            {"code": actor.code, "name": actor.name, "role": actor.role} for actor in event.actors
        ],
        "links": [*map(_link, event.links)],
        "score": round(event.score, 3),
        "because": [*event.because],
    }


def _link(link: ProposedLink) -> "ProposedLinkSheet":
    return {
        "clause": str(link.clause),
        "stance": link.stance,
        "bearer": link.bearer,
        "claimant": link.claimant,
        "standing": link.standing,
        "score": round(link.score, 3),
        "because": [*link.because],
        "gates": {name: gate.value for name, gate in link.gates._asdict().items()},
        "gates_because": {name: gate.because for name, gate in link.gates._asdict().items()},
    }


def _addresses(reading: Reading) -> Iterator[str]:
    for citation in reading.citations:
        yield from map(str, citation.clauses)
    for event in reading.events:
        yield from (str(link.clause) for link in event.links)
    yield from (str(turned.clause) for turned in reading.turned_away)


def _next(reading: Reading, name: str) -> Iterator[str]:
    if reading.events and name not in STDIN:
        yield command("annotate", name)
    clauses = dict.fromkeys(_addresses(reading))
    yield from (command("clause", clause) for clause in [*clauses][:2])
