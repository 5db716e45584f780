"""Knows the clues that what a sentence says gives for its being an event, and for its claim."""

from math import sqrt

from servanda.reading.events.codebook import by_rule
from servanda.reading.events.said import Said
from servanda.reading.events.tones import tones
from servanda.reading.themes.terms import stem


def said_clues(told: Said) -> dict[str, float]:
    """Return the clues that tell whether a sentence reports an event at all."""
    found = {f"by {told.kind}": 1.0, f"verb: {told.verb or 'none'}": 1.0}
    return found | {f"says: {fact}": 1.0 for fact in told.facts}


_RULE_COUNTS = 3.0
"""How much more than another clue the claim of the codebook counts: its weight is shrunk less in learning."""


def clues_of(told: Said) -> dict[str, float]:
    """Return the clues that a claim is weighed by."""
    verb = told.verb or "no verb"
    group = _GROUP.get(told.kind, told.kind)
    found = {f"by {told.kind}": 1.0, f"verb: {verb}": 1.0, f"{group} with {verb}": 1.0}
    found |= {f"says: {fact}": 1.0 for fact in told.facts}
    found |= {f"{group} says: {fact}": 1.0 for fact in told.facts}
    found |= {"other named": float(told.other_named), "own conduct": float(told.own)}
    rules = by_rule(told)
    for stance, standing in rules:
        found[f"rule: {stance} {standing}"] = 1.0
    found |= {"answers": float(told.answers), "disputed": float(told.disputed)}
    found[f"{group} answers"] = float(told.answers)
    first = rules[0]
    found[f"first rule: {first[0]} {first[1]}"] = _RULE_COUNTS
    found |= dict.fromkeys(told.beside, 1.0)
    for tone, count in tones(told.words).items():
        found[f"tone: {tone}"] = found[f"{group} tone: {tone}"] = _TONE_COUNTS * sqrt(count)
    return {name: value for name, value in found.items() if value} | _worded(told)


def _worded(told: Said) -> dict[str, float]:
    """Return a clue for each word, the less the more there are."""
    different = {stem(word) if word.islower() else word for word in told.words}
    return {f"{WORD}{word}": _WORDS_COUNT / sqrt(len(different)) for word in different}


WORD = "word: "
_WORDS_COUNT = 3.5
_TONE_COUNTS = 0.6
"""How much the words of a sentence together and one tone count beside the other clues, tried on writers left out."""


_GROUP = {
    "analyst": "judge",
    "press": "judge",
    "NGO": "judge",
    "court": "impartial",
    "monitor": "impartial",
    "party": "party",
    "other": "party",
}
