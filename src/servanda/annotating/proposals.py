"""Lists what there is to decide: the links that were read, and those that a person added, by name."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from servanda.annotating.acts import Add
from servanda.model.reading_sheet import ProposedEventSheet, ProposedLinkSheet, SuggestSheet

LINK_FIELDS = ("clause", "stance", "bearer", "claimant", "standing", "rationale")
"""What can be changed in a link."""
EVENT_FIELDS = ("date", "type", "title", "description", "place")
"""What can be changed in the event; a change holds for all its links."""
FIELDS = (*LINK_FIELDS, *EVENT_FIELDS)

RATIONALE = "Linked by hand."
"""Why somebody linked words by hand, where nobody says it better."""


class Proposal(NamedTuple):
    """A link as it was proposed, with what is known of its event."""

    name: str
    event: str
    """the name of the event; the links of one sentence share it"""
    start: int
    end: int
    """the words that speak of it, in code points"""
    proposed: Mapping[str, str]
    """every field as the reader, or who added the link, gave it"""
    actors: tuple[Mapping[str, str], ...] = ()
    score: float | None = None
    """None for a link by hand"""
    because: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    """what is not known about whether the link could apply"""

    def fields(self, changes: Mapping[str, str]) -> dict[str, str]:
        """Return every field as it stands: as proposed, or as a person changed it."""
        return {**self.proposed, **{k: v for k, v in changes.items() if k in self.proposed}}


def proposals(sheet: SuggestSheet) -> tuple[Proposal, ...]:
    """Return the links of all events that were read, in the order of the text."""
    pairs = [
        (f"s{place}", event, link)
        for place, event in enumerate(sheet["events"])
        for link in event["links"]
    ]
    return tuple(_read(f"r{number}", *pair) for number, pair in enumerate(pairs))


def added(adds: Iterable[Add], read: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Return the links that a person added; one in an event that is there takes over what is known of it."""
    first: dict[str, Proposal] = {}
    for one in read:
        first.setdefault(one.event, one)
    found = []
    for add in adds:
        proposal = _by_hand(add, first.get(add.event))
        first.setdefault(add.event, proposal)
        found.append(proposal)
    return tuple(found)


def _read(name: str, event: str, found: ProposedEventSheet, link: ProposedLinkSheet) -> Proposal:
    return Proposal(
        name,
        event,
        found["start"],
        found["end"],
        {
            "clause": link["clause"],
            "stance": link["stance"],
            "bearer": link["bearer"],
            "claimant": link["claimant"],
            "standing": link["standing"],
            "rationale": rationale(link),
            "date": found["date"] or "",
            "type": found["type"],
            "title": title(found["text"]),
            "description": "",
            "place": "",
        },
        tuple(
            {"code": actor["code"], "name": actor["name"], "role": actor["role"]}
            for actor in found["actors"]
        ),
        link["score"],
        tuple(link["because"]),
        tuple(
            f"{gate}: {link['gates_because'][gate]}"
            for gate, value in link["gates"].items()
            if value is None
        ),
    )


def _by_hand(add: Add, beside: Proposal | None) -> Proposal:
    """Return a link by hand; its event is known from the link beside it, or from what was said with it."""
    said = {name: add.fields.get(name, "") for name in FIELDS}
    said["rationale"] = said["rationale"] or RATIONALE
    if beside is None:
        return Proposal(add.link, add.event, add.start, add.end, said)
    known = {name: beside.proposed[name] for name in EVENT_FIELDS}
    return Proposal(add.link, add.event, add.start, add.end, said | known, beside.actors)


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
