"""Knows how clues are weighed: logistic models and log-linear choices whose weights were learnt from the labelled texts.

The weights are a file of the package, made by `tests/training/train_events.py` from the train part of the
gold texts; the same texts give the same file.
"""

import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
import orjson
from numpy.typing import NDArray


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


class Choice(NamedTuple):
    """A log-linear model that chooses one of several answers by clues and by what the words mean."""

    answers: tuple[str, ...]
    bias: NDArray[np.float32]
    place: Mapping[str, int]
    rows: NDArray[np.float32]
    """a row of weights for each clue, a column for each answer"""
    meaning: NDArray[np.float32]
    """a row for each number of a word vector"""

    def probabilities(
        self, clues: Mapping[str, float], meaning: NDArray[np.float32]
    ) -> dict[str, float]:
        """Return how likely each answer is; they add up to one."""
        known = [name for name in clues if name in self.place]
        values = np.array([clues[name] for name in known], np.float32)
        total = self.bias + meaning @ self.meaning
        total = total + values @ self.rows[[self.place[name] for name in known]] if known else total
        raised = np.exp(total - total.max())
        return dict(zip(self.answers, (raised / raised.sum()).tolist(), strict=True))

    def reasons(self, answer: str, clues: Mapping[str, float]) -> tuple[str, ...]:
        """Return the clues that speak for an answer, the loudest first."""
        column = self.answers.index(answer)
        speaking = [
            (float(self.rows[self.place[name], column]) * value, name)
            for name, value in clues.items()
            if name in self.place
        ]
        return tuple(name for force, name in sorted(speaking, reverse=True) if force > _AUDIBLE)


_AUDIBLE = 0.05


@cache
def choice(name: str) -> Choice:
    """Return the model of a file of weights that chooses between answers."""
    content = (files("servanda.reading") / "weights" / f"{name}.json").read_bytes()
    plain = orjson.loads(content)
    weights: dict[str, list[float]] = plain["weights"]
    return Choice(
        tuple(plain["answers"]),
        np.array(plain["bias"], np.float32),
        {clue: at for at, clue in enumerate(weights)},
        np.array(list(weights.values()), np.float32),
        np.array(plain["meaning"], np.float32),
    )


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
