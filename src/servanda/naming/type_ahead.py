"""Finds clauses while their name is still being typed: by address, number, heading, names of the treaty, and words.

Every piece of what was typed has to begin something that the clause has; whole citations in words are read as
`resolve` reads them. Made once for a corpus, it answers in a few milliseconds.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from servanda.errors import Ambiguous, ServandaError
from servanda.model.address import PREAMBLE, Address
from servanda.model.corpus import Corpus
from servanda.model.treaty import Clause, Treaty
from servanda.naming.citation import citations
from servanda.naming.register import Register
from servanda.naming.resolve import LONGEST, resolve_in
from servanda.naming.tokens import fold

SHOWN = 12
_PIECES = re.compile(r"[^\W_]+")
_ADDRESS, _NAME, _HEADING, _WORDS = range(4)
"""Where a piece was found; the earlier, the likelier it was meant."""


class Found(NamedTuple):
    """A clause that may be the one meant."""

    address: str
    title: str
    """what stands above it"""
    cite_as: str
    wording: str
    """empty where none is held"""


class TypeAhead:
    """The clauses of a corpus by everything with which their names may begin."""

    def __init__(self, corpus: Corpus) -> None:
        self._register = Register(corpus)
        self._units = [*_units(corpus)]
        self._place = {address: at for at, address in enumerate(self._units)}
        self._spelled = {_pieces(str(address)): at for at, address in enumerate(self._units)}
        self._held: dict[str, dict[int, int]] = {}
        for at, address in enumerate(self._units):
            for word, weight in _words(corpus, address):
                places = self._held.setdefault(word, {})
                places[at] = min(weight, places.get(at, weight))
        self._vocabulary = sorted(self._held)

    @property
    def corpus(self) -> Corpus:
        """Whose clauses these are."""
        return self._register.corpus

    def find(self, words: str, *, near: str = "", limit: int = SHOWN) -> list[Found]:
        """Return the clauses that the words may mean, the likeliest first; none for no words.

        Of clauses that fit equally well those of the treaty `near` come first.
        """
        asked = words.strip()[:LONGEST]
        pieces = _pieces(asked)
        units = self._register.language.units  # any word for a unit fits any treaty
        scores = self._scores(tuple(one for one in pieces if one not in units) or pieces)

        def order(at: int) -> tuple[int, bool, int, int]:
            address = self._units[at]
            return scores[at], address.treaty != near, len(address.path), at

        spelled = [self._spelled[pieces]] if pieces in self._spelled else []
        likely = [*spelled, *self._named(asked), *sorted(scores, key=order)]
        return [self._found(self._units[at]) for at in [*dict.fromkeys(likely)][:limit]]

    def _scores(self, pieces: tuple[str, ...]) -> dict[int, int]:
        """Return how far each unit that has all pieces lies from being meant."""
        found: dict[int, int] | None = None
        for piece in pieces:
            here: dict[int, int] = {}
            for word in self._beginning_with(piece):
                for at, weight in self._held[word].items():
                    far = 2 * weight + (word != piece)
                    here[at] = min(far, here.get(at, far))
            before = here if found is None else found
            found = {at: before[at] + far for at, far in here.items() if at in before}
        return found or {}

    def _beginning_with(self, piece: str) -> Iterator[str]:
        at = bisect_left(self._vocabulary, piece)
        while at < len(self._vocabulary) and self._vocabulary[at].startswith(piece):
            yield self._vocabulary[at]
            at += 1

    def _named(self, words: str) -> Iterator[int]:
        """Yield the units that the words cite, as `resolve` reads them."""
        meant: tuple[Address, ...] = ()
        if any(sign.isdigit() for sign in words) and " " in words:
            with suppress(ServandaError):
                meant = self._meant(words)
        yield from (self._place[address] for address in meant if address in self._place)

    def _meant(self, words: str) -> tuple[Address, ...]:
        try:
            return resolve_in(self._register, words).addresses
        except Ambiguous as error:
            return tuple(Address.parse(each.partition(" ")[0]) for each in error.candidates)

    def _found(self, address: Address) -> Found:
        corpus = self.corpus
        clause = corpus.clause.get(address)
        if address.is_treaty:
            title = corpus.treaty[address.treaty].short_title
        else:
            title = clause.heading if clause else "Preamble" if address.is_preamble else ""
        wording = "" if address.is_treaty else corpus.wording(address) or ""
        return Found(str(address), title, citations(corpus, (address,)), wording)


def _units(corpus: Corpus) -> Iterator[Address]:
    """Yield every treaty, preamble, recital and clause, in the order of the texts."""
    for treaty in corpus.treaty.values():
        yield treaty.address
        if treaty.preamble:
            yield treaty.address.child(PREAMBLE)
            yield from (address for address, _ in treaty.recitals())
        yield from (address for address, _ in treaty.walk())


def _words(corpus: Corpus, address: Address) -> Iterator[tuple[str, int]]:
    """Yield the words by which a unit can be found, each with where it stands."""
    treaty = corpus.treaty[address.treaty]
    yield from _in(str(address), _ADDRESS)
    yield from _in(_names(treaty), _NAME)
    clause = corpus.clause.get(address)
    if clause:
        yield from _in(_numbers(clause), _ADDRESS)
        yield from _in(" ".join((clause.heading, *clause.topics)), _HEADING)
        yield from _in(clause.wording or "", _WORDS)
    elif not address.is_treaty:
        yield from _in(corpus.wording(address) or "", _WORDS)


def _names(treaty: Treaty) -> str:
    return " ".join((treaty.title, treaty.short_title, *(alias.name for alias in treaty.aliases)))


def _numbers(clause: Clause) -> str:
    return " ".join((clause.number or "", *(rival.number for rival in clause.also_numbered)))


def _in(text: str, weight: int) -> Iterator[tuple[str, int]]:
    for word in {*_pieces(text)}:
        yield word, weight


def _pieces(text: str) -> tuple[str, ...]:
    return tuple(map(fold, _PIECES.findall(text)))
