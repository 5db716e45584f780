"""Knows how clues are weighed: logistic models whose weights were learnt from the labelled texts.

The weights are a file of the package, made by `tests/training/train_events.py` from the train part of the
gold texts; the same texts give the same file.
"""

import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import orjson


class Logistic(NamedTuple):
    """A logistic model: a weight for each clue, and what stands without any."""

    bias: float
    weights: Mapping[str, float]

    def probability(self, clues: Mapping[str, float]) -> float:
        """Return how likely it is, 0 to 1."""
        total = self.bias + sum(
            self.weights.get(name, 0.0) * value for name, value in clues.items()
        )
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))

    def reasons(self, clues: Mapping[str, float], most: int = 3) -> tuple[str, ...]:
        """Return the clues that speak loudest for it, by name."""
        speaking = [
            (self.weights.get(name, 0.0) * value, name)
            for name, value in clues.items()
            if self.weights.get(name, 0.0) * value > 0.05
        ]
        return tuple(name for _, name in sorted(speaking, reverse=True)[:most])


@cache
def models(name: str) -> Mapping[str, Logistic]:
    """Return the models of a file of weights, by what each tells."""
    content = (files("servanda.reading") / "weights" / f"{name}.json").read_bytes()
    return {
        told: Logistic(plain["bias"], plain["weights"])
        for told, plain in orjson.loads(content)["models"].items()
    }


CLUE = "odds"


def calibrated(score: float) -> float:
    """Return the share of links of this score that people accept, as it was on the labelled texts."""
    within = min(0.999, max(0.001, score))
    odds = math.log(within / (1 - within))
    return round(models("calibration")["link"].probability({CLUE: odds}), 3)
