"""Learns the weights of event sentences and of claims; `tests.training.learn` runs it.

Logistic regression with L2 (scikit-learn, fixed seed): one model for events, and one that chooses among all claims of
three examples or more, by clues and by the vectors of the words. The same texts give the same file.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import orjson
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from servanda.reading.events.claims import meant
from servanda.reading.events.clues import Clues
from servanda.reading.events.said import Said
from servanda.reading.events.said_clues import WORD, clues_of, said_clues
from tests.training.gold import ROOT, Labelled, labelled
from tests.training.told import told

PARTS = ("train", "dev")
WEIGHTS = ROOT / "src" / "servanda" / "reading" / "weights"
EVENT_STRENGTH = 0.1
CLAIM_STRENGTH = 0.25
"""The inverse of regularisation, chosen on dev with weights from train alone."""
_FEWEST = 3
_COMMON = 4
"""So many sentences must have a word that is to count."""
_TREATIES = 6
"""A word is a clue where it stands in texts on so many treaties: others would only tell what these are on."""


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
    shown = _event_clues(every)
    event = learn(shown, [one.event is not None for one in every], EVENT_STRENGTH)
    claims = [each for one in every if one.event for each in one.claimed()]
    folder.mkdir(exist_ok=True)
    write(folder / "events.json", parts, {"event": event})
    write_choice(folder / "claims.json", parts, choose([*claims, *told()]))


def choose(claims: Sequence[tuple[Said, set[str]]]) -> dict[str, Any]:
    """Return the weights of a choice among claims; where a sentence makes two, each counts half."""
    counts = Counter(name for _, named in claims for name in named)
    shown = [clues_of(said) for said, _ in claims]
    common = Counter(clue for each in shown for clue in each)
    shown = [
        {clue: value for clue, value in each.items() if _is_kept(clue, common[clue])}
        for each in shown
    ]
    vectors = DictVectorizer(sort=True, sparse=False)
    meanings = np.stack([meant(said.words) for said, _ in claims])
    matrix = np.hstack([vectors.fit_transform(shown), meanings])
    examples = [
        (at, name, 1 / len(named))
        for at, (_, named) in enumerate(claims)
        for name in sorted(named)
        if counts[name] >= _FEWEST
    ]
    model = LogisticRegression(C=CLAIM_STRENGTH, max_iter=2000)
    model.fit(
        matrix[[at for at, _, _ in examples]],
        [name for _, name, _ in examples],
        sample_weight=[weight for _, _, weight in examples],
    )
    rows = np.round(model.coef_.T, 3)
    names = vectors.get_feature_names_out()
    return {
        "answers": list(model.classes_),
        "bias": np.round(model.intercept_, 3).tolist(),
        "weights": {name: row.tolist() for name, row in zip(names, rows, strict=False)},
        "meaning": rows[len(names) :].tolist(),
    }


def _is_kept(clue: str, times: int) -> bool:
    return times >= _COMMON or not clue.startswith(WORD)


def write_choice(file: Path, parts: Sequence[str], learnt: dict[str, Any]) -> None:
    """Write the weights of a choice, the clues in order."""
    plain = {"learnt_from": list(parts), **learnt}
    file.write_bytes(orjson.dumps(plain, option=orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE))


def _event_clues(every: Sequence[Labelled]) -> list[Clues]:
    """Return the clues of each sentence, without words that texts on few treaties have."""
    treaties: dict[str, set[str]] = defaultdict(set)
    for one in every:
        for clue in one.clues:
            treaties[clue].add(one.text.treaty)
    rare = {
        clue
        for clue, seen in treaties.items()
        if clue.startswith("word ") and len(seen) < _TREATIES
    }
    return [
        {clue: value for clue, value in one.clues.items() if clue not in rare}
        | said_clues(one.told[0])
        for one in every
    ]


def write(file: Path, parts: Sequence[str], learnt: dict[str, Any]) -> None:
    """Write models with the parts that they were learnt from."""
    plain = {"learnt_from": list(parts), "models": learnt}
    options = orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE
    file.write_bytes(orjson.dumps(plain, option=options))
