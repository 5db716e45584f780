"""A claimant is an actor, one of its organs (`AZE:MOD`), or a speaker of a known kind (`court:ICJ`)."""

from collections.abc import Iterator

from servanda.checks.known import SPEAKERS, is_known, remedy
from servanda.model.corpus import Corpus
from servanda.model.problem import Problem


def unknown_claimant(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each link whose claimant is neither."""
    known = dict.fromkeys(SPEAKERS, True)
    for linked in corpus.links():
        speaker = linked.link.claimant.partition(":")[0]
        if speaker not in known:
            known[speaker] = is_known(corpus, speaker)
        if not known[speaker]:
            what = f"the claimant {linked.link.claimant!r} is not known"
            kinds = ", ".join(SPEAKERS)
            yield Problem(
                "unknown-claimant",
                linked.id,
                what,
                f"begin with an actor ({remedy(corpus, speaker)}) or with one of: {kinds}",
            )
