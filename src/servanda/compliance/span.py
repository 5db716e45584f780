"""Knows when an event began and ended, as far as its dates say.

A day is known to the month or the year only where the file says so, in the spelling of the date or in
`precision`. Whatever follows from a day has to hold for every day that is meant.
"""

from datetime import date
from typing import NamedTuple

from servanda.model.day import PartialDate, Precision
from servanda.model.event import Event

_KEPT = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}
"""How many characters of an ISO 8601 date are known."""


class Span(NamedTuple):
    """The earliest and the latest day on which an event can have begun, and can have ended."""

    began: date
    began_by: date
    ended: date
    ended_by: date

    @property
    def end_is_known(self) -> bool:
        """True where the last day is known to the day."""
        return self.ended == self.ended_by


def span(event: Event) -> Span:
    """Return the days that the dates of an event can mean.

    Of an event without `date_end` the first day is the last as well.
    """
    began, began_by = _first_and_last(_known(event))
    if event.date_end is None:
        return Span(began, began_by, began, began_by)
    ended, ended_by = _first_and_last(event.date_end)
    return Span(began, began_by, max(ended, began), max(ended_by, began))


def _known(event: Event) -> PartialDate:
    known = event.date[: _KEPT[event.precision]]
    return event.date if known == event.date else PartialDate(known)


def _first_and_last(day: PartialDate) -> tuple[date, date]:
    first = day.first
    return first, first if day.precision is Precision.DAY else day.last
