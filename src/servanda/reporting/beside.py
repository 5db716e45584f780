"""Knows how two texts are laid side by side: each clause of the one with what is like it in the other."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from servanda.errors import BadRequest
from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.room_sheet import BesideSheet, PairSheet, ParallelSheet
from servanda.reporting.conflict import possible_conflicts
from servanda.reporting.likeness import Likeness, Parallel
from servanda.reporting.treaties import treaty_rows
from servanda.reporting.treaty import known_treaty
from servanda.reporting.units import unit_sheet


def beside_sheet(corpus: Corpus, *, one: str, other: str) -> BesideSheet:
    """Return the clauses of one treaty in their order, each with its parallels in the other.

    The words of a parallel clause stand where it is most alike, and nowhere else. Raises NotFound for a
    treaty that is not held, BadRequest for one beside itself.
    """
    first, second = known_treaty(corpus, one), known_treaty(corpus, other)
    if first == second:
        raise BadRequest(f"{first} cannot stand beside itself", "choose another treaty")
    likeness = Likeness(corpus)
    found = {
        address: likeness.parallels(address, inside=second.treaty)
        for address in _outermost(corpus, first)
    }
    desk = _Desk(corpus, likeness, _homes(found))
    rows = {row["id"]: row for row in treaty_rows(corpus, (first.treaty, second.treaty))}
    return {
        "one": rows[first.treaty],
        "other": rows[second.treaty],
        "pairs": [desk.pair(address, parallels) for address, parallels in found.items()],
        "alone": [
            unit_sheet(corpus, address=address)
            for address in _outermost(corpus, second)
            if address not in desk.homes
        ],
    }


def _outermost(corpus: Corpus, whole: Address) -> Iterator[Address]:
    yield from (whole.child(clause.id) for clause in corpus.treaty[whole.treaty].clauses)


def _homes(found: Mapping[Address, list[Parallel]]) -> dict[Address, Address]:
    """Return, by clause of the other text, the clause to which it is most alike; of equals the first."""
    best: dict[Address, tuple[float, Address]] = {}
    for address, parallels in found.items():
        for parallel in parallels:
            if parallel.score > best.get(parallel.address, (0.0, address))[0]:
                best[parallel.address] = (parallel.score, address)
    return {other: address for other, (_, address) in best.items()}


class _Desk(NamedTuple):
    """What is looked up for every pair."""

    corpus: Corpus
    likeness: Likeness
    homes: Mapping[Address, Address]

    def pair(self, address: Address, parallels: list[Parallel]) -> PairSheet:
        """Return a clause with its parallels, best first."""
        return {
            "unit": unit_sheet(self.corpus, address=address),
            "parallels": [self._parallel(address, parallel) for parallel in parallels],
        }

    def _parallel(self, address: Address, parallel: Parallel) -> ParallelSheet:
        other = parallel.address
        is_home = self.homes[other] == address
        return {
            "address": str(other),
            "because": parallel.because,
            "conflicts": [*possible_conflicts(self.corpus, self.likeness, address, other)],
            "unit": unit_sheet(self.corpus, address=other) if is_home else None,
        }
