"""Whoever a treaty names by a code is a state of ISO 3166-1 or an actor that the workspace lists."""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.checks.known import is_known, name_it
from servanda.model.corpus import Corpus
from servanda.model.problem import Problem
from servanda.model.treaty import Treaty


def unknown_party(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each code in a treaty, of a party or in an obligation, that nobody knows."""
    corpus = inventory.corpus
    for about, role, code in dict.fromkeys(_codes(corpus)):
        if not is_known(corpus, code):
            what = f"the {role} {code!r} is not known"
            yield Problem("unknown-party", about, what, name_it(corpus, code))


def _codes(corpus: Corpus) -> Iterator[tuple[str, str, str]]:
    """Yield (record, what the code is there, code)."""
    for treaty in corpus.treaty.values():
        yield from ((treaty.id, role, code) for role, code in _states(treaty))
    for address, clause in corpus.clause.items():
        for asked in clause.obligations:
            yield from ((str(address), "bearer", code) for code in asked.bearer)
            yield from ((str(address), "counterparty", code) for code in asked.counterparty)


def _states(treaty: Treaty) -> Iterator[tuple[str, str]]:
    yield from (("party", party.code) for party in treaty.parties)
    yield from (("signatory's party", signatory.party) for signatory in treaty.signatories)
    yield from (("consenting party", step.party) for step in treaty.in_force.consent)
