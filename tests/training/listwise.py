"""Learns weights for ranked lists: a softmax over each list (ListNet, Cao et al. 2007) and a logistic."""

from collections.abc import Sequence

import numpy as np

from servanda.reading.themes.memory import Numbers
from servanda.reading.themes.trained import sigmoid
from tests.training.theme_queries import Asked

_STEPS = 60
_SETTLED = 1e-9


def listwise(lists: Sequence[tuple[Asked, float]], penalty: float) -> Numbers:
    """Return the weights that put the right units first; each list counts with its own weight.

    `penalty` is on the squares of the weights of standardised features. Newton's method with halved steps.
    """
    every = np.concatenate([asked.features for asked, _ in lists])
    scale = every.std(axis=0) + 1e-9
    shown = [
        (asked.features / scale, asked.right / asked.right.sum(), times) for asked, times in lists
    ]
    weights = np.zeros(len(scale))
    loss, slope, bend = _softmax(weights, shown, penalty)
    for _ in range(_STEPS):
        step, taken = np.linalg.solve(bend, slope), 1.0
        while taken > 1e-6 and _softmax(weights - taken * step, shown, penalty)[0] > loss:
            taken /= 2
        weights = weights - taken * step
        before = loss
        loss, slope, bend = _softmax(weights, shown, penalty)
        if before - loss < _SETTLED:
            break
    return np.asarray(weights / scale)


def _softmax(
    weights: Numbers, shown: Sequence[tuple[Numbers, Numbers, float]], penalty: float
) -> tuple[float, Numbers, Numbers]:
    """Return the loss, its slope and its curvature."""
    loss = penalty * float(weights @ weights) / 2
    slope, bend = penalty * weights, penalty * np.eye(len(weights))
    for features, right, times in shown:
        scores = features @ weights
        chance = np.exp(scores - scores.max())
        total = chance.sum()
        chance /= total
        mean = chance @ features
        loss += times * float(np.log(total) + scores.max() - right @ scores)
        slope = slope + times * (chance - right) @ features
        bend = bend + times * ((features * chance[:, None]).T @ features - np.outer(mean, mean))
    return loss, slope, bend


def logistic(shown: Numbers, told: Numbers, penalty: float) -> Numbers:
    """Return the weights of a logistic regression; the last column of `shown` should be constant."""
    weights = np.zeros(shown.shape[1])
    for _ in range(_STEPS):
        chance = sigmoid(shown @ weights)
        slope = shown.T @ (chance - told) + penalty * weights
        bend = (shown * (chance * (1 - chance))[:, None]).T @ shown + penalty * np.eye(len(weights))
        step = np.linalg.solve(bend, slope)
        weights = weights - step
        if np.abs(step).max() < _SETTLED:
            break
    return weights
