"""Knows the matrix of a report: clause, bearer and period, with a slot for each period, in words and shapes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from servanda.rendering.marks import mark
from servanda.rendering.words import SEARCHED

if TYPE_CHECKING:
    from servanda.model.sheet import CellSheet, PeriodCellSheet, PeriodSheet, ReportSheet, UnitSheet


class Slot(NamedTuple):
    """One clause and bearer in one period."""

    period: str
    mark: str
    label: str
    """in words, for those who see no shapes"""
    tone: str
    events: int


class Row(NamedTuple):
    """One clause, and a bearer; or all bearers of whom nothing is on record for the same reason."""

    unit: "UnitSheet"
    who: tuple[str, ...]
    cell: "CellSheet"
    slots: tuple[Slot, ...]
    """empty where no period has anything on record"""

    @property
    def is_silent(self) -> bool:
        """True where nothing is on record."""
        return not self.cell["links"]


class Overview(NamedTuple):
    """The matrix of one treaty."""

    treaty: str
    title: str
    periods: tuple[str, ...]
    rows: tuple[Row, ...]


def overviews(sheet: "ReportSheet") -> Iterator[Overview]:
    """Yield the matrix of each treaty, in the order of the report."""
    cells: dict[str, list[CellSheet]] = defaultdict(list)
    for cell in sheet["cells"]:
        cells[cell["clause"]].append(cell)
    rows = {row["id"]: row for row in sheet["treaty_rows"]}
    over_time = _OverTime(sheet)
    for treaty in sheet["treaties"]:
        row = rows.get(treaty)
        signed = row["signed"] if row else ""
        units = [unit for unit in sheet["units"] if unit["treaty"] == treaty]
        yield Overview(
            treaty,
            row["short_title"] if row else treaty,
            tuple(period["name"] for period in over_time.periods),
            tuple(
                Row(unit, who, cell, over_time.slots(cell, signed) if len(who) == 1 else ())
                for unit in units
                for who, cell in _together(cells[unit["address"]])
            ),
        )


def _together(cells: "list[CellSheet]") -> "Iterator[tuple[tuple[str, ...], CellSheet]]":
    """Yield the bearers with their cell; those of whom nothing is on record stand together by the reason."""
    alike: dict[tuple[str, str | None], list[CellSheet]] = {}
    for cell in cells:
        if cell["links"] or cell["deadlines"]:
            yield (cell["bearer"],), cell
        else:
            alike.setdefault((cell["verdict"], cell["searched"]), []).append(cell)
    for silent in alike.values():
        yield tuple(cell["bearer"] for cell in silent), silent[0]


class _OverTime:
    """The periods of a report, found by clause and bearer."""

    def __init__(self, sheet: "ReportSheet") -> None:
        self.periods = sheet["over_time"]["periods"]
        self._told: dict[tuple[str, str], dict[str, PeriodCellSheet]] = defaultdict(dict)
        self._silent: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
        for cell in sheet["over_time"]["cells"]:
            self._told[cell["clause"], cell["bearer"]][cell["period"]] = cell
        for silent in sheet["over_time"]["silent"]:
            key = silent["clause"], silent["bearer"]
            self._silent[key][silent["period"]] = silent["searched"]

    def slots(self, cell: "CellSheet", signed: str) -> tuple[Slot, ...]:
        """Return a slot for each period, or none where nothing is on record in any."""
        key = cell["clause"], cell["bearer"]
        told = self._told.get(key)
        if not told:
            return ()
        silent = self._silent.get(key, {})
        return tuple(_slot(period, told, silent, signed) for period in self.periods)


def _slot(
    period: "PeriodSheet",
    told: "Mapping[str, PeriodCellSheet]",
    silent: Mapping[str, str],
    signed: str,
) -> Slot:
    name = period["name"]
    found = told.get(name)
    if found:
        return Slot(name, mark(found["tone"]), found["label"], found["tone"], len(found["events"]))
    if period["last"] < signed:
        return Slot(name, "", "before the text was signed", "none", 0)
    searched = silent.get(name, "never")
    return Slot(name, mark("none", searched), SEARCHED[searched], "none", 0)
