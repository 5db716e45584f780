"""Finds an event again that was renamed."""

from servanda.model.corpus import Corpus
from servanda.model.event import Event

_SHARED = ("title", "date", "description", "actors", "sources", "links")
"""What a renamed event has in common with what it was; half of it and the links are enough."""
_ENOUGH = 4


def same_elsewhere(corpus: Corpus, event: Event) -> str:
    """Return the id under which an event stands now that is no longer where it was; empty if nowhere.

    It must share most of what it says with the event that was.
    """
    best, name = 0, ""
    for other in corpus.event.values():
        shared = sum(
            bool(getattr(other, field)) and getattr(other, field) == getattr(event, field)
            for field in _SHARED
        )
        if shared > best:
            best, name = shared, other.id
    return name if best >= _ENOUGH else ""
