"""Numbers what was read, so that a decision can name it: a link of an event sentence, from 0."""

from collections.abc import Mapping
from typing import NamedTuple

from servanda.model.reading_sheet import ProposedEventSheet, ProposedLinkSheet, SuggestSheet

LINK_FIELDS = ("clause", "stance", "bearer", "claimant", "standing", "rationale")
"""What can be changed in a link."""
EVENT_FIELDS = ("date", "type", "title", "description", "place")
"""What can be changed in the event; a change holds for all links of its sentence."""


class Proposal(NamedTuple):
    """A link with the event it belongs to."""

    number: int
    sentence: int
    """the event's place in the sheet, from 0"""
    event: ProposedEventSheet
    link: ProposedLinkSheet

    def fields(self, changes: Mapping[str, str]) -> dict[str, str]:
        """Return every field as it stands: as proposed, or as a person changed it."""
        link, event = self.link, self.event
        proposed = {
            "clause": link["clause"],
            "stance": link["stance"],
            "bearer": link["bearer"],
            "claimant": link["claimant"],
            "standing": link["standing"],
            "rationale": rationale(link),
            "date": event["date"] or "",
            "type": event["type"],
            "title": title(event["text"]),
            "description": "",
            "place": "",
        }
        return proposed | {name: value for name, value in changes.items() if name in proposed}


def proposals(sheet: SuggestSheet) -> tuple[Proposal, ...]:
    """Return the links of all events, in the order of the text."""
    pairs = [
        (place, event, link)
        for place, event in enumerate(sheet["events"])
        for link in event["links"]
    ]
    return tuple(Proposal(number, *pair) for number, pair in enumerate(pairs))


def rationale(link: ProposedLinkSheet) -> str:
    """Return why the link was proposed, in one sentence."""
    reasons = "; ".join(link["because"]) or "proposed by the reader"
    return f"{reasons[0].upper()}{reasons[1:]}."


_TITLE_WORDS = 12


def title(sentence: str) -> str:
    """Return the first words of a sentence as a title.

    >>> title("The ministry said that nobody had asked for a company of its own on Monday.")
    'The ministry said that nobody had asked for a company of its …'
    """
    words = sentence.split()
    short = " ".join(words[:_TITLE_WORDS]).rstrip(".,;:")
    return f"{short} …" if len(words) > _TITLE_WORDS else short
