"""Puts every question to the same texts."""

from collections.abc import Sequence
from typing import NamedTuple

from servanda.evaluation.calibration import Calibration, score_calibration
from servanda.evaluation.citations import CitationScores, score_citations
from servanda.evaluation.confusion import Confusion, score_confusion
from servanda.evaluation.events import EventScores, score_events
from servanda.evaluation.links import LinkScores, score_links
from servanda.model.gold import GoldText
from servanda.model.proposal import Reading


class Scores(NamedTuple):
    """Everything there is to say about how well some texts were read."""

    texts: int
    citations: CitationScores
    events: EventScores
    links: LinkScores
    calibration: Calibration
    confusion: Confusion


def score(texts: Sequence[tuple[GoldText, Reading]]) -> Scores:
    """Return the scores of readings beside the labels of the same texts."""
    return Scores(
        len(texts),
        score_citations(texts),
        score_events(texts),
        score_links(texts),
        score_calibration(texts),
        score_confusion(texts),
    )
