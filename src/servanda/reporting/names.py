"""Knows the names that can be typed: what a shell completes."""

from servanda.model.corpus import Corpus
from servanda.model.tally import bearers


def every_name(corpus: Corpus, kind: str) -> list[tuple[str, str]]:
    """Return (name, title) for each treaty, clause, event or actor, in the order of the files.

    An unknown kind has no names.
    """
    if kind == "treaty":
        return [(treaty.id, treaty.short_title) for treaty in corpus.treaty.values()]
    if kind == "clause":
        return [(str(address), clause.heading) for address, clause in corpus.clause.items()]
    if kind == "event":
        return [(event.id, event.title) for event in corpus.event.values()]
    return [(code, title) for code, title in _actors(corpus).items()] if kind == "actor" else []


def _actors(corpus: Corpus) -> dict[str, str]:
    """Return the code and a name of every party and bearer, in alphabetical order."""
    found = dict.fromkeys(corpus.tally(bearers), "")
    found |= {
        party.code: party.name for treaty in corpus.treaty.values() for party in treaty.parties
    }
    found |= {code: actor.name for code, actor in corpus.actor.items() if code in found}
    return dict(sorted(found.items()))
