"""Knows what a hand-labelled text holds: what a careful reader found in it, without scores or reasons.

Offsets are Unicode code points in the text, end exclusive (W3C Web Annotation, 4.2.5).
"""

import datetime
from typing import Annotated, NamedTuple

from pydantic import Field

from servanda.model.address import Address
from servanda.model.day import PartialDate, Precision
from servanda.model.event import Actor, Who
from servanda.model.treaty import ActorCode, Segment, Text
from servanda.model.value import Value
from servanda.model.vocabulary import EventType, Stance, Standing

Offset = Annotated[int, Field(ge=0)]


class GoldCitation(Value):
    """A stretch that refers to a treaty or to clauses of one."""

    text: Text
    start: Offset
    end: Offset
    clauses: Annotated[tuple[Address, ...], Field(min_length=1)]
    kind: Text


class GoldLookAlike(Value):
    """A stretch that looks like a citation and is none."""

    text: Text
    start: Offset
    end: Offset
    reason: Text


class GoldLink(Value):
    """What somebody says of an event and a clause."""

    clause: Address
    stance: Stance
    bearer: ActorCode
    claimant: Who
    standing: Standing


class GoldEvent(Value):
    """A sentence that reports an event."""

    anchor: Text
    start: Offset
    end: Offset
    date: PartialDate
    precision: Precision
    type: EventType
    actors: tuple[Actor, ...] = ()
    links: tuple[GoldLink, ...] = ()


class GoldLabels(Value):
    """The labels of one text."""

    document_date: datetime.date
    """the day of the document, from which relative dates are counted"""
    treaties: tuple[Segment, ...] = ()
    """the treaties that were looked for; empty means all that are held"""
    events: tuple[GoldEvent, ...] = ()
    citations: tuple[GoldCitation, ...] = ()
    not_citations: tuple[GoldLookAlike, ...] = ()


class GoldText(NamedTuple):
    """A text with its labels."""

    name: str
    text: str
    labels: GoldLabels
