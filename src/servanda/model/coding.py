"""Knows what a coding is: the events that one coder finds in a text, apart from what others find there.

Two codings of one text can be compared, and what they disagree on can be adjudicated; the adjudication keeps
both opinions (Krippendorff, Content Analysis, 2004, chapter 11; Hovy and Lavid, 2010, on adjudication).
"""

from typing import Annotated

from pydantic import Field

from servanda.model.event import Event, HeldText, Moment
from servanda.model.treaty import Text
from servanda.model.value import Value


class Coding(Value):
    """What one coder found in one text; nothing found is a finding too."""

    text: HeldText
    coder: Text
    at: Moment
    blind: bool = True
    """False where the coder saw somebody else's coding of this text before"""
    events: tuple[Event, ...] = ()
    """as they would be recorded; evidence has its place in the text"""


class Ruling(Value):
    """What was decided where two codings differ, with both opinions."""

    opinions: Annotated[dict[str, Event | None], Field(min_length=2)]
    """by coder; None where a coder found no event here"""
    decided: Event | None
    """None where it was decided that nothing is to be recorded"""
    because: Text


class Adjudication(Value):
    """The signed record of how the differences between codings of a text were settled."""

    text: HeldText
    by: Text
    at: Moment
    codings: dict[str, str]
    """by coder, the SHA-256 of the coding's file as it was judged"""
    rulings: tuple[Ruling, ...] = ()
