"""Knows which passages are about each unit, and so which of them is most like a description."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from servanda.reading.themes.passages import Passage


@dataclass(frozen=True)
class Nearest:
    """The places of the passages of one sort, unit after unit."""

    places: NDArray[np.intp]
    starts: NDArray[np.intp]
    """where those of a unit begin among the places"""
    units: NDArray[np.intp]
    """the units that have any"""
    passages: int
    all_units: int

    @classmethod
    def of(cls, passages: Sequence[Passage], units: int, *, events: bool) -> Self:
        """Return the passages that tell of events, or those that treaties say."""
        pairs = sorted(
            (unit, at)
            for at, passage in enumerate(passages)
            if (passage.event is not None) is events
            for unit in passage.units
        )
        about = np.array([unit for unit, _ in pairs], np.intp)
        having, starts = np.unique(about, return_index=True)
        places = np.array([at for _, at in pairs], np.intp)
        return cls(places, starts, having, len(passages), units)

    def best(self, near: NDArray[np.intp], likeness: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return for each unit the likeness of its passage that is most like; 0 where none is near."""
        found = np.zeros(self.all_units)
        if len(self.places):
            of_all = np.zeros(self.passages)
            of_all[near] = likeness
            most = np.maximum.reduceat(of_all[self.places], self.starts)
            found[self.units] = np.maximum(most, 0)
        return found
