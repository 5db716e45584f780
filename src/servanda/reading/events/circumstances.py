"""Knows what bears on a claim beside its words: what the clause spoken of asks, and of whom.

Conduct that a prohibition names breaks it, and conduct that an obligation names keeps it; where a sentence
denies the conduct, the other way round.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.treaty import Clause
from servanda.reading.events.sides import sides

_FORBIDS = re.compile(
    r"\b(?:not|no|nobody|nothing|never|none|neither|nor|without|refrain\w*|abstain\w*|prohibit\w*|forb\w+|only|free from|inadmissib\w*)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not|no|nobody|nothing|never|none|neither|nor|without)\b|n['’]t\b", re.IGNORECASE
)


def circumstances(
    corpus: Corpus,
    clauses: Sequence[Address],
    *,
    speaker: str,
    sentence: str,
    named: Collection[str],
) -> frozenset[str]:
    """Return the clues that the first of some clauses gives for what is claimed of it.

    `speaker` is a code without the organ, `named` holds the actors in the sentence. Nothing is known of a
    treaty as a whole, or of a clause that the files do not hold.
    """
    unit = corpus.clause.get(clauses[0]) if clauses else None
    if unit is None:
        return frozenset()
    parties = sides(corpus, [clauses[0].treaty])
    asked = {code for one in unit.asks() for code in one.bearer}
    told = {*_duty(unit, sentence)}
    if asked & set(named):
        told.add("asked: named")
    if speaker in parties:
        told.add("asked: the speaker" if speaker in asked else "asked: not the speaker")
        if asked == {speaker}:
            told.add("asked: the speaker alone")
    return frozenset(told)


def _duty(unit: Clause, sentence: str) -> Iterator[str]:
    """Yield what a clause asks: its modalities, and whether its wording forbids."""
    way = "denied" if _DENIED.search(sentence) else "affirmed"
    forbids = "forbids" if _FORBIDS.search(unit.text or "") else "does not forbid"
    for each in {forbids, *(f"asks {one.modality}" for one in unit.asks())}:
        yield f"duty: {each}"
        yield f"duty: {each}, {way}"
