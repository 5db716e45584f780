"""Knows what a verdict rule is: data that reads signs in a fixed order and names what follows.

A rule is a file, so that the same links can be read by another published rule. Its rows are read from
the top and the first that fits holds.
"""

from enum import StrEnum

from servanda.model.treaty import Segment, Text
from servanda.model.value import Value
from servanda.model.vocabulary import Stance, Standing


class Sign(StrEnum):
    """What one link says once it is known who speaks for whom.

    An acknowledgment counts as such from the bearer alone; from anybody else it is a claim.
    """

    BREACH_ESTABLISHED = "breach-established"
    """a breach established, or acknowledged by the bearer"""
    BREACH_ALLEGED = "breach-alleged"
    """a breach alleged or assessed, or called acknowledged by somebody else than the bearer"""
    BREACH_DENIED = "breach-denied"
    """a charge rejected"""
    CONTESTED = "contested"
    """meaning or performance is disputed"""
    SUPPORT_ESTABLISHED = "support-established"
    """support established, or acknowledged by the bearer"""
    SUPPORT_CLAIMED = "support-claimed"
    """support alleged or assessed, or called acknowledged by somebody else than the bearer"""
    TOUCHED = "touched"
    """nothing said on compliance"""


class Tone(StrEnum):
    """How a verdict is shown: a small fixed scale, so that any rule can be drawn."""

    BREACH = "breach"
    CHARGE = "charge"
    DISPUTE = "dispute"
    CLAIM = "claim"
    KEPT = "kept"
    NEUTRAL = "neutral"
    NONE = "none"


class VerdictWord(Value):
    """A verdict that a rule can give."""

    id: Segment
    label: Text
    meaning: Text
    tone: Tone


class Row(Value):
    """One row of a rule: it fits when all signs of any one group are on record."""

    verdict: Segment
    any_of: tuple[tuple[Sign, ...], ...]
    because: Text
    """the reason in words, for the groups that fitted"""


class ExampleLink(Value):
    """One link of an example."""

    stance: Stance
    standing: Standing
    by_bearer: bool = False
    """True where the claimant is the bearer"""


class Example(Value):
    """Links, and the verdict that the rule must give for them."""

    links: tuple[ExampleLink, ...] = ()
    verdict: Segment


class Rule(Value):
    """A published way to read links into verdicts."""

    id: Segment
    title: Text
    authority: Text
    limits: tuple[Text, ...] = ()
    """what its verdicts do not show, in words that every report repeats"""
    verdicts: tuple[VerdictWord, ...]
    rows: tuple[Row, ...]
    examples: tuple[Example, ...]

    def word(self, verdict: str) -> VerdictWord:
        """Return the verdict called `verdict`; raises KeyError when the rule has none."""
        for word in self.verdicts:
            if word.id == verdict:
                return word
        raise KeyError(verdict)
