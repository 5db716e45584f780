"""Scores citations: found at all with the right clauses, with exact spans, and by kind.

A proposal is right when it overlaps a label and names the same clauses; exact when it also covers the
same characters. Precision by kind counts proposals of that kind, recall by kind labels of that kind.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from servanda.evaluation.tally import Tally
from servanda.model.gold import GoldCitation, GoldText
from servanda.model.proposal import Citation, Reading
from servanda.text.pairing import likeness, pairs

KINDS = (
    "explicit",
    "carried",
    "ordinal",
    "list",
    "range",
    "instrument",
    "whole",
    "anaphoric",
    "thematic",
)


class CitationScores(NamedTuple):
    """What came of the citations of some texts."""

    overlapping: Tally
    exact: Tally
    by_kind: dict[str, Tally]
    look_alikes: int
    """stretches labelled as look-alikes"""
    taken: int
    """of these, how many were taken for citations"""


def score_citations(texts: Iterable[tuple[GoldText, Reading]]) -> CitationScores:
    """Return the scores over all texts together."""
    overlapping, exact = Tally(), Tally()
    by_kind = dict.fromkeys(KINDS, Tally(found=0))
    look_alikes = taken = 0
    for gold, reading in texts:
        right = right_citations(gold, reading)
        sizes = len(reading.citations), len(gold.labels.citations)
        overlapping = overlapping.plus(Tally(len(right), *sizes))
        exact = exact.plus(Tally(sum(map(_same_span, right)), *sizes))
        for kind, counted in _by_kind(right, reading.citations, gold.labels.citations).items():
            by_kind[kind] = by_kind.get(kind, Tally(found=0)).plus(counted)
        look_alikes += len(gold.labels.not_citations)
        taken += len(taken_for_citations(gold, reading))
    return CitationScores(overlapping, exact, by_kind, look_alikes, taken)


def right_citations(gold: GoldText, reading: Reading) -> list[tuple[Citation, GoldCitation]]:
    """Return each citation that is right with the label it answers to."""
    return pairs(reading.citations, gold.labels.citations, _same_clauses)


def taken_for_citations(gold: GoldText, reading: Reading) -> list[Citation]:
    """Return the citations that stand on a look-alike and on no citation."""
    return [
        citation
        for citation in reading.citations
        if any(likeness(citation, other) for other in gold.labels.not_citations)
        and not any(likeness(citation, other) for other in gold.labels.citations)
    ]


def _same_clauses(proposed: Citation, labelled: GoldCitation) -> bool:
    return set(proposed.clauses) == set(labelled.clauses)


def _same_span(pair: tuple[Citation, GoldCitation]) -> bool:
    proposed, labelled = pair
    return (proposed.start, proposed.end) == (labelled.start, labelled.end)


def _by_kind(
    right: Sequence[tuple[Citation, GoldCitation]],
    proposed: Sequence[Citation],
    labelled: Sequence[GoldCitation],
) -> dict[str, Tally]:
    kinds = {one.kind for one in proposed} | {one.kind for one in labelled}
    return {
        kind: Tally(
            sum(one.kind == kind for one, _ in right),
            sum(one.kind == kind for one in proposed),
            sum(one.kind == kind for one in labelled),
            sum(other.kind == kind for _, other in right),
        )
        for kind in kinds
    }
