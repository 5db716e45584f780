"""Knows how far a sentence takes up again what the text has told of a clause before."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from servanda.model.address import Address
from servanda.reading.events.scene import Scene
from servanda.reading.themes.terms import FUNCTION_WORDS, stem, words
from servanda.reading.word_vectors import word_vectors

_REMEMBERED = 64
_UNKNOWN = 1.0
"""What a word counts that is none of the commonest."""


class TakenUp(NamedTuple):
    """How far a sentence takes up what was told of a clause."""

    words: float
    """the words that it shares with the likest of the events told of the clause, rare ones counting more"""
    lately: float
    """1 where the last event was about the clause, 1/2 where the one before it was, and so on"""


class Retold:
    """What a text has told so far, event by event."""

    def __init__(self, scenes: Sequence[Scene]) -> None:
        self._held = [_stems(scene.text) for scene in scenes]
        self._told: list[tuple[int, frozenset[Address]]] = []

    def tell(self, number: int, clauses: Iterable[Address]) -> None:
        """Add that the sentence of this number tells of these clauses."""
        self._told.append((number, frozenset(clauses)))

    def taken_up(self, number: int) -> Mapping[Address, TakenUp]:
        """Return for each clause told of how far the sentence of this number takes it up."""
        found: dict[Address, TakenUp] = {}
        for ago, (told, clauses) in enumerate(reversed(self._told), 1):
            shared = self._shared(number, told)
            for clause in clauses:
                before = found.get(clause, TakenUp(0.0, 1 / ago))
                found[clause] = before._replace(words=max(before.words, shared))
        return found

    def _shared(self, one: int, other: int) -> float:
        both = self._held[one].keys() & self._held[other].keys()
        return sum(self._held[one][word] for word in sorted(both))


@lru_cache(maxsize=_REMEMBERED)
def _stems(text: str) -> Mapping[str, float]:
    """Return the telling words of a text, without endings, and how much each counts."""
    vectors = word_vectors()
    found: dict[str, float] = {}
    for word in words(text):
        if word not in FUNCTION_WORDS and not word.isdigit():
            place = vectors.place.get(word)
            found[stem(word)] = _UNKNOWN if place is None else float(vectors.counts[place])
    return found
