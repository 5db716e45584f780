"""Knows what a form rests on: the event as it was opened, from which all is taken that nobody typed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from servanda.annotating.form.of_event import form_of
from servanda.model.event import Event, Evidence
from servanda.model.form_sheet import EventForm
from servanda.model.value import Value


class Behind(NamedTuple):
    """What stands behind a row: its value and its form; neither behind a new one."""

    value: Value | None = None
    form: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Ground:
    """The event as it was opened, and how its words look on a page that nobody touched."""

    opened: Event | None = None
    """None for a new event"""
    first: Event | None = None
    """after a conflict: the event as it was opened at first"""
    shown: Callable[[str], str] = str

    @cached_property
    def form(self) -> EventForm | None:
        """The form of the event as it was opened."""
        return form_of(self.opened) if self.opened else None

    def behind(self, part: str, row: Mapping[str, Any]) -> Behind:
        """Return what stands behind a row of a list."""
        for origin, event, form in self._origins:
            values: Sequence[Value] = getattr(event, part)
            at = position(row[origin], len(values))
            if at is not None:
                return Behind(values[at], form[part][at])
        return Behind()

    def quoted(
        self, link: Mapping[str, Any], quotation: Mapping[str, Any], form: EventForm
    ) -> tuple[Evidence, bool] | None:
        """Return the quotation behind a row, and whether it still stands in the same source."""
        sources: Any = form["sources"]
        for origin, event, _ in self._origins:
            at = position(link[origin], len(event.links))
            held = () if at is None else event.links[at].evidence
            here = position(str(quotation[origin]), len(held))
            if here is not None:
                source = position(quotation["source"], len(sources))
                known = "" if source is None else sources[source][origin]
                return held[here], known == str(held[here].source)
        return None

    @property
    def _origins(self) -> Iterator[tuple[str, Event, Any]]:
        if self.opened:
            yield "of", self.opened, self.form
        if self.first:
            yield "old", self.first, self._first_form

    @cached_property
    def _first_form(self) -> EventForm | None:
        return form_of(self.first) if self.first else None


def position(written: str, length: int) -> int | None:
    """Return the place of a row counted from 0; None where there is no such row.

    >>> position("2", 3), position("4", 3), position("", 3)
    (1, None, None)
    """
    known = written.isascii() and written.isdecimal() and len(written) < 7
    return int(written) - 1 if known and 1 <= int(written) <= length else None
