"""What can be wrong with a corpus that reads well file by file; one rule a file, CHECKS lists them.

A rule has the name of the problem that it finds (`unknown_clause` finds `unknown-clause`). A wording that is
not held and a number that is disputed are no problems: they are what is known.
"""

from collections.abc import Callable, Collection, Iterator

from servanda.checks.bound_by_unknown_clause import bound_by_unknown_clause
from servanda.checks.denied_without_breach import denied_without_breach
from servanda.checks.dispute_of_unknown_clause import dispute_of_unknown_clause
from servanda.checks.duplicate_clause import duplicate_clause
from servanda.checks.duplicate_event import duplicate_event
from servanda.checks.duplicate_link import duplicate_link
from servanda.checks.duplicate_number import duplicate_number
from servanda.checks.duplicate_obligation import duplicate_obligation
from servanda.checks.duplicate_party import duplicate_party
from servanda.checks.evidence_length import evidence_length
from servanda.checks.evidence_out_of_order import evidence_out_of_order
from servanda.checks.impossible_order import impossible_order
from servanda.checks.impossible_precision import impossible_precision
from servanda.checks.inventory import Inventory
from servanda.checks.missing_evidence_source import missing_evidence_source
from servanda.checks.nameless_deadline import nameless_deadline
from servanda.checks.not_fingerprinted import not_fingerprinted
from servanda.checks.numbering_count import numbering_count
from servanda.checks.old_fingerprint import old_fingerprint
from servanda.checks.performs_needs_established import performs_needs_established
from servanda.checks.recorded_too_early import recorded_too_early
from servanda.checks.reserved_name import reserved_name
from servanda.checks.suspect_link import suspect_link
from servanda.checks.unknown_actor import unknown_actor
from servanda.checks.unknown_bearer import unknown_bearer
from servanda.checks.unknown_claimant import unknown_claimant
from servanda.checks.unknown_clause import unknown_clause
from servanda.checks.unknown_obligation import unknown_obligation
from servanda.checks.unknown_party import unknown_party
from servanda.checks.unknown_reference import unknown_reference
from servanda.model.corpus import Corpus
from servanda.model.problem import Problem

__all__ = ["CHECKS", "check"]

CHECKS: tuple[Callable[[Inventory], Iterator[Problem]], ...] = (
    # treaties
    unknown_party,
    unknown_reference,
    bound_by_unknown_clause,
    dispute_of_unknown_clause,
    duplicate_clause,
    duplicate_number,
    duplicate_obligation,
    duplicate_party,
    reserved_name,
    numbering_count,
    nameless_deadline,
    impossible_order,
    # events
    unknown_actor,
    impossible_precision,
    recorded_too_early,
    duplicate_event,
    # links
    unknown_clause,
    unknown_bearer,
    unknown_claimant,
    unknown_obligation,
    performs_needs_established,
    denied_without_breach,
    duplicate_link,
    missing_evidence_source,
    evidence_out_of_order,
    evidence_length,
    suspect_link,
    not_fingerprinted,
    old_fingerprint,
)


def check(corpus: Corpus, *, unread: Collection[str] = ()) -> tuple[Problem, ...]:
    """Run the checks and return what they found, in the order of the list.

    `unread` names treaties whose files are there and could not be read: that is the problem, and what
    leads to them is none.
    """
    inventory = Inventory(corpus, unread)
    return tuple(problem for rule in CHECKS for problem in rule(inventory))
