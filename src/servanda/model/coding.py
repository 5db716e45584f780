"""Knows what a coding is: the events that one coder finds in a text, apart from what others find there.

Two codings of one text can be compared, and what they disagree on can be adjudicated; the adjudication keeps
both opinions (Krippendorff, Content Analysis, 2004, chapter 11; Hovy and Lavid, 2010, on adjudication).
"""

from typing import Annotated

from pydantic import Field, model_validator

from servanda.model.event import Event, HeldText, Moment
from servanda.model.treaty import Text
from servanda.model.value import Value


class Coding(Value):
    """What one coder found in one text; nothing found is a finding too."""

    text: HeldText
    coder: Text
    at: Moment
    blind: bool = True
    """False where the coder could see somebody else's coding of this text before"""
    events: tuple[Event, ...] = ()
    """as they would be recorded; evidence has its place in the text"""

    @model_validator(mode="after")
    def _is_comparable(self) -> "Coding":
        names = [event.id for event in self.events]
        for event in self.events:
            if place_in(event, self.text) is None:
                raise ValueError(
                    f"events of a coding are compared by their place, and {event.id} quotes nothing "
                    f"with a place in the text {self.text}"
                )
            if names.count(event.id) > 1:
                raise ValueError(f"events are told apart by id, and {event.id} stands there twice")
        return self


class Look(Value):
    """That somebody saw what others found in a text; what they code of it later is not blind."""

    text: HeldText
    coder: Text
    at: Moment


class Ruling(Value):
    """What was decided of events that are taken for one, with all opinions."""

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


def place_in(event: Event, text: str) -> tuple[int, int] | None:
    """Return where an event stands in a held text: from its first quotation to the end of its last.

    None where it quotes nothing with a place in that text.
    """
    held = [source.text == text for source in event.sources]
    places = [
        (evidence.start, evidence.end)
        for link in event.links
        for evidence in link.evidence
        if evidence.source <= len(held) and held[evidence.source - 1]
        if evidence.start is not None and evidence.end is not None
    ]
    return (min(start for start, _ in places), max(end for _, end in places)) if places else None
