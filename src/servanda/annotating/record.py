"""Makes events of what was accepted: one for each event of the draft, with its links, its evidence and who recorded it."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any, NamedTuple

from servanda.annotating.people import people
from servanda.annotating.proposals import LINK_FIELDS, Proposal
from servanda.annotating.quotation import quotation
from servanda.annotating.session import Session
from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.event import Event
from servanda.text.fingerprint import fingerprint

_ID_WORDS = 6
_ID_LENGTH = 56
NO_DAY = "its day is not known; give it one"


class Recorder(NamedTuple):
    """Who records, when, with which reader, and from which source."""

    by: str
    at: datetime
    rule: str
    """the reader with its version, and the spaCy model if another was used"""
    source: dict[str, str]
    """fields of `model.event.Source`"""


class Ready(NamedTuple):
    """An event that can be written."""

    name: str
    """its name in the draft"""
    links: tuple[str, ...]
    """the names of its links there, in their order"""
    event: Event


class LeftOut(NamedTuple):
    """An event that cannot be written yet."""

    name: str
    title: str
    why: str


class Recorded(NamedTuple):
    """What became of the accepted links."""

    events: tuple[Ready, ...]
    left_out: tuple[LeftOut, ...]


class _Record(NamedTuple):
    """What every event of one text is made with."""

    session: Session
    text: str
    recorder: Recorder
    corpus: Corpus


def record(
    session: Session,
    text: str,
    recorder: Recorder,
    corpus: Corpus,
    *,
    links: Iterable[Proposal] | None = None,
) -> Recorded:
    """Return the events of the accepted links, or of the links given; one without a day cannot be written."""
    made_with = _Record(session, text, recorder, corpus)
    events: list[Ready] = []
    left_out: list[LeftOut] = []
    taken = set(corpus.event)
    chosen = session.accepted if links is None else links
    for name, proposals in _by_event(chosen).items():
        fields = session.outcome.fields(proposals[0])
        title = fields["title"] or _quoted(proposals[0], text)["exact"]
        missing = _missing(session, proposals)
        if missing:
            left_out.append(LeftOut(name, title, missing))
            continue
        try:
            event = Event.of_plain(
                _event(made_with, proposals, _free(_id(fields["date"], title), taken))
            )
        except ValueError as error:
            left_out.append(LeftOut(name, title, str(error)))
            continue
        taken.add(event.id)
        events.append(Ready(name, tuple(one.name for one in proposals), event))
    return Recorded(tuple(events), tuple(left_out))


def _missing(session: Session, proposals: list[Proposal]) -> str:
    """Return what is still to be said of an event before it can be recorded, or nothing."""
    if not session.outcome.fields(proposals[0])["date"]:
        return NO_DAY
    for one in proposals:
        fields = session.outcome.fields(one)
        empty = [name for name in (*LINK_FIELDS, "type") if not fields[name]]
        if empty:
            return (
                f"the {' and the '.join(empty)} of its link to {fields['clause'] or '?'} is missing"
            )
    return ""


def renamed(event: Event, taken: Collection[str]) -> Event:
    """Return an event under a name that nobody has taken yet."""
    return event.model_copy(update={"id": _free(event.id, taken)})


def recorded_before(on_record: Iterable[Event], event: Event) -> Event | None:
    """Return the event that an earlier run recorded of the very same, whatever its name and its moment.

    A run that was cut short between the record and the draft is repeated, and records nothing twice.
    """
    return next((other for other in on_record if _untimed(other) == _untimed(event)), None)


def _untimed(event: Event) -> Event:
    """Return an event without its name and the moment in which it was recorded."""
    links = tuple(
        link.model_copy(
            update={"recorded": link.recorded.model_copy(update={"at": None}), "reviewed": None}
        )
        for link in event.links
    )
    return event.model_copy(update={"id": "", "links": links})


def _by_event(links: Iterable[Proposal]) -> dict[str, list[Proposal]]:
    found: dict[str, list[Proposal]] = {}
    for one in links:
        found.setdefault(one.event, []).append(one)
    return found


def _event(made_with: _Record, proposals: list[Proposal], name: str) -> dict[str, Any]:
    """Return an event with its links as plain data."""
    first = proposals[0]
    outcome = made_with.session.outcome
    fields = outcome.fields(first)
    quoted = _quoted(first, made_with.text)["exact"]
    known = [dict(actor) for actor in first.actors]
    return {
        "id": name,
        "title": fields["title"] or quoted,
        "date": fields["date"],
        "type": fields["type"],
        "description": fields["description"] or quoted,
        "location": {"name": fields["place"]} if fields["place"] else None,
        "actors": known or [*people(map(outcome.fields, proposals), made_with.corpus)],
        "sources": [made_with.recorder.source],
        "links": [_link(made_with, one) for one in proposals],
    }


def _link(made_with: _Record, proposal: Proposal) -> dict[str, Any]:
    session, text, recorder, corpus = made_with
    fields = session.outcome.fields(proposal)
    wording = corpus.wording(Address.parse(fields["clause"]))
    return {name: fields[name] for name in LINK_FIELDS} | {
        "status": "accepted",
        "evidence": [{"source": 1, **_quoted(proposal, text)}],
        "recorded": {
            "by": recorder.by,
            "at": recorder.at,
            "rule": _rule(recorder, proposal, changed=session.outcome.is_changed(proposal)),
            "score": proposal.score,
        },
        "reviewed_against": fingerprint(wording),
    }


def _rule(recorder: Recorder, proposal: Proposal, *, changed: bool) -> str:
    """Return which rule proposed the link; nothing for one by hand."""
    if proposal.score is None:
        return ""
    return f"{recorder.rule}, changed by hand" if changed else recorder.rule


def _quoted(proposal: Proposal, text: str) -> dict[str, Any]:
    return quotation(text, (proposal.start, proposal.end))._asdict()


def _id(date: str, title: str) -> str:
    """Return the date and the first words of the title, in small ASCII letters."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain.lower())
    return "-".join((date, *words[:_ID_WORDS]))[:_ID_LENGTH].rstrip("-")


def _free(name: str, taken: Collection[str]) -> str:
    """Return the name, with a number behind it where it is taken."""
    if name not in taken:
        return name
    return next(
        numbered
        for number in range(2, len(taken) + 3)
        if (numbered := f"{name}-{number}") not in taken
    )
