"""Knows which links rest on a wording that has changed since they were reviewed."""

from servanda.model.corpus import Corpus
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
