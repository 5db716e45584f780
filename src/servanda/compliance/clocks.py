"""Knows the two clocks of a record: when something happened, and when somebody wrote it down.

Authority: SQL:2011 tells the time in which a fact holds (application time) from the time in which it is on
record (system time); a report can be rerun on both.
"""

from datetime import UTC, date, datetime
from typing import NamedTuple

from servanda.model.corpus import Search
from servanda.model.event import Event, Link


class Clocks(NamedTuple):
    """What a report may look at; None leaves a clock open."""

    as_of: date
    """events that can have begun by this day"""
    since: date | None = None
    """without those that were over before this day"""
    known_at: date | None = None
    """what had been recorded by the end of this day"""

    def has_happened(self, event: Event) -> bool:
        """Return True for an event that can have begun by `as_of` and was not over before `since`."""
        if event.date.first > self.as_of:
            return False
        return self.since is None or (event.date_end or event.date).last >= self.since

    def is_known(self, link: Link) -> bool:
        """Return True for a link that was on record by `known_at`; its day is that of Greenwich."""
        return self.known_at is None or _day(link.recorded.at) <= self.known_at

    def covers(self, search: Search) -> bool:
        """Return True for a search that looked at any of the days, and had been made by `known_at`.

        A search that does not say until when looked up to the day on which it was made.
        """
        is_known = self.known_at is None or search.at <= self.known_at
        begins_in_time = search.since is None or search.since <= self.as_of
        ends_in_time = self.since is None or (search.until or search.at) >= self.since
        return is_known and begins_in_time and ends_in_time


def _day(moment: datetime) -> date:
    return (moment if moment.tzinfo is None else moment.astimezone(UTC)).date()
