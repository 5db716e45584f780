"""Knows which part of a clause words are about: the sub-paragraph that they are most like, of all beside it."""

from collections.abc import Mapping
from typing import NamedTuple

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.treaty import Clause
from servanda.reading.themes.space import Matrix, Space


class Likeness(NamedTuple):
    """How like words are to a part of a clause."""

    share: float
    """0 to 1"""
    is_most: bool
    """True where none beside it is liker"""


class _Beside(NamedTuple):
    """Parts that stand beside one another."""

    addresses: tuple[Address, ...]
    space: Space
    rows: Matrix


class Parts:
    """The parts of the clauses of a corpus, worked out for a clause when it is first asked for."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._known: dict[Address, _Beside | None] = {}

    def like(self, words: str, clause: Address) -> Mapping[Address, Likeness]:
        """Return how like words are to each part inside a clause; nothing where it has none."""
        beside = self._beside(clause)
        if beside is None:
            return {}
        found: dict[Address, Likeness] = {}
        shares = (beside.rows @ beside.space.rows([words])[0]).tolist()
        most = max(shares)
        for address, share in zip(beside.addresses, shares, strict=True):
            found[address] = Likeness(share, share == most > 0)
            found |= self.like(words, address)
        return found

    def _beside(self, clause: Address) -> _Beside | None:
        if clause not in self._known:
            self._known[clause] = self._made(clause)
        return self._known[clause]

    def _made(self, clause: Address) -> _Beside | None:
        unit = self._corpus.clause.get(clause)
        if unit is None or not unit.clauses:
            return None
        texts = [says(part) for part in unit.clauses]
        space = Space.of(texts)
        addresses = tuple(clause.child(part.id) for part in unit.clauses)
        return _Beside(addresses, space, space.rows(texts))


def says(clause: Clause) -> str:
    """Return all that the file says of a clause and of what stands inside it."""
    asks = (f"{one.action} {one.object} {one.condition}" for one in clause.obligations)
    said = (clause.heading, clause.text or "", clause.note, clause.hinge, *clause.topics, *asks)
    return " ".join((*said, *map(says, clause.clauses)))
