"""Knows what was learnt once and ships with the package: a weight a feature, and how scores are read.

The weights are general: one for each feature, none for any treaty, clause, actor or word. They come from
`tests/training/train_themes.py`, which writes `weights/themes.json`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Self

import numpy as np

from servanda.reading.themes.features import FEATURES
from servanda.reading.themes.memory import Numbers

CERTAINTY = ("share", "strongest", "most like", "any party", "always")
"""What the probability that a clause is meant depends on: its share among all, and what was found at all."""


@dataclass(frozen=True)
class Trained:
    """The weights of the features, and those that make a score a probability."""

    weights: Numbers
    certainty: Numbers
    threshold: float
    """if not even the best clause is this likely, nothing matches"""

    @classmethod
    def of(cls, written: Mapping[str, Any]) -> Self:
        """Read what the training script wrote."""
        return cls(
            np.array([written["features"][name] for name in FEATURES], float),
            np.array([written["certainty"][name] for name in CERTAINTY], float),
            float(written["threshold"]),
        )

    def scores(self, features: Numbers) -> Numbers:
        """Return for each unit the probability that people would link it, 0 to 1."""
        return sigmoid(circumstances(features, features @ self.weights) @ self.certainty)


def circumstances(features: Numbers, scores: Numbers) -> Numbers:
    """Return one row a unit of what its probability depends on, in the order of `CERTAINTY`."""
    column = {name: features[:, at] for at, name in enumerate(FEATURES)}
    shifted = scores - scores.max()
    share = shifted - np.log(np.exp(shifted).sum())
    found = (
        column["strength"].max(),
        max(column["likeness of text"].max(), column["likeness of example"].max()),
        column["any party"].max(),
        1.0,
    )
    return np.column_stack([share, *(np.full(len(scores), value) for value in found)])


def sigmoid(values: Numbers) -> Numbers:
    """Return the logistic function of `values`."""
    return np.asarray(1 / (1 + np.exp(-np.clip(values, -30, 30))))


@cache
def trained() -> Trained:
    """Return what ships with the package."""
    written = (files("servanda.reading") / "weights" / "themes.json").read_text("utf-8")
    return Trained.of(json.loads(written))
