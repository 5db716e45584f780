"""Makes events of what was accepted: one for each sentence, with its links, its evidence and who recorded it."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from typing import Any, NamedTuple

from servanda.annotating.proposals import EVENT_FIELDS, Proposal
from servanda.annotating.quotation import Quotation, quotation
from servanda.annotating.session import Session
from servanda.errors import BadRequest
from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.event import Event
from servanda.text.fingerprint import fingerprint

_ID_WORDS = 6
_ID_LENGTH = 56


class Recorder(NamedTuple):
    """Who records, when, with which reader, and from which source."""

    by: str
    at: datetime
    rule: str
    """the reader with its version, and the spaCy model if another was used"""
    source: dict[str, str]
    """fields of `model.event.Source`"""


class Recorded(NamedTuple):
    """The events that can be written, and sentences that cannot, each with the reason."""

    events: tuple[Event, ...]
    left_out: tuple[tuple[str, str], ...]
    """(words of the sentence, why)"""


def record(session: Session, text: str, recorder: Recorder, corpus: Corpus) -> Recorded:
    """Return the events of the accepted proposals; one without a day cannot be written."""
    events: list[Event] = []
    left_out: list[tuple[str, str]] = []
    taken = set(corpus.event)
    for sentence, links in _by_sentence(session):
        first = links[0][0]
        fields = first.fields(session.event_changes(sentence))
        if not fields["date"]:
            left_out.append((fields["title"], "its day is not known; give --date, or change it"))
            continue
        name = _free(_id(fields), taken)
        try:
            event = Event.of_plain(
                {"id": name, **_event(fields, first, text, recorder)}
                | {"links": [_link(*pair, text, recorder, corpus) for pair in links]}
            )
        except ValueError as error:
            left_out.append((fields["title"], str(error)))
            continue
        taken.add(name)
        events.append(event)
    return Recorded(tuple(events), tuple(left_out))


def checked(field: str, value: str) -> str:
    """Return a changed value as the record will hold it; raises BadRequest where it cannot."""
    place = {"location": {"name": value}} if field == "place" else {field: value}
    sample = {**_SAMPLE, "links": [{**_SAMPLE_LINK, **place}]}
    if field in EVENT_FIELDS:
        sample = {**_SAMPLE, **place}
    try:
        Event.of_plain(sample)
    except ValueError as error:
        raise BadRequest(f"{value!r} does not fit: {error}") from None
    return value


_SAMPLE: dict[str, Any] = {
    "id": "x",
    "title": "x",
    "date": "2000-01-01",
    "type": "CONSULT",
    "description": "x",
}
_SAMPLE_LINK: dict[str, Any] = {
    "clause": "x/1",
    "stance": "touches",
    "bearer": "X",
    "claimant": "coder",
    "standing": "alleged",
    "rationale": "x",
    "recorded": {"by": "x", "at": "2000-01-01T00:00:00Z"},
}
"""An event that is whole, to try one value in."""


def _by_sentence(
    session: Session,
) -> Iterator[tuple[int, list[tuple[Proposal, dict[str, str]]]]]:
    """Yield the accepted links of each sentence that has any."""
    found: dict[int, list[tuple[Proposal, dict[str, str]]]] = {}
    for proposal, changes in session.accepted:
        found.setdefault(proposal.sentence, []).append((proposal, changes))
    yield from found.items()


def _event(
    fields: dict[str, str], proposal: Proposal, text: str, recorder: Recorder
) -> dict[str, Any]:
    event = proposal.event
    return {
        "title": fields["title"],
        "date": fields["date"],
        "type": fields["type"],
        "description": fields["description"] or _quoted(proposal, text).exact,
        "location": {"name": fields["place"]} if fields["place"] else None,
        "actors": [dict(actor) for actor in event["actors"]],
        "sources": [recorder.source],
    }


def _link(
    proposal: Proposal,
    changes: dict[str, str],
    text: str,
    recorder: Recorder,
    corpus: Corpus,
) -> dict[str, Any]:
    fields = proposal.fields(changes)
    names = ("clause", "stance", "bearer", "claimant", "standing", "rationale")
    changed = any(changes.get(name, fields[name]) != proposal.fields({})[name] for name in names)
    return {name: fields[name] for name in names} | {
        "status": "accepted",
        "evidence": [{"source": 1, **_quoted(proposal, text)._asdict()}],
        "recorded": {
            "by": recorder.by,
            "at": recorder.at,
            "rule": f"{recorder.rule}, changed by hand" if changed else recorder.rule,
            "score": proposal.link["score"],
        },
        "reviewed_against": fingerprint(corpus.wording(Address.parse(fields["clause"]))),
    }


def _quoted(proposal: Proposal, text: str) -> Quotation:
    return quotation(text, (proposal.event["start"], proposal.event["end"]))


def _id(fields: dict[str, str]) -> str:
    """Return the date and the first words of the title, in small ASCII letters."""
    plain = unicodedata.normalize("NFKD", fields["title"]).encode("ascii", "ignore").decode()
    words: Iterable[str] = re.findall(r"[a-z0-9]+", plain.lower())
    return "-".join((fields["date"], *[*words][:_ID_WORDS]))[:_ID_LENGTH].rstrip("-")


def _free(name: str, taken: Collection[str]) -> str:
    """Return the name, with a number behind it where it is taken."""
    if name not in taken:
        return name
    return next(
        numbered
        for number in range(2, len(taken) + 3)
        if (numbered := f"{name}-{number}") not in taken
    )
