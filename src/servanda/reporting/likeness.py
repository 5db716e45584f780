"""Knows which clauses of different treaties are alike, and by what.

Clauses are compared by the words of their text, heading, obligations and topics. What many clauses
share says little: each word weighs more the rarer it is (inverse document frequency, Spärck Jones
1972), and a clause's length is evened out (cosine).
"""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.treaty import Clause, Obligation

_SHORTEST = 3
_WORD = re.compile(rf"[^\W\d_]{{{_SHORTEST},}}")
_TOPIC = "#"
"""Marks a topic, so that it is not taken for a word of the text."""

_SPELLED_OUT = """
    the and for with from that which this these those their there they its all any each other one
    another into upon out between under over also such not nor but may shall will must can are was were
    has have had been being both well who whose when where than then them
    party parties side sides state states treaty declaration statement
"""
_SAYS_NOTHING = frozenset(_SPELLED_OUT.split())
"""Words that stand in any clause, whatever it is about."""

_PLURALS = (
    ("ies", "y"),
    ("ches", "ch"),
    ("shes", "sh"),
    *((kept, kept) for kept in ("ss", "us", "is")),
    ("s", ""),
)
"""Endings and what stands in their place, the first that fits."""

_WEIGHTS = {"text": 1.0, "obligation": 1.5, "heading": 2.0, "topic": 3.0}
"""How much a word says by where it stands: topics and headings were chosen to say what a clause is about."""

_ALIKE = 0.15
"""From which cosine two clauses are called parallel: below it, what they share is a word or two."""

_MOST = 8
_NAMED = 5
"""How many shared words a reason names."""


class Parallel(NamedTuple):
    """A clause of another treaty that is alike, how much (0 to 1), and by what."""

    address: Address
    score: float
    because: str


class Likeness:
    """The clauses of a corpus, weighed for comparison."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def parallels(self, address: Address, *, inside: str = "") -> list[Parallel]:
        """Return the clauses of other treaties, or of the one named, most like that at `address`, best first.

        Only clauses of the outermost level are offered; each counts with all inside it.
        """
        own = self.vector(address)
        alike = [
            (-round(score, 4), other)
            for other, vector in self._vectors.items()
            if other.treaty != address.treaty
            and inside in ("", other.treaty)
            and (score := cosine(own, vector)) >= _ALIKE
        ]
        return [
            Parallel(other, -score, _reason(own, self._vectors[other]))
            for score, other in sorted(alike)[:_MOST]
        ]

    def vector(self, address: Address) -> dict[str, float]:
        """Return the weighed words of a clause; nothing for other units."""
        if address in self._vectors:
            return self._vectors[address]
        clause = self._corpus.clause.get(address)
        return self._weighed(_bag(clause)) if clause else {}

    def asked(self, obligation: Obligation) -> dict[str, float]:
        """Return the weighed words of what an obligation asks."""
        return self._weighed(dict.fromkeys(words(_asked(obligation)), 1.0))

    @cached_property
    def _bags(self) -> dict[Address, dict[str, float]]:
        return {
            address: bag
            for address, clause in self._corpus.clause.items()
            if len(address.path) == 1 and (bag := _bag(clause))
        }

    @cached_property
    def _rarity(self) -> Mapping[str, float]:
        held = Counter(word for bag in self._bags.values() for word in bag)
        return {word: math.log(1 + len(self._bags) / count) for word, count in held.items()}

    @cached_property
    def _vectors(self) -> dict[Address, dict[str, float]]:
        return {address: self._weighed(bag) for address, bag in self._bags.items()}

    def _weighed(self, bag: Mapping[str, float]) -> dict[str, float]:
        """Return the bag with each word weighed by its rarity, scaled to length 1."""
        common = math.log(2)
        weighed = {word: weight * self._rarity.get(word, common) for word, weight in bag.items()}
        length = math.sqrt(sum(weight * weight for weight in weighed.values()))
        return {word: weight / length for word, weight in weighed.items()}


def words(text: str) -> Iterator[str]:
    """Yield the words that say something, in lower case and without the endings of plurals.

    >>> list(words("The Parties refrain from all Hostile acts; economies of the Caucasus"))
    ['refrain', 'hostile', 'act', 'economy', 'caucasus']
    """
    for found in _WORD.findall(unicodedata.normalize("NFC", text).casefold()):
        if found not in _SAYS_NOTHING:
            yield _singular(found)


def _singular(word: str) -> str:
    for ending, instead in _PLURALS:
        singular = word.removesuffix(ending) + instead
        if word.endswith(ending) and len(singular) >= _SHORTEST:
            return singular
    return word


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return how alike two vectors of length 1 are, from 0 to 1."""
    small, large = sorted((one, other), key=len)
    return math.fsum(
        weight * large[word] for word, weight in sorted(small.items()) if word in large
    )


def shared(one: Mapping[str, float], other: Mapping[str, float]) -> list[str]:
    """Return the words that both have, those that weigh most first."""
    both = [word for word in one if word in other]
    return sorted(both, key=lambda word: (-one[word] * other[word], word))


def _asked(obligation: Obligation) -> str:
    return f"{obligation.action} {obligation.object}"


def _parts(clause: Clause) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield the words of a clause and of all inside it, by where they stand."""
    yield "text", words(clause.text or "")
    yield "heading", words(clause.heading)
    for obligation in clause.obligations:
        yield "obligation", words(_asked(obligation))
    yield "topic", (_TOPIC + topic for topic in clause.topics)
    for child in clause.clauses:
        yield from _parts(child)


def _bag(clause: Clause) -> dict[str, float]:
    """Return each word with the weight of the best place in which it stands."""
    bag: dict[str, float] = {}
    for place, found in _parts(clause):
        for word in found:
            bag[word] = max(bag.get(word, 0.0), _WEIGHTS[place])
    return bag


def _reason(one: Mapping[str, float], other: Mapping[str, float]) -> str:
    both = shared(one, other)
    topics = [word.removeprefix(_TOPIC) for word in both if word.startswith(_TOPIC)][:_NAMED]
    spoken = [word for word in both if not word.startswith(_TOPIC)][:_NAMED]
    named = [
        f"{kind}: {', '.join(found)}"
        for kind, found in (("shared topics", topics), ("shared words", spoken))
        if found
    ]
    return "; ".join(named)
