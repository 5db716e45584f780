"""Knows the clues that what a sentence says gives for its being an event, and for its claim."""

from servanda.reading.events.codebook import by_rule
from servanda.reading.events.said import Said


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
    for stance, standing in by_rule(told):
        found[f"rule: {stance} {standing}"] = 1.0
    found |= {"answers": float(told.answers), "disputed": float(told.disputed)}
    found[f"{group} answers"] = float(told.answers)
    first = by_rule(told)[0]
    found[f"first rule: {first[0]} {first[1]}"] = _RULE_COUNTS
    found |= dict.fromkeys(told.beside, 1.0)
    return {name: value for name, value in found.items() if value}


_GROUP = {
    "analyst": "judge",
    "press": "judge",
    "NGO": "judge",
    "court": "impartial",
    "monitor": "impartial",
    "party": "party",
    "other": "party",
}
