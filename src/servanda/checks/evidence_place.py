"""A quotation names one of the event's sources, and its place there has a start before its end.

Authority: W3C Web Annotation Data Model (2017), 4.2.4 and 4.2.5.
"""

from collections.abc import Iterator

from servanda.model.corpus import Corpus, Linked
from servanda.model.event import Evidence
from servanda.model.problem import Problem

_LONGEST = 25
"""Quotations of evidence stay short: they prove, they do not reproduce."""


def evidence_place(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each quotation without its source, with an impossible place, or too long."""
    for linked in corpus.links():
        for evidence in linked.link.evidence:
            yield from _problems(linked, evidence)


def _problems(linked: Linked, evidence: Evidence) -> Iterator[Problem]:
    sources = len(linked.event.sources)
    if evidence.source > sources:
        what = f"the evidence names source {evidence.source}, and the event has {sources}"
        yield Problem("missing-source", linked.id, what, "count the sources from 1, or add one")
    if evidence.start is not None and evidence.end is not None and evidence.end <= evidence.start:
        what = f"the quotation ends at {evidence.end} and starts at {evidence.start}"
        yield Problem(
            "evidence-place", linked.id, what, "the end is exclusive and comes after the start"
        )
    if len(evidence.exact.split()) > _LONGEST:
        what = f"the quotation has more than {_LONGEST} words"
        yield Problem("long-quotation", linked.id, what, "quote the words that carry the claim")
