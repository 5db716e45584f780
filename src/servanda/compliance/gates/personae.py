"""Says whether the bearer is bound by this clause (ratione personae).

Authority: VCLT art. 26 (every treaty in force is binding upon the parties to it), 34 (a treaty creates
no obligations for a third state without its consent), 35 (unless it accepts them in writing).
"""

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.gate import Gate


def personae(corpus: Corpus, clause: Address, bearer: str) -> Gate:
    """Return whether the bearer is bound; unknown where the file is not of one mind about it."""
    treaty = corpus.treaty.get(clause.treaty)
    if treaty is None:
        return Gate(None, f"no treaty {clause.treaty} is on file")
    party = treaty.party(bearer)
    if party is None:
        return Gate(False, f"{bearer} is no party to the {treaty.short_title}")
    if clause.is_treaty or clause.is_preamble:
        return Gate(True, f"{bearer} is a party to the {treaty.short_title}")
    top = clause.path[0]
    if party.bound_by is None or top in party.bound_by:
        return Gate(True, f"{bearer} is bound by {treaty.id}/{top}")
    if _is_asked(corpus, clause, bearer):
        return Gate(
            None,
            f"the file does not list {treaty.id}/{top} among the clauses that bind {bearer}, "
            "yet something in it is asked of that party",
        )
    return Gate(False, f"{bearer} is a party, but {treaty.id}/{top} does not bind it")


def _is_asked(corpus: Corpus, address: Address, bearer: str) -> bool:
    clause = corpus.clause.get(corpus.nearest(address) or address)
    return clause is not None and any(bearer in asked.bearer for asked in clause.asks())
