"""Inside one unit every id and every number stands once, and the counts agree."""

from collections import Counter
from collections.abc import Iterator, Sequence

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.problem import Problem
from servanda.model.treaty import Clause, Treaty


def numbering(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each id or number given twice, and where more units are held than counted."""
    for treaty in corpus.treaty.values():
        yield from _siblings(treaty.address, treaty.clauses)
        for address, clause in treaty.walk():
            yield from _siblings(address, clause.clauses)
        yield from _obligations(treaty)
        held = sum(clause.number is not None for clause in treaty.clauses)
        if treaty.numbering.count is not None and held > treaty.numbering.count:
            what = f"{held} numbered units are held, and `numbering.count` says {treaty.numbering.count}"
            yield Problem("numbering-count", treaty.id, what, "correct the count or the numbers")


def _siblings(parent: Address, clauses: Sequence[Clause]) -> Iterator[Problem]:
    for name, times in Counter(clause.id for clause in clauses).items():
        if times > 1:
            what = f"the id {name} stands {times} times inside {parent}"
            yield Problem("duplicate-clause", str(parent.child(name)), what, "give each its own id")
    for number, times in Counter(clause.number for clause in clauses if clause.number).items():
        if times > 1:
            what = f"{times} units inside {parent} have the number {number}"
            hint = "keep one; put the number that others give to a clause into `also_numbered`"
            yield Problem("duplicate-number", str(parent), what, hint)


def _obligations(treaty: Treaty) -> Iterator[Problem]:
    names = Counter(
        obligation.id
        for _, clause in treaty.walk()
        for obligation in clause.obligations
        if obligation.id
    )
    for name, times in names.items():
        if times > 1:
            what = f"{times} obligations of {treaty.id} are called {name}"
            yield Problem("duplicate-obligation", treaty.id, what, "give each its own id")
