"""Learns the weights of `events/speaker`; `tests.training.learn` runs it.

A softmax over everybody who may speak in each event sentence, with what the reader itself made of the
sentences before. The same texts give the same file.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import orjson
import yaml
from scipy import sparse
from scipy.optimize import minimize

from servanda.evaluation.links import comparable
from servanda.reading.events.candidates import Before, candidates
from servanda.reading.events.places import Clues
from servanda.reading.events.scene import scenes
from servanda.reading.events.speaker import stretch
from servanda.reading.events.speaker_rule import by_rule
from servanda.reading.events.whose import author
from servanda.reading.read import Reader
from servanda.reading.sentences import find_sentences
from servanda.reading.themes.memory import Numbers
from tests.training.gold import GOLD, corpus
from tests.training.train_events import PARTS, WEIGHTS

PENALTY = 6.0
"""Chosen by folds over writers; between 3 and 6 little changes."""
FEWEST = 4
"""A clue must be seen so often."""


class Question(NamedTuple):
    """Who may speak in a sentence, with the clues for each, and who does by the labels."""

    shown: tuple[Clues, ...]
    right: tuple[bool, ...]


def questions(*parts: str) -> Iterator[Question]:
    """Yield a question for each speaker of each event sentence."""
    reader = Reader.of(corpus())
    for part in parts:
        for path in sorted((GOLD / part).glob("*.txt")):
            gold = yaml.safe_load(path.with_suffix(".gold.yaml").read_text("utf-8"))
            yield from of_text(path.read_text("utf-8"), gold, reader)


def of_text(text: str, gold: dict[str, Any], reader: Reader) -> Iterator[Question]:
    """Yield the questions of one text."""
    sentences = find_sentences(text)
    citations, _ = reader.citations(text, frozenset(gold["treaties"]), sentences)
    actors = reader.actors(text, sentences)
    by = author(sentences, actors)
    day = date.fromisoformat(gold["document_date"])
    events = {(event["start"], event["end"]): event for event in gold["events"]}
    before = Before()
    for scene in scenes(sentences, (citations, actors, ()), day):
        found = by_rule(scene, author=by, before=before.speaker)
        event = events.get((scene.sentence.start, scene.sentence.end))
        claimants = {link["claimant"] for link in event["links"]} if event else set()
        for one in found if event else ():
            question = _question(candidates(scene, stretch(scene, one), by, before), claimants)
            if any(question.right):
                yield question
        # As a text is read on, what the labels say of this sentence is what stands before the next.
        said = sorted(claimants - {"coder"})
        spoke = said[-1] if said else found[-1].who if found[-1].voice and not event else ""
        before = before.after(scene, spoke)


def _question(shown: Mapping[str, Clues], claimants: set[str]) -> Question:
    """Return a question; where nobody has the organ of the labels, whoever is of the same head is right."""
    full = {comparable(one) for one in claimants}
    heads = {one.partition(":")[0] for one in full}
    same = tuple(comparable(who) in full for who in shown)
    head = tuple(comparable(who).partition(":")[0] in heads for who in shown)
    return Question(tuple(shown.values()), same if any(same) else head)


def train(parts: Sequence[str] = PARTS, folder: Path = WEIGHTS) -> None:
    """Write the weights learnt from the given parts of the gold texts."""
    write(folder / "speakers.json", parts, learn(list(questions(*parts))))


def write(file: Path, parts: Sequence[str], weights: Mapping[str, float]) -> None:
    """Write weights with the parts that they were learnt from."""
    written = {"learnt_from": list(parts), "weights": weights}
    options = orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE
    file.write_bytes(orjson.dumps(written, option=options))


def learn(every: Sequence[Question], penalty: float = PENALTY) -> dict[str, float]:
    """Return the weights that put the right ones first (a softmax over each question, L2)."""
    seen = Counter(name for each in every for shown in each.shown for name in shown)
    names = sorted(name for name, times in seen.items() if times >= FEWEST)
    place = {name: at for at, name in enumerate(names)}
    rows = [shown for each in every for shown in each.shown]
    entries = [
        (row, place[name], value)
        for row, shown in enumerate(rows)
        for name, value in shown.items()
        if name in place
    ]
    row, column, value = zip(*entries, strict=True)
    matrix = sparse.csr_matrix((value, (row, column)), shape=(len(rows), len(names)))
    sizes = np.array([len(each.shown) for each in every])
    right = np.concatenate([np.array(each.right) / sum(each.right) for each in every])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        scores = matrix @ weights
        scores = scores - np.repeat(np.maximum.reduceat(scores, starts), sizes)
        chance = np.exp(scores)
        total = np.add.reduceat(chance, starts)
        wrong = float(np.log(total).sum() - right @ scores)
        slope = matrix.T @ (chance / np.repeat(total, sizes) - right) + penalty * weights
        return wrong + penalty * float(weights @ weights) / 2, slope

    found = minimize(
        loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 500}
    )
    weights = zip(names, found.x, strict=True)
    return {name: round(float(weight), 3) for name, weight in weights if abs(weight) > 0.005}
