"""Knows what can be asked: the filters of an answer, and how an answer repeats them.

A filter only removes. Codes are compared without regard to case.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from servanda.model.address import Address
from servanda.model.corpus import Linked
from servanda.model.event import Event


class LinkFilters(NamedTuple):
    """Which links to show; what is empty or None asks for nothing."""

    stance: str = ""
    bearer: str = ""
    claimant: str = ""
    """`AZE` also means its organs, such as `AZE:MOD`"""
    standing: str = ""
    since: date | None = None
    until: date | None = None

    def let_through(self, linked: Linked) -> bool:
        """Return True for a link that every filter lets through."""
        link = linked.link
        return (
            self.stance in ("", link.stance)
            and self.standing in ("", link.standing)
            and self.bearer.casefold() in ("", link.bearer.casefold())
            and speaks_for(link.claimant, self.claimant)
            and (self.since is None or last_day(linked.event) >= self.since)
            and (self.until is None or linked.event.date.first <= self.until)
        )


class ClauseQuestion(NamedTuple):
    """What is asked of one unit."""

    address: Address
    as_of: date
    asked: str = ""
    """the words of the question; the address where it is empty"""
    read_as: str = ""
    """how words were understood"""
    filters: LinkFilters = LinkFilters()


class ReportQuestion(NamedTuple):
    """What a report is asked to cover; an empty tuple asks for everything."""

    as_of: date
    since: date | None = None
    treaties: tuple[str, ...] = ()
    clauses: tuple[Address, ...] = ()
    bearers: tuple[str, ...] = ()
    known_at: date | None = None
    """links recorded later are left out"""
    period: str = "year"
    """`month`, `quarter` or `year`"""
    brief: bool = False
    """without the course over time and the table of voices, of which a site without charts shows nothing"""


def last_day(event: Event) -> date:
    """Return the last day that the event can have lasted to."""
    return (event.date_end or event.date).last


def speaks_for(claimant: str, asked: str) -> bool:
    """Return True when `claimant` is the one asked for, or an organ of it.

    >>> speaks_for("AZE:MOD", "aze"), speaks_for("AZE:MOD", "AZE:MFA"), speaks_for("AZERI", "AZE")
    (True, False, False)
    """
    spoken, asked = claimant.casefold(), asked.casefold()
    return not asked or spoken == asked or spoken.startswith(f"{asked}:")


def repeated(question: LinkFilters | ReportQuestion) -> dict[str, str]:
    """Return the filters that ask for something, by name, in words."""
    return dict(_filters(question))


def _filters(question: LinkFilters | ReportQuestion) -> Iterator[tuple[str, str]]:
    if isinstance(question, LinkFilters):
        named = zip(question._fields, question, strict=True)
        yield from ((name, str(value)) for name, value in named if value)
        return
    given = {
        "treaty": question.treaties,
        "clause": question.clauses,
        "bearer": question.bearers,
    }
    yield from ((name, ", ".join(map(str, values))) for name, values in given.items() if values)
    if question.since:
        yield "since", str(question.since)
    if question.known_at:
        yield "known_at", str(question.known_at)
