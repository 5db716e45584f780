"""Knows who counts as known: states of ISO 3166-1, actors of the workspace, kinds of speakers."""

from servanda.model.corpus import Corpus
from servanda.text.states import is_state

SPEAKERS = {
    "coder": "the person who coded the event",
    "analyst": "an expert, a lawyer, a commentator",
    "press": "a newspaper, an agency, a broadcaster",
    "NGO": "an organisation of civil society",
    "NGO/press": "an organisation of civil society as quoted by a newspaper",
    "court": "a court or a tribunal",
    "monitor": "a mission or body that observes",
    "witness": "somebody who was there",
}
"""Claimants that are no actors; a name may follow after a colon."""


def is_known(corpus: Corpus, code: str) -> bool:
    """Return True for a state or an actor of the workspace."""
    return code in corpus.actor or is_state(code)


def remedy(corpus: Corpus, code: str) -> str:
    """Return what to do about a code that nobody knows."""
    from rapidfuzz import process

    near = process.extractOne(code, list(corpus.actor), score_cutoff=60)
    hint = f"did you mean {near[0]}? " if near else ""
    return f"{hint}write a code of ISO 3166-1 alpha-3, or add {code} to annotations/actors.yaml"
