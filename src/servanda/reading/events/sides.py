"""Knows who is a side of a treaty: whose conduct it governs, and not only whom it gives a task.

A commission, board or agency that a treaty asks something in a few clauses reports on the sides and is none.
"""

from collections.abc import Iterable

from servanda.model.corpus import Corpus
from servanda.model.treaty import Party, Treaty
from servanda.model.vocabulary import ActorKind

_FEW = 3
"""A body bound by no more than one clause in so many has a task."""


def sides(corpus: Corpus, treaties: Iterable[str]) -> tuple[str, ...]:
    """Return the sides of some treaties, each once, in the order of the treaties' names."""
    return tuple(
        dict.fromkeys(
            party.code
            for name in sorted(treaties)
            for party in corpus.treaty[name].parties
            if not _has_a_task(corpus, corpus.treaty[name], party)
        )
    )


def _has_a_task(corpus: Corpus, treaty: Treaty, party: Party) -> bool:
    actor = corpus.actor.get(party.code)
    if actor is None or actor.kind is not ActorKind.ORGANISATION or party.bound_by is None:
        return False
    return len(party.bound_by) * _FEW <= len(treaty.clauses)
