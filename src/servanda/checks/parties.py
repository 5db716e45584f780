"""What binds a party, and who disputes it, are clauses and parties that the treaty has."""

from collections.abc import Iterator

from servanda.model.corpus import Corpus
from servanda.model.problem import Problem
from servanda.model.treaty import Treaty


def parties(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each clause in `bound_by` or in a dispute that is not there, and each party twice."""
    for treaty in corpus.treaty.values():
        held = {clause.id for clause in treaty.clauses}
        for where, names in _clauses_named(treaty):
            for name in names:
                if name not in held:
                    what = f"{where} names the clause {name}, which {treaty.id} does not have"
                    hint = "list ids of top-level clauses, or write `bound_by: all`"
                    yield Problem("unknown-bound-clause", treaty.id, what, hint)
        codes = [party.code for party in treaty.parties]
        for code in sorted({code for code in codes if codes.count(code) > 1}):
            yield Problem(
                "duplicate-party", treaty.id, f"the party {code} is listed twice", "keep one"
            )


def _clauses_named(treaty: Treaty) -> Iterator[tuple[str, tuple[str, ...]]]:
    for party in treaty.parties:
        yield f"`bound_by` of {party.code}", party.bound_by or ()
    for dispute in treaty.in_force.disputes:
        yield f"the dispute by {dispute.by}", dispute.clauses
