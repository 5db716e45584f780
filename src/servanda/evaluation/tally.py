"""Knows how right proposals are counted: precision, recall and F1 (van Rijsbergen 1979, chapter 7)."""

from typing import NamedTuple


class Tally(NamedTuple):
    """Counts that can be added up over texts (micro average)."""

    right: int = 0
    proposed: int = 0
    labelled: int = 0
    found: int | None = None
    """labels that were found, where one right proposal may answer to another number of labels"""

    def plus(self, other: "Tally") -> "Tally":
        """Return the counts of both together.

        >>> Tally(1, 2, 3).plus(Tally(1, 1, 1))
        Tally(right=2, proposed=3, labelled=4, found=None)
        """
        found = None if self.found is None and other.found is None else self.hits + other.hits
        return Tally(
            self.right + other.right,
            self.proposed + other.proposed,
            self.labelled + other.labelled,
            found,
        )

    @property
    def hits(self) -> int:
        """The labels that were found."""
        return self.right if self.found is None else self.found

    @property
    def precision(self) -> float | None:
        """The share of proposals that are right; None where nothing was proposed."""
        return self.right / self.proposed if self.proposed else None

    @property
    def recall(self) -> float | None:
        """The share of labels that were found; None where there is none."""
        return self.hits / self.labelled if self.labelled else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of the two; None where there is neither label nor proposal.

        >>> Tally(1, 2, 1).f1
        0.6666666666666666
        """
        if not self.proposed and not self.labelled:
            return None
        precision, recall = self.precision or 0.0, self.recall or 0.0
        both = precision + recall
        return 2 * precision * recall / both if both else 0.0


def tally(proposed: frozenset[object], labelled: frozenset[object]) -> Tally:
    """Return the counts of two sets of things that are right when they are equal."""
    return Tally(len(proposed & labelled), len(proposed), len(labelled))
