"""Knows what a gate is: a test of whether a claim could apply at all."""

from collections.abc import Iterator
from typing import NamedTuple


class Gate(NamedTuple):
    """True, false or unknown (None), with the reason."""

    value: bool | None
    because: str


class Gates(NamedTuple):
    """The three tests of applicability of one link."""

    temporis: Gate
    personae: Gate
    materiae: Gate

    @property
    def let_through(self) -> bool:
        """True unless one of them is false: what is unknown shuts nobody out."""
        return all(gate.value is not False for gate in self)

    def closed(self) -> Iterator[tuple[str, Gate]]:
        """Yield the gates that are false, by name."""
        for name, gate in zip(self._fields, self, strict=True):
            if gate.value is False:
                yield name, gate
