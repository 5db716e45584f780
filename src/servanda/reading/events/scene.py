"""Knows a sentence with all that was found in it: what the weighing of a sentence looks at."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from servanda.model.proposal import Citation
from servanda.reading.actors import ActorMention
from servanda.reading.dates import DateMention
from servanda.reading.events.wording import families
from servanda.reading.patterns import lowered, whole_words
from servanda.reading.remembering import of_sentences
from servanda.reading.sentences import Sentence


@of_sentences
def _families(sentence: str) -> frozenset[str]:
    return frozenset(families(sentence))


class Scene(NamedTuple):
    """One sentence, and the citations, actors and dates that stand in it."""

    sentence: Sentence
    number: int
    """its place in the text, from 0"""
    opens: bool
    """True for the first sentence of its paragraph"""
    citations: tuple[Citation, ...]
    actors: tuple[ActorMention, ...]
    dates: tuple[DateMention, ...]
    document: date | None

    @property
    def text(self) -> str:
        """The words of the sentence."""
        return self.sentence.text

    @property
    def codes(self) -> tuple[str, ...]:
        """The actors named, each once, in order."""
        return tuple(dict.fromkeys(actor.code for actor in self.actors if actor.code))

    @property
    def families(self) -> frozenset[str]:
        """The ways of wording (charge, denial, promise …) that the sentence shows."""
        return _families(self.text)

    @property
    def is_empty(self) -> bool:
        """True where the sentence names nobody and cites nothing."""
        return not self.actors and not self.citations

    def actors_from(self, start: int, end: int) -> tuple[ActorMention, ...]:
        """Return the actors named first in a part of the sentence, between two places in it."""
        first = bisect_left(self.actors, self.sentence.start + start, key=_start)
        return self.actors[first : bisect_left(self.actors, self.sentence.start + end, key=_start)]

    def at(self, offset: int) -> int:
        """Return an offset of the text as one of the sentence."""
        return offset - self.sentence.start


_start = attrgetter("start")

_AROUND_LABEL = 4
"""Characters that may stand between a label and its sentence: a dash, spaces."""


def scenes(
    sentences: Sequence[Sentence],
    found: tuple[Sequence[Citation], Sequence[ActorMention], Sequence[DateMention]],
    document: date | None,
) -> tuple[Scene, ...]:
    """Return a scene for each sentence, with those of the citations, actors and dates that start in it.

    A date in the label that stands before a paragraph belongs to all its sentences.
    """
    citations, actors, dates = found
    starts = tuple([one.start for one in group] for group in found)
    made: list[Scene] = []
    for number, sentence in enumerate(sentences):
        before = made[-1].sentence if made else None
        opens = before is None or before.paragraph != sentence.paragraph
        label = len(sentence.label) + _AROUND_LABEL if opens and sentence.label else 0
        places = [
            slice(bisect_left(each, sentence.start), bisect_left(each, sentence.end))
            for each in starts
        ]
        dated = slice(bisect_left(starts[2], sentence.start - label), places[2].stop)
        made.append(
            Scene(
                sentence,
                number,
                opens,
                tuple(citations[places[0]]),
                tuple(actors[places[1]]),
                (*(() if opens else _of_label(made[-1])), *dates[dated]),
                document,
            )
        )
    return tuple(made)


def _of_label(scene: Scene) -> tuple[DateMention, ...]:
    """Return the dates of the label that stands before the paragraph."""
    label = scene.sentence.label
    return tuple(
        one
        for one in scene.dates
        if one.start < scene.sentence.start and label.startswith(one.text)
    )


def following(scenes: Sequence[Scene], number: int, most: int) -> tuple[Scene, ...]:
    """Return the next sentences that name somebody or cite something: others tell nothing of this one."""
    ahead = scenes[number + 1 : number + 1 + _FAR]
    return tuple(scene for scene in ahead if not scene.is_empty)[:most]


_FAR = 12
"""How many sentences ahead one is looked for."""

_WE = frozenset({"we", "our", "us", "ours"})
"""Words of a speaker who speaks for a state, an organ or a body."""


def says_we(words: str) -> bool:
    """Return True where somebody speaks for a state, an organ or a body."""
    return not _WE.isdisjoint(whole_words(lowered(words)))
