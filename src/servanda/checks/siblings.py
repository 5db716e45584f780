"""Knows which units of a treaty stand side by side."""

from collections.abc import Iterator

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.treaty import Clause


def siblings(corpus: Corpus) -> Iterator[tuple[Address, tuple[Clause, ...]]]:
    """Yield each unit that has units inside it, with those, in the order of the texts."""
    for treaty in corpus.treaty.values():
        yield treaty.address, treaty.clauses
        for address, clause in treaty.walk():
            if clause.clauses:
                yield address, clause.clauses
