"""Knows which clause of a treaty words are about: by the words of its heading, text, duties and topics."""

import math
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from servanda.model.address import Address
from servanda.model.treaty import Clause, Treaty
from servanda.naming.english import ENGLISH
from servanda.naming.language import BODY, POINT
from servanda.naming.numbered import Rival, locate, rivals
from servanda.naming.numbers import Path
from servanda.naming.tokens import cut
from servanda.reading.citations.words.spelled import counted
from servanda.reading.themes.concepts import concepts
from servanda.reading.themes.terms import FUNCTION_WORDS as SAY_NOTHING
from servanda.reading.themes.terms import stem

_SHORT = 6
"""How many letters of a stem are compared: `inspection` and `inspectors` speak of the same."""

_HEADING = 1.5
"""How much more a word of the heading weighs than one of the text."""


_REMEMBERED = 4096
"""How many numbers are remembered; a treaty has fewer."""

_ABOUT = 0.8
"""From which part of the best score on another clause fits about as well."""

_STANDS_OUT = 1.2
"""How much better a clause must fit than the one that the file numbers so."""

_CONCEPT = 0.6
"""How much it weighs that both are about the same, the same word weighing 1."""


class Match(NamedTuple):
    """How words fit the clause that they fit best."""

    address: Address
    share: float
    """how much of what the words say stands in the clause, 0 to 1"""
    margin: float
    """how much more than in the next best clause"""
    shared: tuple[str, ...]


class ClauseIndex:
    """The words of the clauses of one treaty, at the first level with all that is inside them."""

    def __init__(self, treaty: Treaty) -> None:
        self._weights: dict[str, dict[Address, float]] = defaultdict(dict)
        parties = " ".join(party.name for party in treaty.parties)
        self._common = frozenset(keys(f"{treaty.short_title} {parties}"))
        for clause in treaty.clauses:
            self._add(treaty.address.child(clause.id), clause)
        self._inner = {address: said(" ".join(_said(clause))) for address, clause in treaty.walk()}
        self._numbered = tuple(
            address
            for address, clause in treaty.walk()
            if len(address.path) > 1 and has_number_of_its_own(treaty, clause)
        )
        self._count = len(treaty.clauses)
        self._treaty = treaty
        self._located: dict[Path, tuple[tuple[Address, ...], tuple[Rival, ...]]] = {}

    def _add(self, address: Address, clause: Clause) -> None:
        headings = said(" ".join(_headings(clause)))
        every = said(" ".join(_said(clause)))
        for word in every.keys() - self._common:
            weight = _HEADING if word in headings else 1.0
            self._weights[word][address] = weight * every[word]

    def numbered(self, path: Path) -> tuple[tuple[Address, ...], tuple[Rival, ...]]:
        """Return the clauses that a number means by the file, and those that others number so."""
        if path not in self._located:
            if len(self._located) >= _REMEMBERED:
                self._located.clear()
            self._located[path] = locate(self._treaty, path), rivals(self._treaty, path)
        return self._located[path]

    def best(self, text: str, prefer: Container[Address] = ()) -> Match | None:
        """Return the clause that words fit best, or None where they fit none.

        Of two that they fit about as well, one of `prefer` is meant: what was cited before.
        """
        asked = {word: weight for word, weight in said(text).items() if word not in self._common}
        ranked = self._ranked(asked)
        if not ranked:
            return None
        most = ranked[0][1]
        near = [one for one in ranked if one[1] >= _ABOUT * most and one[0] in prefer]
        first, score = near[0] if len(near) == 1 else ranked[0]
        second = next((other for address, other in ranked if address != first), 0.0)
        total = sum(weight * self._rarity(word) for word, weight in asked.items())
        shared = tuple(word for word in sorted(asked) if first in self._weights.get(word, {}))
        lead = most if near else score - second
        return Match(self._deeper(first, asked), score / total, lead / total, shared)

    def tells_alone(self, found: Match) -> bool:
        """Return True where words fit a clause by one that stands in no other clause."""
        own = (word for word in found.shared if word.isalpha())
        return any(len(self._weights.get(word, ())) == 1 for word in own)

    def _ranked(self, asked: Mapping[str, float]) -> list[tuple[Address, float]]:
        scores: dict[Address, float] = defaultdict(float)
        for word in sorted(asked):
            for address, weight in self._weights.get(word, {}).items():
                scores[address] += weight * asked[word] * self._rarity(word)
        return sorted(scores.items(), key=lambda item: (-item[1], item[0]))

    def _deeper(self, address: Address, asked: Mapping[str, float]) -> Address:
        """Return the numbered unit inside a clause that has all the words that the clause has."""
        held = self._inner[address].keys() & asked.keys()
        own = {word for word in held if not word.startswith("~")}
        inside = [
            inner
            for inner in self._numbered
            if inner.parent == address and own <= self._inner[inner].keys()
        ]
        return self._deeper(inside[0], asked) if len(inside) == 1 and own else address

    def closest(self, addresses: Sequence[Address], sentence: str) -> Address:
        """Return the one of some clauses that a sentence is about; the first unless another stands out."""
        asked = said(sentence)
        scores = [
            sum(
                weight * asked[word] * self._rarity(word)
                for word, weight in self._inner.get(address, {}).items()
                if word in asked
            )
            for address in addresses
        ]
        best = max(scores)
        stands_out = best > _STANDS_OUT * scores[0] and scores.count(best) == 1
        return addresses[scores.index(best)] if stands_out else addresses[0]

    def nearest(self, address: Address) -> Address:
        """Return the unit that the file holds, found by cutting from the right."""
        return next((unit for unit in address.upwards() if unit in self._inner), address)

    def holds(self, address: Address) -> bool:
        """Return True for a unit that the file holds."""
        return address in self._inner

    def _rarity(self, word: str) -> float:
        found = len(self._weights.get(word, ()))
        return math.log(1 + self._count / found) if found else math.log(1 + self._count)


def has_number_of_its_own(treaty: Treaty, clause: Clause) -> bool:
    """Return False for a passage of a point that only the file counts (`the second paragraph of point 6`)."""
    own = ENGLISH.units.get(treaty.numbering.unit.casefold())
    depth = own.depth if own else BODY
    return clause.number is not None and (depth < POINT or not clause.number.isdecimal())


def said(text: str) -> dict[str, float]:
    """Return what words say, each with its weight: the words themselves, and what they are about."""
    found = dict.fromkeys(keys(text), 1.0)
    for concept, strength in concepts(text).items():
        found[f"~{concept}"] = _CONCEPT * strength / (strength + 1.5)
    return found


def keys(text: str) -> Iterator[str]:
    """Yield the words of `text` that say something, cut to what compares."""
    for token in cut(text, 0, len(text)):
        if token.word not in SAY_NOTHING and not token.is_mark and len(token.word) > 1:
            yield key(token.word)


@lru_cache(maxsize=50_000)
def key(word: str) -> str:
    """Return the part of a word that compares; number words as figures.

    >>> key("inspectors") == key("inspection"), key("five")
    (True, '5')
    """
    number = counted(word)
    return str(number) if number is not None else stem(word)[:_SHORT]


def _headings(clause: Clause) -> Iterator[str]:
    yield clause.heading
    yield from (topic.replace("-", " ") for topic in clause.topics)
    for inner in clause.clauses:
        yield from _headings(inner)


def _said(clause: Clause) -> Iterator[str]:
    yield from _headings(clause)
    yield clause.wording or ""
    for asked in clause.asks():
        yield f"{asked.action} {asked.object} {asked.condition}"
