"""Knows when two clauses may pull one bearer opposite ways: one asks or allows what the other forbids.

Whether they do is for a reader to judge (VCLT art. 30 and 31): two texts that speak of similar things
in opposite modes are named, with their words, and nothing more is claimed.
"""

from collections.abc import Iterator
from itertools import product

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.treaty import Obligation
from servanda.model.vocabulary import Modality
from servanda.reporting.likeness import Likeness, cosine, shared

_ALIKE = 0.2
"""From which cosine two obligations are taken to speak of similar things."""

_VERBS = {
    Modality.OBLIGATION: "is asked to",
    Modality.COMMITMENT_TO_NEGOTIATE: "is to seek agreement to",
    Modality.PERMISSION: "may",
    Modality.PROHIBITION: "is not to",
}


def possible_conflicts(
    corpus: Corpus, likeness: Likeness, one: Address, other: Address
) -> Iterator[str]:
    """Yield, for each pair of obligations that may pull opposite ways, why."""
    here, there = (list(corpus.clause[address].asks()) for address in (one, other))
    for mine, theirs in product(here, there):
        bearers = [code for code in mine.bearer if code in theirs.bearer]
        if not bearers or not _opposite(mine, theirs):
            continue
        asked, also_asked = likeness.asked(mine), likeness.asked(theirs)
        if cosine(asked, also_asked) >= _ALIKE:
            yield (
                f"possible: {', '.join(bearers)} {_said(mine)} ({one}), and {_said(theirs)}"
                f" ({other}); both speak of {', '.join(shared(asked, also_asked))}"
            )


def _opposite(one: Obligation, other: Obligation) -> bool:
    """True when exactly one of the two forbids, and the other asks or allows."""
    modes = {one.modality, other.modality}
    return Modality.PROHIBITION in modes and len(modes) == 2 and modes <= _VERBS.keys()


def _said(obligation: Obligation) -> str:
    condition = f", if {obligation.condition}" if obligation.condition else ""
    return f"{_VERBS[obligation.modality]} {obligation.action} {obligation.object}{condition}"
