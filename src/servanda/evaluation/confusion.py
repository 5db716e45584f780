"""Counts the mistakes that matter most: support taken for breach, and breach for support.

Only clauses that both label and proposal link to one event are looked at. A proposal answers to the label
on its clause that it is most like: the bearer first, then the stance.
"""

from collections.abc import Iterable
from typing import NamedTuple

from servanda.evaluation.events import found_events
from servanda.model.gold import GoldLink, GoldText
from servanda.model.proposal import ProposedLink, Reading
from servanda.model.vocabulary import Stance


class Confusion(NamedTuple):
    """How often each stance was taken for which."""

    counts: dict[tuple[str, str], int]
    """by the stance labelled and the stance proposed"""

    @property
    def compared(self) -> int:
        """Proposals on a clause that the labels link to the same event."""
        return sum(self.counts.values())

    @property
    def support_for_breach(self) -> int:
        """Support by the labels, proposed as breach."""
        return self.counts.get((Stance.SUPPORTS, Stance.BREACHES), 0)

    @property
    def breach_for_support(self) -> int:
        """Breach by the labels, proposed as support."""
        return self.counts.get((Stance.BREACHES, Stance.SUPPORTS), 0)

    @property
    def share(self) -> float | None:
        """The share of either mistake; None where nothing could be compared."""
        mistakes = self.support_for_breach + self.breach_for_support
        return mistakes / self.compared if self.compared else None


def score_confusion(texts: Iterable[tuple[GoldText, Reading]]) -> Confusion:
    """Return how often each stance was taken for which, over all texts together."""
    counts: dict[tuple[str, str], int] = {}
    for gold, reading in texts:
        for proposed, labelled in found_events(gold, reading):
            for link in proposed.links:
                meant = _meant(link, labelled.links)
                if meant:
                    pair = (str(meant.stance), str(link.stance))
                    counts[pair] = counts.get(pair, 0) + 1
    return Confusion(counts)


def _meant(link: ProposedLink, labels: Iterable[GoldLink]) -> GoldLink | None:
    """Return the label on the same clause that a proposal is most like."""
    same = [label for label in labels if label.clause == link.clause]
    return max(
        same,
        key=lambda label: (label.bearer == link.bearer, label.stance == link.stance),
        default=None,
    )
