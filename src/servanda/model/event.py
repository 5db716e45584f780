"""Knows what an event is, and a link: an event, a clause, and what somebody says of the two.

Event types follow PLOVER; evidence follows the W3C Web Annotation Data Model (2017), sections 4.2.4
(text quote selector) and 4.2.5 (text position selector).
"""

from datetime import datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

from servanda.model.address import Address
from servanda.model.day import PartialDate, Precision
from servanda.model.treaty import ActorCode, Segment, Text, Url
from servanda.model.value import Value
from servanda.model.vocabulary import EventType, Role, Stance, Standing, Status

Who = Annotated[str, StringConstraints(pattern=r"^\S(.*\S)?$", max_length=120)]
"""A state, one of its organs (`AZE:MOD`), or another speaker (`court:ICJ`, `analyst:…`, `coder`)."""

Fingerprint = Annotated[str, StringConstraints(pattern=r"^[a-z]+[0-9]+:[0-9a-f]{16}$")]
"""The algorithm's version and the digest of a wording."""


HeldText = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
"""The first sixteen hexadecimal digits of the SHA-256 of a text as UTF-8."""


def _no_bare_number(given: Any) -> Any:
    """Refuse what would be taken for seconds since 1970: `20220326` is a slip, not a time."""
    if isinstance(given, int | float) or (isinstance(given, str) and given.strip().isdigit()):
        raise ValueError(f"{given!r} is not a time; write 2022-03-26T09:30:00Z or 2022-03-26")
    return given


Moment = Annotated[datetime, BeforeValidator(_no_bare_number)]
"""A day with the time of day (ISO 8601)."""


class Location(Value):
    """Where it happened; degrees are WGS 84."""

    name: Text
    lat: Annotated[float, Field(ge=-90, le=90)] | None = None
    lon: Annotated[float, Field(ge=-180, le=180)] | None = None


class Actor(Value):
    """Who took part, and how."""

    code: ActorCode
    name: Text
    role: Role


class Source(Value):
    """A published text from which the event is known."""

    publisher: Text
    title: Text
    url: Url | None = None
    published: PartialDate | None = None
    text: HeldText | None = None
    """the name of its text, where the workspace holds it (`files.held_texts`)"""


class Evidence(Value):
    """A quotation and its place in a source; offsets are Unicode code points, end exclusive.

    Spaces at the edges belong to the quotation and are kept.
    """

    model_config = ConfigDict(str_strip_whitespace=False)

    source: Annotated[int, Field(ge=1)]
    """which of the event's sources, counted from 1"""
    exact: Text
    prefix: str = ""
    suffix: str = ""
    start: Annotated[int, Field(ge=0)] | None = None
    end: Annotated[int, Field(ge=0)] | None = None


class Recorded(Value):
    """By whom and when something entered the record: the second clock, apart from event time."""

    by: Text
    at: Moment
    rule: str = ""
    """the rule or model that proposed it, with its version"""
    score: Annotated[float, Field(ge=0, le=1)] | None = None


class Reviewed(Value):
    """By whom and when a link was last looked at and decided."""

    by: Text
    at: Moment


class StatedGate(Value):
    """A gate that a person decided; it goes before what the rules would say."""

    value: bool | None
    because: Text


class StatedGates(Value):
    """The gates that a person decided for one link."""

    temporis: StatedGate | None = None
    personae: StatedGate | None = None
    materiae: StatedGate | None = None


class Link(Value):
    """Event to clause: who says what about whose conduct, and on what evidence."""

    clause: Address
    stance: Stance
    bearer: ActorCode
    claimant: Who
    standing: Standing
    rationale: Text
    performs: Segment | None = None
    """the id of the obligation that this event performs"""
    evidence: tuple[Evidence, ...] = ()
    gates: StatedGates = StatedGates()
    status: Status = Status.PROPOSED
    recorded: Recorded
    reviewed_against: Fingerprint | None = None
    """the fingerprint of the clause's wording at the last review; None until somebody reviews it"""
    reviewed: Reviewed | None = None
    """who reviewed it last; None where nobody did after it was recorded"""


class Event(Value):
    """Something that happened."""

    id: Segment
    title: Text
    date: PartialDate
    date_end: PartialDate | None = None
    precision: Precision
    """what is known of the date; taken from its spelling unless the file says less is known"""
    location: Location | None = None
    actors: tuple[Actor, ...] = ()
    type: EventType
    description: Text
    sources: tuple[Source, ...] = ()
    doubtful: bool = False
    """True where a fact is in doubt; `note` says which"""
    note: str = ""
    tags: tuple[Segment, ...] = ()
    links: tuple[Link, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _precision_from_the_date(cls, given: Any) -> Any:
        if isinstance(given, dict) and "precision" not in given:
            return {**given, "precision": _precision(given.get("date"))}
        return given

    @model_validator(mode="after")
    def _is_whole(self) -> "Event":
        if self.date_end and self.date_end.last < self.date.first:
            raise ValueError(f"date_end {self.date_end} lies before date {self.date}")
        if self.doubtful and not self.note:
            raise ValueError("doubtful needs a note that says which fact is in doubt")
        return self

    def link_id(self, position: int) -> str:
        """The name of the link at `position`, counted from 1: `<event>#<position>`."""
        return f"{self.id}#{position}"


def _precision(written: Any) -> Precision:
    """Return how much of a date is known; of one that is none, its own field says what is wrong."""
    try:
        return PartialDate(written).precision
    except (AttributeError, ValueError):
        return Precision.DAY
