"""A claimant is an actor, one of its organs (`AZE:MOD`), or a speaker of a known kind (`court:ICJ`)."""

from collections.abc import Iterator

from servanda.checks.inventory import Inventory
from servanda.checks.known import SPEAKERS, did_you_mean, is_known, name_it
from servanda.model.corpus import Corpus
from servanda.model.problem import Problem


def unknown_claimant(inventory: Inventory) -> Iterator[Problem]:
    """Yield a problem for each link whose claimant is none of these."""
    for claimant, links in inventory.claimants.items():
        speaker = claimant.partition(":")[0]
        if speaker not in SPEAKERS and not is_known(inventory.corpus, speaker):
            what = f"the claimant {claimant!r} is not known"
            hint = _begin_otherwise(inventory.corpus, speaker)
            yield from (Problem("unknown-claimant", linked.id, what, hint) for linked in links)


def _begin_otherwise(corpus: Corpus, speaker: str) -> str:
    kinds = f"or begin with one of: {', '.join(SPEAKERS)}"
    if speaker.isupper():
        return f"{name_it(corpus, speaker)}, {kinds}"
    hint = did_you_mean(speaker, [*SPEAKERS, *corpus.actor])
    return f"{hint}begin with the code of an actor, as in FRA:MFA, {kinds}"
