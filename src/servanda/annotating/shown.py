"""Lays out one proposal for the person who decides: its sentence with the evidence marked, its fields, why."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from servanda.annotating.proposals import Proposal
from servanda.annotating.session import Session

if TYPE_CHECKING:
    from servanda.model.reading_sheet import ProposalSheet, StretchSheet

_BEFORE = 160
"""Characters of the text shown before the sentence."""


def shown(
    session: Session, proposal: Proposal, text: str, changes: Mapping[str, str]
) -> "ProposalSheet":
    """Return a proposal with the changes that were made to it but not yet accepted."""
    fields = proposal.fields({**session.event_changes(proposal.sentence), **changes})
    proposed, link = proposal.fields({}), proposal.link
    title = session.sheet["titles"].get(fields["clause"], "")
    start = proposal.event["start"]
    return {
        "number": proposal.number + 1,
        "of": len(session.proposals),
        "deciding": f"{fields['clause']} {title}".strip(),
        "sentence": [*_stretches(session, proposal, text)],
        "before": text[max(0, start - _BEFORE) : start].rpartition("\n")[2],
        "fields": [
            {"name": name, "value": value, "changed": value != proposed[name]}
            for name, value in fields.items()
        ],
        "score": link["score"],
        "because": link["because"],
        "doubts": [
            f"{name}: {link['gates_because'][name]}"
            for name, value in link["gates"].items()
            if value is None
        ],
    }


def _stretches(session: Session, proposal: Proposal, text: str) -> "Iterator[StretchSheet]":
    """Yield the sentence cut at the citations in it."""
    at, end = proposal.event["start"], proposal.event["end"]
    for citation in session.sheet["citations"]:
        if at <= citation["start"] and citation["end"] <= end:
            yield {"words": text[at : citation["start"]], "cites": False}
            yield {"words": text[citation["start"] : citation["end"]], "cites": True}
            at = citation["end"]
    yield {"words": text[at:end], "cites": False}
