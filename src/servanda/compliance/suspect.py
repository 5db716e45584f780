"""Knows which links rest on a wording that has changed since they were reviewed."""

from servanda.model.corpus import Corpus, Linked
from servanda.model.event import Link
from servanda.model.vocabulary import Status
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


def suspects(corpus: Corpus) -> tuple[Linked, ...]:
    """Return the accepted links that are suspect, oldest event first."""
    return corpus.such(_is_accepted_and_suspect)


def _is_accepted_and_suspect(corpus: Corpus, linked: Linked) -> bool:
    return linked.link.status is Status.ACCEPTED and is_suspect(corpus, linked.link)
