"""Says whether the clause governs such conduct (ratione materiae).

Authority: ARSIWA art. 12 (a breach is an act not in conformity with what the obligation requires, so the
question is what it requires of whom). Whether some conduct falls under a clause takes a person to say;
this rule says only what the file shows, and never that a clause does not govern.
"""

from textwrap import shorten

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.gate import Gate
from servanda.model.treaty import Clause, Obligation

_LONGEST = 120
"""Characters of a reason; the clause itself has all the words."""


def materiae(corpus: Corpus, clause: Address, bearer: str) -> Gate:
    """Return True where the clause asks something of the bearer, unknown otherwise."""
    if clause.is_treaty:
        return Gate(None, "the link speaks of the treaty as a whole")
    if clause.is_preamble:
        return Gate(None, "the preamble is context and asks nothing (VCLT art. 31(2))")
    held = corpus.clause.get(corpus.nearest(clause) or clause)
    if held is None:
        return Gate(None, f"no clause {clause} is on file")
    return _asked(held, bearer)


def _asked(clause: Clause, bearer: str) -> Gate:
    asked = [obligation for obligation in clause.asks() if bearer in obligation.bearer]
    if asked:
        words = dict.fromkeys(_words(each, bearer) for each in asked)
        first = shorten(next(iter(words)), _LONGEST, placeholder=" …")
        return Gate(True, first + _more(len(words) - 1))
    if clause.wording is None:
        return Gate(None, "the wording of the clause is not held")
    return Gate(None, f"the file records nothing that the clause asks of {bearer}")


def _words(asked: Obligation, bearer: str) -> str:
    kind = asked.modality.replace("-", " ")
    return f"{kind} of {bearer}: {asked.action} {asked.object}"


def _more(number: int) -> str:
    return f"; and {number} more" if number else ""
