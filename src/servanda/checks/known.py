"""Knows who counts as known: states of ISO 3166-1, actors of the workspace, kinds of speakers."""

from collections.abc import Iterable

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

_LEAST = 0.7
"""How alike a word must be, of 1, by Jaro and Winkler: codes and addresses are mostly right at the start."""


def is_known(corpus: Corpus, code: str) -> bool:
    """Return True for a state or an actor of the workspace."""
    return code in corpus.actor or is_state(code)


def name_it(corpus: Corpus, code: str) -> str:
    """Return what to do about a code that nobody knows."""
    parties = (party.code for treaty in corpus.treaty.values() for party in treaty.parties)
    known = [party for party in parties if is_known(corpus, party)]
    hint = did_you_mean(code, [*corpus.actor, *known])
    return f"{hint}write a code of ISO 3166-1 alpha-3, or add {code} to annotations/actors.yaml"


def did_you_mean(word: str, known: Iterable[str], *, most: int = 1) -> str:
    """Return a question with the nearest known words, or nothing.

    >>> did_you_mean("AZR", ["ARM", "AZE"]), did_you_mean("AZR", ["RUS"])
    ('did you mean AZE? ', '')
    """
    from rapidfuzz import process
    from rapidfuzz.distance import JaroWinkler

    choices, alike = list(dict.fromkeys(known)), JaroWinkler.normalized_similarity
    near = process.extract(word, choices, scorer=alike, limit=most, score_cutoff=_LEAST)
    names = " or ".join(name for name, _, _ in near)
    return f"did you mean {names}? " if names else ""
