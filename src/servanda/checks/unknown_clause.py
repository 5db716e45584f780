"""A link, and a search, has to stand on something: a treaty on file, and the clause or a unit above it."""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.checks.known import did_you_mean
from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.problem import Problem


def unknown_clause(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each link, and each search, that names a treaty or clause not on file."""
    corpus = inventory.corpus
    for cited in inventory.cited:
        if not inventory.rests(cited.unit):
            what, hint = f"no clause {cited.unit} is on file", nearest(corpus, cited.unit)
            for linked in cited.links:
                yield Problem("unknown-clause", linked.id, what, hint)
    for number, search in enumerate(corpus.searches, start=1):
        if not inventory.holds(search.clause):
            what = f"no clause {search.clause} is on file"
            hint = nearest(corpus, search.clause)
            yield Problem("unknown-clause", f"search:{number}", what, hint)


def nearest(corpus: Corpus, unit: Address) -> str:
    """Return which addresses that exist may have been meant, and what to do."""
    if unit.treaty not in corpus.treaty:
        hint = did_you_mean(unit.treaty, corpus.treaty)
        return f"{hint}add treaties/{unit.treaty}.yaml or correct the address"
    addresses = (str(address) for address in corpus.clause if address.treaty == unit.treaty)
    return f"{did_you_mean(str(unit), addresses, most=3)}correct the address or add the clause"
