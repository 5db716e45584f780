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
from servanda.checks.orphaned_quotation import orphaned_quotation
from servanda.checks.performs_needs_established import performs_needs_established
from servanda.checks.recorded_too_early import recorded_too_early
from servanda.checks.reserved_name import reserved_name
from servanda.checks.suspect_link import suspect_link
from servanda.checks.unheld_text import unheld_text
from servanda.checks.unknown_actor import unknown_actor
from servanda.checks.unknown_bearer import unknown_bearer
from servanda.checks.unknown_claimant import unknown_claimant
from servanda.checks.unknown_clause import unknown_clause
from servanda.checks.unknown_obligation import unknown_obligation
from servanda.checks.unknown_party import unknown_party
from servanda.checks.unknown_reference import unknown_reference
from servanda.model.corpus import Corpus
from servanda.model.event import Event
from servanda.model.problem import Problem

__all__ = ["CHECKS", "check", "check_event"]

Rule = Callable[[Inventory], Iterator[Problem]]

OF_TREATIES: tuple[Rule, ...] = (
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
)
OF_EVENTS: tuple[Rule, ...] = (
    unknown_actor,
    impossible_precision,
    recorded_too_early,
    duplicate_event,
)
OF_LINKS: tuple[Rule, ...] = (
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
    orphaned_quotation,
    unheld_text,
    suspect_link,
    not_fingerprinted,
    old_fingerprint,
)
CHECKS = (*OF_TREATIES, *OF_EVENTS, *OF_LINKS)


def check(
    corpus: Corpus,
    *,
    unread: Collection[str] = (),
    texts: Callable[[str], str | None] | None = None,
) -> tuple[Problem, ...]:
    """Run the checks and return what they found, in the order of the list.

    `unread` names treaties whose files are there and could not be read: that is the problem, and what
    leads to them is none. `texts` gives a held text by its name; without it nothing is said of texts.
    """
    inventory = Inventory(corpus, unread, texts)
    return tuple(problem for rule in CHECKS for problem in rule(inventory))


def check_event(
    corpus: Corpus, event: Event, *, texts: Callable[[str], str | None] | None = None
) -> tuple[Problem, ...]:
    """Return what `check` finds wrong with one event of a corpus, or with one that is to join it.

    It costs what the events of its day cost: of all others no rule takes notice.
    """
    beside = (each for each in corpus.of_date(event.date) if each.id != event.id)
    inventory = Inventory(corpus.with_only((*beside, event)), texts=texts)
    found = (problem for rule in (*OF_EVENTS, *OF_LINKS) for problem in rule(inventory))
    return tuple(problem for problem in found if problem.about.partition("#")[0] == event.id)
