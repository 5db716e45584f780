"""Works out what a sentence claims: stance and standing, weighed by models over its clues.

A claim must fit who makes it: only a coder assesses, only a court, a monitor or plain fact establishes, only a
bearer denies or acknowledges.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from servanda.model.vocabulary import Stance, Standing
from servanda.reading.events.clue_words import in_words
from servanda.reading.events.codebook import Claim
from servanda.reading.events.said import Said
from servanda.reading.events.said_clues import clues_of
from servanda.reading.events.weights import choice
from servanda.reading.themes.terms import FUNCTION_WORDS
from servanda.reading.word_vectors import word_vectors

_MEANING_COUNTS = np.float32(3.0)
_REASONS = 3
SECOND = 0.45
"""From here on a second claim of the same speaker is proposed beside the likeliest."""
_PAIRS = frozenset(
    {
        ("breaches denied", "breaches alleged"),
        ("breaches denied", "supports alleged"),
        ("breaches denied", "supports acknowledged"),
        ("breaches acknowledged", "supports acknowledged"),
        ("contested assessed", "supports established"),
        ("breaches alleged", "supports alleged"),
    }
)
"""What one speaker says of the same matter in one sentence: a denial and a counter-charge, a lapse and its redress."""
_OWN_DUTY = "asked: the speaker alone"
_OF_CODER = (Standing.ASSESSED, Standing.ESTABLISHED)
_IMPARTIAL = ("court", "monitor")


class Weighed(NamedTuple):
    """A claim, how likely it is, and the clues that speak loudest for it."""

    claim: Claim
    likely: float
    because: tuple[str, ...]


def claims(told: Said) -> tuple[Weighed, ...]:
    """Return the likeliest claim that fits the speaker, and a second that goes with it."""
    shown = clues_of(told)
    model = choice("claims")
    likely = model.probabilities(shown, meant(told.words))
    fitting = {name: share for name, share in likely.items() if _fits(_claim(name), told)}
    every = sum(fitting.values())
    weighed = sorted(((share / every, name) for name, share in fitting.items()), reverse=True)
    first = _without_a_blank_charge(weighed, told)
    others = [
        one
        for one in weighed[:3]
        if one != first
        and one[0] >= SECOND
        and _go_together(first[1], one[1])
        and _can_be_second(one[1], told)
    ]
    return tuple(
        Weighed(_claim(name), share, in_words(model.reasons(name, shown))[:_REASONS])
        for share, name in (first, *others[:1])
    )


@lru_cache(maxsize=256)
def meant(words: Sequence[str]) -> NDArray[np.float32]:
    """Return the direction in which the telling words of a sentence point together."""
    vectors = word_vectors()
    places = [vectors.place.get(word, -1) for word in words if word not in FUNCTION_WORDS]
    return _MEANING_COUNTS * vectors.average(np.array([at for at in places if at >= 0], np.intp))


def _go_together(one: str, other: str) -> bool:
    return (one, other) in _PAIRS or (other, one) in _PAIRS


def _without_a_blank_charge(weighed: Sequence[tuple[float, str]], told: Said) -> tuple[float, str]:
    """Return the likeliest; of a charge against nobody named and a denial that is likely too, the denial."""
    first, second = weighed[:2]
    blank = told.kind == "party" and first[1] == "breaches alleged" and not told.other_named
    return second if blank and second[1] == "breaches denied" and second[0] >= SECOND else first


def _can_be_second(name: str, told: Said) -> bool:
    """Return False for a charge beside a denial where nobody else is named whom it can be against."""
    return name != "breaches alleged" or told.other_named or "it is he" in told.facts


@cache
def _claim(name: str) -> Claim:
    stance, _, standing = name.partition(" ")
    return Stance(stance), Standing(standing)


def _fits(claim: Claim, told: Said) -> bool:
    stance, standing = claim
    if stance is Stance.BREACHES and standing is Standing.ALLEGED and _OWN_DUTY in told.beside:
        return False
    if told.verb.startswith("reported"):
        return standing is Standing.ALLEGED
    if told.kind == "coder":
        return standing in _OF_CODER
    if standing is Standing.DENIED and told.kind not in ("party", "court"):
        return told.verb in ("denial", "answer") or bool(told.facts & {"rejects", "wrong denied"})
    if standing is Standing.ACKNOWLEDGED:
        return told.kind == "party"
    if standing is Standing.ESTABLISHED:
        return told.kind in _IMPARTIAL or "no culprit" in told.facts
    return standing is not Standing.ASSESSED
