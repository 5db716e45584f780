"""Says whether the clause governs such conduct (ratione materiae).

Authority: ARSIWA art. 12 (a breach is an act not in conformity with what the obligation requires, so the
question is what it requires of whom). Whether some conduct falls under a clause takes a person to say;
this rule says only what the file shows, and never that a clause does not govern.
"""

from servanda.model.corpus import Corpus, Linked
from servanda.model.gate import Gate
from servanda.model.treaty import Clause


def materiae(corpus: Corpus, linked: Linked) -> Gate:
    """Return True where the clause asks something of the bearer, unknown otherwise."""
    address, bearer = linked.link.clause, linked.link.bearer
    if address.is_treaty:
        return Gate(None, "the link speaks of the treaty as a whole")
    if address.is_preamble:
        return Gate(None, "the preamble is context and asks nothing (VCLT art. 31(2))")
    clause = corpus.clause.get(corpus.nearest(address) or address)
    if clause is None:
        return Gate(None, f"no clause {address} is on file")
    return _asked(clause, bearer)


def _asked(clause: Clause, bearer: str) -> Gate:
    asked = [obligation for obligation in clause.asks() if bearer in obligation.bearer]
    if asked:
        actions = dict.fromkeys(f"{obligation.action} {obligation.object}" for obligation in asked)
        return Gate(True, f"it asks {bearer} to {next(iter(actions))}" + _more(len(actions) - 1))
    if clause.wording is None:
        return Gate(None, "the wording of the clause is not held")
    return Gate(None, f"the file records nothing that the clause asks of {bearer}")


def _more(number: int) -> str:
    return f", and {number} more" if number else ""
