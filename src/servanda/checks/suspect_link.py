"""A link that was reviewed against another wording has to be looked at again.

Source: the suspect links of requirement tracing (Doorstop); here the fingerprint names its algorithm, so
that a better one does not make every link suspect.
"""

from collections.abc import Iterator

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.problem import Problem
from servanda.model.vocabulary import Status
from servanda.text.fingerprint import VERSION, fingerprint


def suspect_link(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each accepted link whose fingerprint is missing, outdated or another."""
    current: dict[Address, str] = {}
    for linked in corpus.links():
        link = linked.link
        if link.status is not Status.ACCEPTED or corpus.nearest(link.clause) is None:
            continue
        if link.clause not in current:
            current[link.clause] = fingerprint(corpus.wording(link.clause))
        now = current[link.clause]
        if link.reviewed_against != now:
            yield Problem(
                _code(link.reviewed_against), linked.id, *_words(link.reviewed_against, now)
            )


def _code(reviewed: str | None) -> str:
    if reviewed is None:
        return "not-fingerprinted"
    return "suspect-link" if reviewed.startswith(f"{VERSION}:") else "old-fingerprint"


def _words(reviewed: str | None, now: str) -> tuple[str, str]:
    line = f"`reviewed_against: {now}`"
    if reviewed is None:
        what = "the accepted link does not say which wording it was reviewed against"
        return what, f"read the clause again and add {line}"
    if not reviewed.startswith(f"{VERSION}:"):
        what = f"the fingerprint {reviewed} was made by an older algorithm"
        return what, f"read the clause again and write {line}"
    what = "the wording of the clause has changed since the link was reviewed"
    return what, f"read the clause again; if the link still holds, write {line}"
