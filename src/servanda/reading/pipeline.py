"""Puts what is read onto a spaCy document, and takes it off again.

Each component writes one span group, `doc.spans["servanda_…"]`: the label of a span says what it is and its
`kb_id` what it stands for. Spans go as far as tokens do; the exact offsets and all other fields are the
group's attribute `values`, plain data that survives `to_bytes`. `values` is the one place where they leave.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from spacy.tokens import Doc, Span, SpanGroup

from servanda.model.proposal import Citation, ProposedEvent, Reading
from servanda.reading.document_date import document_date
from servanda.reading.read import Reader

STAGES = ("sentences", "citations", "dates", "actors", "events")
"""The parts of a pipeline; `servanda_<stage>` is the name of the component and of its span group."""
DATE = "servanda_date"
"""`doc._.servanda_date`: the day of the document; unless it is set, what its first lines state."""


class Mark(NamedTuple):
    """What one span of a group says."""

    start: int
    end: int
    label: str
    stands_for: str
    value: Mapping[str, Any]


class Component:
    """A part of a spaCy pipeline that reads one thing."""

    def __init__(self, reader: Reader, stage: str) -> None:
        self._marks = _MARKS[stage]
        self._reader = reader
        self._group = f"servanda_{stage}"

    def __call__(self, doc: Doc) -> Doc:
        """Return the document with its span group."""
        marks = [*self._marks(self._reader, doc)]
        spans = [_span(doc, mark) for mark in marks]
        doc.spans[self._group] = SpanGroup(
            doc,
            name=self._group,
            spans=spans,
            attrs={"values": [dict(mark.value) for mark in marks]},
        )
        return doc


def values(doc: Doc) -> dict[str, list[dict[str, Any]]]:
    """Return what the components found, by stage, with exact offsets; a stage that did not run is missing."""
    return {
        stage: [*doc.spans[f"servanda_{stage}"].attrs["values"]]
        for stage in STAGES
        if f"servanda_{stage}" in doc.spans
    }


def day_of(doc: Doc) -> date | None:
    """Return the day of a document: as it was set, else as its first lines state it."""
    said = doc._.get(DATE) if doc.has_extension(DATE) else None
    if said:
        return said if isinstance(said, date) else date.fromisoformat(str(said))
    stated = document_date(doc.text)
    return stated.day if stated else None


def _span(doc: Doc, mark: Mark) -> Span:
    """Return the tokens of a stretch; one that ends inside a token takes the whole of it."""
    span = doc.char_span(
        mark.start, mark.end, mark.label, kb_id=mark.stands_for, alignment_mode="expand"
    )
    return span if span is not None else Span(doc, 0, 0, mark.label)


def _sentences(reader: Reader, doc: Doc) -> Iterable[Mark]:
    from servanda.reading.sentences import find_sentences

    for one in find_sentences(doc.text):
        value = {"start": one.start, "end": one.end, "label": one.label, "heading": one.is_heading}
        yield Mark(
            one.start, one.end, "HEADING" if one.is_heading else "SENTENCE", one.label, value
        )


def _citations(reader: Reader, doc: Doc) -> Iterable[Mark]:
    return map(_citation, reader.citations(doc.text)[0])


def _citation(one: Citation) -> Mark:
    clauses = [*map(str, one.clauses)]
    value = {
        "start": one.start,
        "end": one.end,
        "text": one.text,
        "clauses": clauses,
        "kind": one.kind,
        "because": [*one.because],
    }
    return Mark(one.start, one.end, one.kind.upper(), " ".join(clauses), value)


def _dates(reader: Reader, doc: Doc) -> Iterable[Mark]:
    citations, _ = reader.citations(doc.text)
    for one in reader.dates(doc.text, day_of(doc), citations):
        value = {"start": one.start, "end": one.end, "text": one.text, "date": one.iso}
        yield Mark(one.start, one.end, "DATE", one.iso or "", value)


def _actors(reader: Reader, doc: Doc) -> Iterable[Mark]:
    from servanda.reading.sentences import find_sentences

    for one in reader.actors(doc.text, find_sentences(doc.text)):
        value = {"start": one.start, "end": one.end, "text": one.text, "code": one.who}
        yield Mark(one.start, one.end, "ACTOR", one.who, value)


def _events(reader: Reader, doc: Doc) -> Iterable[Mark]:
    reading: Reading = reader.read(doc.text, day_of(doc))
    return map(_event, reading.events)


def _event(one: ProposedEvent) -> Mark:
    value = {
        "start": one.start,
        "end": one.end,
        "text": one.text,
        "date": one.date,
        "type": str(one.type),
        "actors": [
            {"code": actor.code, "name": actor.name, "role": str(actor.role)}
            for actor in one.actors
        ],
        "links": [
            {
                "clause": str(link.clause),
                "stance": str(link.stance),
                "bearer": link.bearer,
                "claimant": link.claimant,
                "standing": str(link.standing),
                "score": link.score,
                "because": [*link.because],
                "gates": {name: gate.value for name, gate in link.gates._asdict().items()},
            }
            for link in one.links
        ],
    }
    return Mark(one.start, one.end, str(one.type), one.date or "", value)


_MARKS: Mapping[str, Callable[[Reader, Doc], Iterable[Mark]]] = {
    "sentences": _sentences,
    "citations": _citations,
    "dates": _dates,
    "actors": _actors,
    "events": _events,
}
