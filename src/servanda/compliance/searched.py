"""Knows whether anybody looked, where there is no evidence.

Authority: the distinction between what nobody searched, what was searched in vain and what cannot be
observed follows the coding of missing values in implementation research (Kroc PAM, ACLED).
"""

from datetime import date

from servanda.model.address import Address
from servanda.model.cell import Searched
from servanda.model.corpus import Corpus, Search
from servanda.model.vocabulary import SearchOutcome


def searched(corpus: Corpus, clause: Address, bearer: str, as_of: date) -> Searched:
    """Return what the searches on record say of a clause (or of a unit around it) and a bearer."""
    outcomes = {
        search.outcome for search in corpus.searches if _covers(search, clause, bearer, as_of)
    }
    if SearchOutcome.NOTHING_FOUND in outcomes:
        return Searched.NOTHING_FOUND
    return Searched.NOT_OBSERVABLE if outcomes else Searched.NEVER


def _covers(search: Search, clause: Address, bearer: str, as_of: date) -> bool:
    return (
        clause.is_within(search.clause) and search.bearer in (None, bearer) and search.at <= as_of
    )
