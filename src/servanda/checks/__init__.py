"""What can be wrong with a corpus that reads well file by file; one rule a file, CHECKS lists them."""

from servanda.checks.duplicates import duplicates
from servanda.checks.evidence_place import evidence_place
from servanda.checks.numbering import numbering
from servanda.checks.order_in_time import order_in_time
from servanda.checks.parties import parties
from servanda.checks.performance import performance
from servanda.checks.suspect_link import suspect_link
from servanda.checks.unknown_actor import unknown_actor
from servanda.checks.unknown_claimant import unknown_claimant
from servanda.checks.unknown_clause import unknown_clause
from servanda.checks.unknown_reference import unknown_reference
from servanda.model.corpus import Corpus
from servanda.model.problem import Problem

__all__ = ["CHECKS", "check"]

CHECKS = (
    unknown_clause,
    unknown_reference,
    unknown_actor,
    unknown_claimant,
    numbering,
    parties,
    performance,
    order_in_time,
    evidence_place,
    duplicates,
    suspect_link,
)


def check(corpus: Corpus) -> tuple[Problem, ...]:
    """Run the checks and return what they found, in the order of the list."""
    return tuple(problem for rule in CHECKS for problem in rule(corpus))
