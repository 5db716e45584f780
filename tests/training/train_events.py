"""Learns the weights of event sentences and of claims; `tests.training.learn` runs it.

Logistic regression with L2 (scikit-learn, liblinear, fixed seed), one model for events and one for each
claim of three examples or more. The same texts give the same file.
"""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from servanda.reading.events.clues import Clues
from servanda.reading.events.said_clues import clues_of, said_clues
from tests.training.gold import ROOT, labelled

PARTS = ("train", "dev")
WEIGHTS = ROOT / "src" / "servanda" / "reading" / "weights"
EVENT_STRENGTH = 0.2
CLAIM_STRENGTH = 0.25
"""The inverse of regularisation, chosen on dev with weights from train alone."""
_FEWEST = 3


def learn(shown: Sequence[Clues], told: Sequence[bool], strength: float) -> dict[str, Any]:
    """Return the bias and the weights of a logistic model."""
    vectors = DictVectorizer(sort=True, sparse=False)
    matrix = vectors.fit_transform(shown)
    model = LogisticRegression(C=strength, solver="liblinear", random_state=0, max_iter=2000)
    model.fit(matrix, told)
    weights = zip(vectors.get_feature_names_out(), model.coef_[0], strict=True)
    return {
        "bias": round(float(model.intercept_[0]), 4),
        "weights": {
            name: round(float(weight), 4) for name, weight in weights if abs(weight) > 0.005
        },
    }


def train(parts: Sequence[str] = PARTS, folder: Path = WEIGHTS) -> None:
    """Write the weights learnt from the given parts of the gold texts."""
    every = list(labelled(*parts))
    shown = [one.clues | said_clues(one.told[0]) for one in every]
    event = learn(shown, [one.event is not None for one in every], EVENT_STRENGTH)
    claims = [
        (clues_of(told), named) for one in every if one.event for told, named in one.claimed()
    ]
    counts = Counter(name for _, named in claims for name in named)
    claimed = {
        name: learn(
            [each for each, _ in claims], [name in named for _, named in claims], CLAIM_STRENGTH
        )
        for name, count in sorted(counts.items())
        if count >= _FEWEST
    }
    folder.mkdir(exist_ok=True)
    written = {"events": {"event": event}, "claims": claimed}
    for name, learnt in written.items():
        write(folder / f"{name}.json", parts, learnt)


def write(file: Path, parts: Sequence[str], learnt: dict[str, Any]) -> None:
    """Write models with the parts that they were learnt from."""
    plain = {"learnt_from": list(parts), "models": learnt}
    options = orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE
    file.write_bytes(orjson.dumps(plain, option=options))
