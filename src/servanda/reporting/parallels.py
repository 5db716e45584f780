"""Knows which clauses of other treaties stand beside those of a report."""

from collections.abc import Iterable

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.sheet import ReferenceSheet
from servanda.reporting.citation import heading
from servanda.reporting.likeness import Likeness

_MOST = 5


def parallel_sheets(
    corpus: Corpus, addresses: Iterable[Address]
) -> dict[str, list[ReferenceSheet]]:
    """Return the parallel clauses of other treaties, best first, for each clause that has any."""
    likeness = Likeness(corpus)
    found = {
        str(address): [
            _reference(corpus, parallel.address, parallel.because)
            for parallel in likeness.parallels(address)[:_MOST]
        ]
        for address in addresses
        if len(address.path) == 1 and len(corpus.treaty) > 1
    }
    return {address: references for address, references in found.items() if references}


def _reference(corpus: Corpus, address: Address, because: str) -> ReferenceSheet:
    return {
        "address": str(address),
        "heading": heading(corpus, address),
        "relation": "parallel",
        "because": because,
    }
