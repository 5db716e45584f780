"""Learns all that the reader ships beside the themes: `python -m tests.training.learn`.

First how the score of a link is turned into the share that a person accepts, then the weights of speakers,
events, claims, targets and bearers. The same texts give the same files.
"""

import math
from collections.abc import Iterator, Sequence
from pathlib import Path

from servanda.evaluation.links import key
from servanda.files.gold import read_gold
from servanda.reading.events import speaker
from servanda.reading.events.aims import learnt
from servanda.reading.events.clues import Clues
from servanda.reading.events.weights import CLUE, choice, models
from servanda.reading.read import Reader
from tests.training import train_bearers, train_events, train_speakers, train_targets
from tests.training.gold import GOLD, corpus
from tests.training.train_events import PARTS, WEIGHTS


def train(parts: Sequence[str] = PARTS, folder: Path = WEIGHTS) -> None:
    """Write the weights learnt from the given parts of the gold texts."""
    train_speakers.train(parts, folder)
    speaker.learnt.cache_clear()
    train_events.train(parts, folder)
    train_bearers.train(parts, folder)
    models.cache_clear()
    choice.cache_clear()
    train_targets.train(parts, folder)


def calibrate(parts: Sequence[str] = PARTS, folder: Path = WEIGHTS) -> None:
    """Write how the score of a link is turned into the share that a person accepts.

    Each part is read with weights learnt from the others, so that no link is judged by what it taught.
    """
    unchanged = {"link": {"bias": 0.0, "weights": {CLUE: 1.0}}}
    train_events.write(folder / "calibration.json", parts, unchanged)
    seen: list[tuple[Clues, bool]] = []
    for part in parts:
        train([other for other in parts if other != part], folder)
        models.cache_clear()
        choice.cache_clear()
        learnt.cache_clear()
        seen += list(_judged(part))
    link = train_events.learn([clue for clue, _ in seen], [right for _, right in seen], 1.0)
    train_events.write(folder / "calibration.json", parts, {"link": link})


def _judged(part: str) -> Iterator[tuple[Clues, bool]]:
    """Yield the score of each proposed link of a part, and whether the labels have it."""
    reader = Reader.of(corpus())
    for text in read_gold(GOLD / part).texts:
        labels = text.labels
        read = reader.read(text.text, labels.document_date, frozenset(labels.treaties))
        right = {(event.start, key(link)) for event in labels.events for link in event.links}
        for event in read.events:
            for link in event.links:
                odds = math.log(link.score / (1 - link.score))
                yield {CLUE: odds}, (event.start, key(link)) in right


if __name__ == "__main__":
    calibrate()
    train()
