"""Lays out one proposal for the person who decides: its sentence with the evidence marked, its fields, why."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from servanda.annotating.proposals import Proposal
from servanda.annotating.session import Session

if TYPE_CHECKING:
    from servanda.model.reading_sheet import ProposalSheet, StretchSheet, SuggestSheet

_BEFORE = 160
"""Characters of the text shown before the sentence."""


def shown(
    sheet: "SuggestSheet",
    session: Session,
    proposal: Proposal,
    text: str,
    changes: Mapping[str, str],
) -> "ProposalSheet":
    """Return a proposal with the changes that were made to it but not yet accepted."""
    fields = {**session.outcome.fields(proposal), **changes}
    title = sheet["titles"].get(fields["clause"], "")
    return {
        "number": session.proposals.index(proposal) + 1,
        "of": len(session.proposals),
        "deciding": f"{fields['clause']} {title}".strip(),
        "sentence": [*_stretches(sheet, proposal, text)],
        "before": text[max(0, proposal.start - _BEFORE) : proposal.start].rpartition("\n")[2],
        "fields": [
            {"name": name, "value": value, "changed": value != proposal.proposed[name]}
            for name, value in fields.items()
        ],
        "score": proposal.score or 0.0,
        "because": [*proposal.because],
        "doubts": [*proposal.doubts],
    }


def _stretches(sheet: "SuggestSheet", proposal: Proposal, text: str) -> "Iterator[StretchSheet]":
    """Yield the sentence cut at the citations in it."""
    at, end = proposal.start, proposal.end
    for citation in sheet["citations"]:
        if at <= citation["start"] and citation["end"] <= end:
            yield {"words": text[at : citation["start"]], "cites": False}
            yield {"words": text[citation["start"] : citation["end"]], "cites": True}
            at = citation["end"]
    yield {"words": text[at:end], "cites": False}
