"""Knows what stands behind the cells of a report: every link once, oldest event first."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from servanda.model.cell import Cell, Weighed


class Behind(NamedTuple):
    """The links behind cells by name, apart by whether their gates let them through."""

    counted: Mapping[str, Weighed]
    shut_out: Mapping[str, Weighed]

    @property
    def all(self) -> list[Weighed]:
        """Every link, oldest event first."""
        every = [*self.counted.values(), *self.shut_out.values()]
        return sorted(every, key=_place) if self.shut_out else every


def behind(cells: Iterable[Cell]) -> Behind:
    """Return the links behind the cells; a link on an inner unit is behind the cells around it as well."""
    shown = list(cells)
    return Behind(
        _once_each(weighed for cell in shown for weighed in cell.counted),
        _once_each(weighed for cell in shown for weighed in cell.shut_out),
    )


def _once_each(found: Iterable[Weighed]) -> dict[str, Weighed]:
    once = {weighed.linked.id: weighed for weighed in found}
    return dict(sorted(once.items(), key=lambda each: _place(each[1])))


def _place(weighed: Weighed) -> tuple[date, str, int]:
    event, position, _ = weighed.linked
    return event.date.first, event.id, position
