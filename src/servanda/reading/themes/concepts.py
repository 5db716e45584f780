"""Knows what words are about: concepts of treaty conduct, and which concepts bear on which.

The vocabulary, `concepts.json`, is general: it follows the sorts of conduct of CAMEO and PLOVER and the
subjects of treaties, and names no state, treaty or place.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from servanda.reading.themes.terms import stem, words

WHOLE_PHRASE = 1.5
"""what a phrase of several words counts, a single word counting 1: it is seldom meant otherwise"""

BEARING = 0.4
"""what a concept counts that is only borne on by the one met"""


class Touch(NamedTuple):
    """A concept met in a text, and the words that say so."""

    concept: str
    words: str
    weight: float


@dataclass(frozen=True)
class Vocabulary:
    """The concepts by the words that name them."""

    bears_on: Mapping[str, tuple[str, ...]]
    """for each concept the wider or neighbouring ones"""
    named_by: Mapping[tuple[str, ...], tuple[str, ...]]
    """for each phrase, as stems, the concepts it names"""
    longest: int
    first: frozenset[str]
    """the first words of phrases of several"""

    @property
    def names(self) -> tuple[str, ...]:
        """Every concept."""
        return tuple(self.bears_on)


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary that ships with the package."""
    written = json.loads((files(__package__) / "concepts.json").read_text("utf-8"))
    named_by: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, entry in written.items():
        phrases = {tuple(map(stem, words(phrase))) for phrase in entry["words"]}
        for phrase in sorted(phrases):
            named_by[phrase].append(name)
    return Vocabulary(
        {name: tuple(entry["bears_on"]) for name, entry in written.items()},
        {phrase: tuple(names) for phrase, names in named_by.items()},
        max(map(len, named_by)),
        frozenset(phrase[0] for phrase in named_by if len(phrase) > 1),
    )


def touches(text: str) -> Iterator[Touch]:
    """Yield the concepts that `text` names, the longest phrase first where two overlap.

    >>> [touch.concept for touch in touches("They swapped prisoners of war.")]
    ['release', 'captives']
    """
    spoken = words(text)
    stems = tuple(map(stem, spoken))
    named_by = vocabulary().named_by
    at = 0
    while at < len(stems):
        length = _phrase_at(stems, at)
        phrase = stems[at : at + length]
        weight = WHOLE_PHRASE if length > 1 else 1.0
        for concept in named_by.get(phrase, ()):
            yield Touch(concept, " ".join(spoken[at : at + length]), weight)
        at += length


def _phrase_at(stems: tuple[str, ...], at: int) -> int:
    """Return how many words the longest phrase at `at` has; one where none is known."""
    if stems[at] not in vocabulary().first:
        return 1
    known = vocabulary().named_by
    longest = min(vocabulary().longest, len(stems) - at)
    return next((size for size in range(longest, 1, -1) if stems[at : at + size] in known), 1)


def concepts(text: str) -> dict[str, float]:
    """Return how strongly `text` is about each concept, those it bears on included."""
    found: dict[str, float] = defaultdict(float)
    for touch in touches(text):
        found[touch.concept] += touch.weight
        for other in vocabulary().bears_on[touch.concept]:
            found[other] += BEARING * touch.weight
    return dict(found)
