"""Knows of the units that are ranked what is the same for every description."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from servanda.reading.themes.meanings import Meanings
from servanda.reading.themes.memory import Numbers
from servanda.reading.themes.units import Unit


@dataclass(frozen=True)
class Candidates:
    """The units in the order of the corpus; those of one treaty share its names, its parties and its day."""

    units: tuple[Unit, ...]

    @cached_property
    def _treaties(self) -> tuple[Unit, ...]:
        """One unit of each treaty."""
        return tuple({unit.address.treaty: unit for unit in self.units}.values())

    @cached_property
    def _treaty(self) -> NDArray[np.intp]:
        """Which of the treaties each unit is of."""
        place = {unit.address.treaty: at for at, unit in enumerate(self._treaties)}
        return np.array([place[unit.address.treaty] for unit in self.units], np.intp)

    @cached_property
    def numbered(self) -> Mapping[str, Sequence[int]]:
        """The places of the units that people cite under each number."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, unit in enumerate(self.units):
            for number in unit.numbers:
                found[number].append(at)
        return found

    @cached_property
    def meanings(self) -> Meanings:
        """What the file says of each unit, as meanings."""
        return Meanings.of([" ".join((unit.heading, *unit.says)) for unit in self.units])

    @cached_property
    def parties(self) -> Numbers:
        """How many parties the treaty of each unit has."""
        return self.by_treaty(lambda unit: len(unit.parties))

    def by_treaty(self, tell: Callable[[Unit], float]) -> Numbers:
        """Return for each unit what is told of its treaty."""
        return np.array([tell(unit) for unit in self._treaties], float)[self._treaty]

    def summed(self, values: Numbers) -> Numbers:
        """Return for each unit the sum over all units of its treaty."""
        total = np.bincount(self._treaty, values, len(self._treaties))
        return np.asarray(total[self._treaty], float)
