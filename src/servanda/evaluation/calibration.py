"""Compares the scores of links with how often such links are right.

A link is right when all its five fields are. Bins are of equal width; the expected calibration error is
the mean distance of score and share over the bins, weighed by their size (Guo et al. 2017, section 2).
"""

from collections.abc import Iterable
from typing import NamedTuple

from servanda.evaluation.events import found_events
from servanda.evaluation.links import key
from servanda.model.gold import GoldText
from servanda.model.proposal import Reading

BINS = 10


class Bin(NamedTuple):
    """Links whose scores lie between two values."""

    low: float
    high: float
    links: int
    right: int
    mean_score: float

    @property
    def share(self) -> float:
        """The share of links that are right."""
        return self.right / self.links


class Calibration(NamedTuple):
    """Bins that hold links, lowest first, and the expected calibration error."""

    bins: tuple[Bin, ...]
    error: float | None
    """None where no link was proposed"""


def score_calibration(texts: Iterable[tuple[GoldText, Reading]]) -> Calibration:
    """Return how far scores can be trusted, over all texts together."""
    return calibration([judged for gold, reading in texts for judged in _judged(gold, reading)])


def calibration(judged: Iterable[tuple[float, bool]]) -> Calibration:
    """Return the bins and the error for scores, each with whether it was right.

    >>> calibration([(0.75, True), (0.75, False)]).error
    0.25
    """
    held: dict[int, list[tuple[float, bool]]] = {}
    for score, right in judged:
        held.setdefault(min(int(score * BINS), BINS - 1), []).append((score, right))
    bins = tuple(_bin(at, inside) for at, inside in sorted(held.items()))
    total = sum(one.links for one in bins)
    if not total:
        return Calibration((), None)
    apart = sum(abs(one.share - one.mean_score) * one.links for one in bins)
    return Calibration(bins, apart / total)


def _bin(at: int, inside: list[tuple[float, bool]]) -> Bin:
    mean = sum(score for score, _ in inside) / len(inside)
    return Bin(at / BINS, (at + 1) / BINS, len(inside), sum(right for _, right in inside), mean)


def _judged(gold: GoldText, reading: Reading) -> Iterable[tuple[float, bool]]:
    """Yield the score of each proposed link and whether the labels have it."""
    labels = {
        id(proposed): {key(link) for link in labelled.links}
        for proposed, labelled in found_events(gold, reading)
    }
    for event in reading.events:
        for link in event.links:
            yield link.score, key(link) in labels.get(id(event), set())
