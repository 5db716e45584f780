"""Learns the weights of the ranker of themes: `python -m tests.training.train_themes`.

Learns from the shipped events, each left out of what the ranker knows when it is asked about it, and from
the training part of the gold texts, whose treaties have no events. Prints figures of cross-validation: the
weights used for an event never saw an event of its week. The same data give the same file.
"""

import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import orjson

from servanda.model.event import Event
from servanda.reading.themes.features import FEATURES
from servanda.reading.themes.memory import Numbers
from servanda.reading.themes.ranker import Ranker
from servanda.reading.themes.trained import CERTAINTY, circumstances, sigmoid
from tests.shipped import ROOT, corpus
from tests.training.listwise import listwise, logistic
from tests.training.theme_queries import FORMS, Asked, gold_corpus, of_events, of_gold, of_nothing

WEIGHTS = ROOT / "src" / "servanda" / "reading" / "weights" / "themes.json"
PENALTY = 10.0
"""Between 1 and 30 the figures are the same within a hundredth."""
GOLD_TIMES = 0.2
FOLDS = 12
SEEDS = (0, 1, 2)
LOST = 0.02
"""The share of real events that the threshold may lose."""


class Figures(NamedTuple):
    """How well lists are ranked."""

    recall: float
    """at five: the mean share of the right units among the first five"""
    mrr: float
    """the mean of one over the rank of the first right unit"""


def figures(scores: Sequence[Numbers], right: Sequence[Numbers]) -> Figures:
    """Return recall at five and mean reciprocal rank."""
    recalls, ranks = [], []
    for score, marks in zip(scores, right, strict=True):
        order = np.argsort(-score, kind="stable")
        recalls.append(marks[order[:5]].sum() / marks.sum())
        ranks.append(1 / (1 + int(np.argmax(marks[order] > 0))))
    return Figures(float(np.mean(recalls)), float(np.mean(ranks)))


def folds(events: Sequence[Event], seed: int) -> Iterator[list[int]]:
    """Yield the places of the events held back, those of one week always together."""
    weeks = np.array([event.date.first.toordinal() // 7 for event in events])
    mixed = np.random.default_rng(seed).permutation(np.unique(weeks))
    for first in range(FOLDS):
        yield np.flatnonzero(np.isin(weeks, mixed[first::FOLDS])).tolist()


def cross_fitted(
    events: Sequence[Event], forms: Sequence[list[Asked]], gold: list[tuple[Asked, float]]
) -> list[list[Numbers]]:
    """Return for each form the scores of every event by weights that saw none of its week."""
    scores = [[np.zeros(len(asked.right)) for asked in form] for form in forms]
    for seed in SEEDS:
        for held in folds(events, seed):
            weights = listwise([*_weighted(forms, set(held)), *gold], PENALTY)
            for form, into in zip(forms, scores, strict=True):
                for at in held:
                    into[at] += form[at].features @ weights / len(SEEDS)
    return scores


def _weighted(forms: Sequence[list[Asked]], left_out: set[int]) -> Iterator[tuple[Asked, float]]:
    """Yield the events of every form; all forms of an event count as one."""
    for form in forms:
        for at, asked in enumerate(form):
            if at not in left_out:
                yield asked, 1 / len(forms)


def certainty(asked: Sequence[Asked], scores: Sequence[Numbers]) -> Numbers:
    """Return the weights that turn scores into probabilities."""
    rows = [circumstances(one.features, score) for one, score in zip(asked, scores, strict=True)]
    told = np.concatenate([one.right for one in asked])
    return logistic(np.concatenate(rows), told, 1.0)


def highest(asked: Sequence[Asked], scores: Sequence[Numbers], weights: Numbers) -> Numbers:
    """Return for each list the highest probability in it."""
    return np.array(
        [
            sigmoid(circumstances(one.features, score) @ weights).max()
            for one, score in zip(asked, scores, strict=True)
        ]
    )


def train() -> None:
    """Write the weights and print the figures."""
    events = tuple(corpus().event.values())
    ranker, wide = Ranker.of(corpus()), Ranker.of(gold_corpus())
    forms = [of_events(ranker, events, form) for form in FORMS]
    gold = [asked for masked in (False, True) for asked in of_gold(wide, "train", masked=masked)]
    nothing = of_nothing(ranker)
    extra = [(asked, GOLD_TIMES) for asked in gold]
    fitted = cross_fitted(events, forms, extra)
    weights = listwise([*_weighted(forms, set()), *extra], PENALTY)
    asked = [one for form in forms for one in form]
    scores = [score for form in fitted for score in form]
    nothing_scores = [one.features @ weights for one in nothing]
    sure = certainty([*asked, *nothing], [*scores, *nothing_scores])
    best = highest(asked, scores, sure)
    threshold = float(np.floor(np.quantile(best, LOST) * 100) / 100)
    _write(weights, sure, threshold)
    for name, form, score in zip(FORMS, forms, fitted, strict=True):
        _print(name, figures(score, [one.right for one in form]))
    dev = [(masked, of_gold(wide, "dev", masked=masked)) for masked in (False, True)]
    for masked, lists in dev:
        name = f"gold dev, treaties without events{', no numbers' if masked else ''} ({len(lists)})"
        _print(
            name, figures([one.features @ weights for one in lists], [one.right for one in lists])
        )
    _print_calibration(asked, scores, sure)
    answered = float(np.mean(highest(nothing, nothing_scores, sure) >= threshold))
    sys.stdout.write(
        f"threshold {threshold:.2f}: {answered:.0%} of what is unrelated is answered\n"
    )


def _print(name: str, measured: Figures) -> None:
    sys.stdout.write(f"{name}: recall@5 {measured.recall:.3f}, MRR {measured.mrr:.3f}\n")


def _print_calibration(asked: Sequence[Asked], scores: Sequence[Numbers], sure: Numbers) -> None:
    """Print for each range of probability how often such a clause was indeed linked."""
    rows = [circumstances(one.features, score) for one, score in zip(asked, scores, strict=True)]
    said = sigmoid(np.concatenate(rows) @ sure)
    was = np.concatenate([one.right for one in asked])
    for low, high in pairwise((0.0, 0.05, 0.2, 0.4, 0.6, 0.8, 1.0)):
        here = (said >= low) & (said < high)
        sys.stdout.write(
            f"said {low:.2f} to {high:.2f}: {said[here].mean():.2f}, was {was[here].mean():.2f}"
            f" ({here.sum()})\n"
        )


def _write(weights: Numbers, sure: Numbers, threshold: float) -> None:
    learnt = {
        "features": dict(zip(FEATURES, _short(weights), strict=True)),
        "certainty": dict(zip(CERTAINTY, _short(sure), strict=True)),
        "threshold": threshold,
    }
    WEIGHTS.write_bytes(
        orjson.dumps(learnt, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    )


def _short(weights: Numbers) -> list[float]:
    return [round(float(weight), 4) for weight in weights]


if __name__ == "__main__":
    train()
