"""Knows how the clues for a claim are said to a person; those that only the models understand are left out."""

from collections.abc import Iterable, Iterator

_PLAIN = {
    "answers": "it answers a charge",
    "own conduct": "it speaks of the speaker's own conduct",
    "other named": "it names somebody else",
    "disputed": "the sentences after it dispute it",
}


def in_words(clues: Iterable[str]) -> tuple[str, ...]:
    """Return clues in words, each once.

    >>> in_words(["first rule: breaches denied", "party says: rejects", "by party"])
    ('the codebook reads such a sentence as breaches denied', 'its words show: rejects')
    """
    return tuple(dict.fromkeys(_said(clues)))


def _said(clues: Iterable[str]) -> Iterator[str]:
    for clue in clues:
        kind, _, told = clue.partition(": ")
        if clue in _PLAIN:
            yield _PLAIN[clue]
        elif kind.endswith("rule"):
            yield f"the codebook reads such a sentence as {told}"
        elif kind.endswith("says"):
            yield f"its words show: {told}"
        elif kind.endswith("tone"):
            yield f"its words have a tone of {told}"
        elif kind == "duty":
            yield f"the clause {told.replace(',', ', and the conduct is')}"
        elif kind == "verb":
            yield f"its verb is one of {told}"
