"""Reads what is on record period by period: the verdict of each month, quarter or year on its own.

The verdict of a period follows from the events of that period alone, by the same rule as that of the whole;
an event that lasted, or of which only the month or the year is known, counts in every period that it touched
or may have fallen in.
"""

import calendar
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from servanda.compliance.clocks import Clocks
from servanda.compliance.searched import outcome, searches_by_clause
from servanda.compliance.signs import sign
from servanda.compliance.verdict import row_for
from servanda.model.cell import Cell, Searched, Weighed
from servanda.model.corpus import Corpus
from servanda.model.event import Event
from servanda.model.rule import Rule, VerdictWord


class Unit(StrEnum):
    """How long a period is."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}


class Period(NamedTuple):
    """A month, quarter or year of the Gregorian calendar."""

    name: str
    """`2022-03`, `2022-Q1` or `2022`"""
    first: date
    last: date


class PeriodCell(NamedTuple):
    """What follows for one clause and one bearer from the events of one period."""

    period: Period
    verdict: VerdictWord
    counted: tuple[Weighed, ...]


def periods(unit: Unit, first: date, last: date) -> tuple[Period, ...]:
    """Return the periods from that of `first` to that of `last`, in order.

    >>> [period.name for period in periods(Unit.QUARTER, date(2021, 12, 31), date(2022, 4, 1))]
    ['2021-Q4', '2022-Q1', '2022-Q2']
    """
    found = []
    month = (first.month - 1) // _MONTHS[unit] * _MONTHS[unit] + 1
    begins = date(first.year, month, 1)
    while begins <= last:
        found.append(_period(unit, begins))
        if found[-1].last == date.max:
            break
        begins = found[-1].last + timedelta(days=1)
    return tuple(found)


def _period(unit: Unit, first: date) -> Period:
    month = first.month + _MONTHS[unit] - 1
    names = {
        Unit.MONTH: f"{first.year:04d}-{first.month:02d}",
        Unit.QUARTER: f"{first.year:04d}-Q{month // 3}",
        Unit.YEAR: f"{first.year:04d}",
    }
    last = date(first.year, month, calendar.monthrange(first.year, month)[1])
    return Period(names[unit], first, last)


def spoken_of(cells: Iterable[Cell], unit: Unit, clocks: Clocks) -> tuple[Period, ...]:
    """Return the periods from the first event that counts to `as_of`, or from `since` where that is later."""
    days = [weighed.linked.event.date.first for cell in cells for weighed in cell.counted]
    if not days:
        return ()
    first = max(min(days), clocks.since) if clocks.since else min(days)
    return periods(unit, first, clocks.as_of)


def by_period(rule: Rule, cell: Cell, within: Sequence[Period]) -> Iterator[PeriodCell]:
    """Yield what follows for a cell in each period that has an event, in order."""
    for at, counted in sorted(_sorted_out(cell.counted, within).items()):
        row = row_for(rule, {sign(each.linked.link, cell.bearer) for each in counted})
        yield PeriodCell(within[at], rule.word(row.verdict), tuple(counted))


def _sorted_out(
    counted: Iterable[Weighed], within: Sequence[Period]
) -> Mapping[int, list[Weighed]]:
    """Return the links by the place of each period that their event touched."""
    firsts = [period.first for period in within]
    lasts = [period.last for period in within]
    found: dict[int, list[Weighed]] = defaultdict(list)
    for weighed in counted:
        began, ended = _days(weighed.linked.event)
        for at in range(bisect_left(lasts, began), bisect_right(firsts, ended)):
            found[at].append(weighed)
    return found


def _days(event: Event) -> tuple[date, date]:
    return event.date.first, (event.date_end or event.date).last


class Silence:
    """Whether anybody looked, period by period."""

    def __init__(self, corpus: Corpus, clocks: Clocks, within: Iterable[Period]) -> None:
        self._searches = {
            period.name: searches_by_clause(
                corpus,
                clocks._replace(as_of=min(period.last, clocks.as_of), since=period.first),
            )
            for period in within
            if corpus.searches
        }

    def of(self, cell: Cell) -> dict[str, Searched]:
        """Return what the searches say of each period in which anybody looked, by its name."""
        found = {
            name: outcome(searches, cell.clause, cell.bearer)
            for name, searches in self._searches.items()
            if searches
        }
        return {name: what for name, what in found.items() if what is not Searched.NEVER}
