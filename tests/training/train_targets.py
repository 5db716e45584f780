"""Learns the weights of `events/aims`; `tests.training.learn` runs it.

A softmax over the clauses of each event sentence that cites none by number. First with what the labels say of the
events before, then, by what was learnt, with what the reader itself says of them: its mistakes are those that the
weights have to live with (Ross, Gordon and Bagnell 2011). The same texts give the same file.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import numpy as np
import orjson

from servanda.files.gold import read_gold
from servanda.model.address import Address
from servanda.model.gold import GoldText
from servanda.reading.events.aims import Aim, Tied, aims
from servanda.reading.events.find import coming, led
from servanda.reading.events.retold import Retold
from servanda.reading.events.scene import Scene, scenes
from servanda.reading.read import Reader
from servanda.reading.sentences import find_sentences
from tests.shipped import corpus as shipped_corpus
from tests.training.gold import GOLD, corpus
from tests.training.listwise import listwise
from tests.training.theme_queries import Asked
from tests.training.train_events import PARTS, WEIGHTS

PENALTY = 5
"""Between 0.1 and 1 the share of right clauses is the same within a hundredth."""


class Question(NamedTuple):
    """The clauses that a sentence may be about, and those that the labels give it."""

    aims: tuple[Aim, ...]
    right: frozenset[Address]


Spoken = Mapping[tuple[int, int], Sequence[Address]]
"""The clauses of each event, by where its sentence starts and ends."""
Teller = Callable[[GoldText, Reader], Spoken]


def by_labels(text: GoldText, reader: Reader) -> Spoken:
    """Return the clauses of the labelled events."""
    return {
        (event.start, event.end): sorted({link.clause for link in event.links})
        for event in text.labels.events
    }


def by_reading(text: GoldText, reader: Reader) -> Spoken:
    """Return the clauses of the events that the reader proposes."""
    read = reader.read(text.text, text.labels.document_date, frozenset(text.labels.treaties))
    return {
        (event.start, event.end): [*dict.fromkeys(link.clause for link in event.links)]
        for event in read.events
    }


def questions(*parts: str, told: Teller = by_labels) -> Iterator[Question]:
    """Yield a question for each event sentence without a clause cited by number.

    `told` says what the events before were about.
    """
    reader = Reader.of(replace(corpus(), events=shipped_corpus().events))
    for part in parts:
        for text in read_gold(GOLD / part).texts:
            yield from _of_text(text, reader, told(text, reader))


def _of_text(text: GoldText, reader: Reader, told: Spoken) -> Iterator[Question]:
    labels = text.labels
    treaties = frozenset(labels.treaties)
    themes = reader.themes(treaties, labels.document_date)
    made = _scenes(text, reader)
    cited = frozenset(clause for scene in made for one in scene.citations for clause in one.clauses)
    spoken = frozenset(clause.treaty for clause in cited) or treaties
    events = {(event.start, event.end): event for event in labels.events}
    before, paragraph = tuple[Address, ...](), -1
    retold = Retold(made)
    for number, scene in enumerate(made):
        here = scene.sentence.start, scene.sentence.end
        right = frozenset(link.clause for link in events[here].links) if here in events else None
        if right and all(c.is_treaty for one in scene.citations for c in one.clauses):
            tied = Tied(
                before,
                paragraph == scene.sentence.paragraph,
                coming=coming(made, number),
                cited=cited,
                taken_up=retold.taken_up(number),
                led=led(made, number),
            )
            found = tuple(aims(scene, tied=tied, treaties=spoken, themes=themes))
            if any(aim.clause in right for aim in found):
                yield Question(found, right)
        if here in told:
            before, paragraph = tuple(told[here]), scene.sentence.paragraph
            retold.tell(number, told[here])


def _scenes(text: GoldText, reader: Reader) -> tuple[Scene, ...]:
    day = text.labels.document_date
    sentences = find_sentences(text.text)
    citations, _ = reader.citations(text.text, frozenset(text.labels.treaties), sentences)
    dates = reader.dates(text.text, day, citations)
    actors = reader.actors(text.text, sentences)
    return scenes(sentences, (citations, actors, dates), day)


def train(parts: Sequence[str] = PARTS, folder: Path = WEIGHTS) -> None:
    """Write the weights learnt from the given parts of the gold texts."""
    first = _learn(questions(*parts))
    with patch("servanda.reading.events.aims.learnt", return_value=first):
        every = [*questions(*parts, told=by_reading)]
    written = {"learnt_from": list(parts), "weights": _learn(every)}
    options = orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE
    (folder / "targets.json").write_bytes(orjson.dumps(written, option=options))


def _learn(asked: Iterable[Question]) -> dict[str, float]:
    every = list(asked)
    names = sorted({name for each in every for aim in each.aims for name in aim.clues})
    weights = listwise([(_asked(each, names), 1.0) for each in every], PENALTY)
    return {name: round(float(weight), 4) for name, weight in zip(names, weights, strict=True)}


def _asked(question: Question, names: Sequence[str]) -> Asked:
    features = np.array([[aim.clues.get(name, 0.0) for name in names] for aim in question.aims])
    right = np.array([float(aim.clause in question.right) for aim in question.aims])
    return Asked(features, right)
