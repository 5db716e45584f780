"""Knows whether anybody looked, where there is no evidence.

Authority: the distinction between what nobody searched, what was searched in vain and what cannot be
observed follows the coding of missing values in implementation research (Kroc PAM, ACLED).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from servanda.compliance.clocks import Clocks
from servanda.model.address import Address
from servanda.model.cell import Searched
from servanda.model.corpus import Corpus, Search
from servanda.model.vocabulary import SearchOutcome


def searched(
    corpus: Corpus, clause: Address, bearer: str, as_of: date, since: date | None = None
) -> Searched:
    """Return what the searches on record say of a clause and a bearer, for events up to `as_of`."""
    return outcome(searches_by_clause(corpus, Clocks(as_of, since)), clause, bearer)


def searches_by_clause(corpus: Corpus, clocks: Clocks) -> Mapping[Address, tuple[Search, ...]]:
    """Return the searches that looked at any of the days, by the unit they looked at."""
    found: dict[Address, list[Search]] = defaultdict(list)
    for search in corpus.searches:
        if clocks.covers(search):
            found[search.clause].append(search)
    return {unit: tuple(searches) for unit, searches in found.items()}


def outcome(searches: Mapping[Address, Iterable[Search]], clause: Address, bearer: str) -> Searched:
    """Return the outcome nearest to the clause: its own, else that of a unit around it.

    Who looked for events on a unit looked for all inside it; a search on one unit inside says nothing of
    the whole.
    """
    for unit in clause.upwards():
        outcomes = {
            search.outcome for search in searches.get(unit, ()) if search.bearer in (None, bearer)
        }
        if SearchOutcome.NOTHING_FOUND in outcomes:
            return Searched.NOTHING_FOUND
        if outcomes:
            return Searched.NOT_OBSERVABLE
    return Searched.NEVER
