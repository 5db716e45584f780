"""Knows which links rest on a wording that has changed since they were reviewed."""

from collections.abc import Iterable, Iterator

from servanda.model.corpus import Corpus, Linked
from servanda.model.event import Link
from servanda.text.fingerprint import VERSION, fingerprint


def is_suspect(corpus: Corpus, link: Link) -> bool:
    """Return True when the wording under a link is not the one it was reviewed against.

    A fingerprint of another version of the algorithm can say nothing either way: such a link is not
    suspect, and `checks.old_fingerprint` asks for it to be reviewed.
    """
    reviewed = link.reviewed_against
    if reviewed is None or not reviewed.startswith(f"{VERSION}:"):
        return False
    return reviewed != fingerprint(corpus.wording(link.clause))


def suspects(corpus: Corpus, links: Iterable[Linked]) -> Iterator[Linked]:
    """Yield the links that are suspect; of those alike in clause and review one is looked at."""
    known: dict[tuple[str, tuple[str, ...], str | None], bool] = {}
    for linked in links:
        link = linked.link
        key = link.clause.treaty, link.clause.path, link.reviewed_against
        is_one = known.get(key)
        if is_one is None:
            is_one = known[key] = is_suspect(corpus, link)
        if is_one:
            yield linked
