"""Knows how places on the page are called, and which claims lead to which.

A clause is called by its address, the claims of a clause in a period `<address>@<period>`. An event is called
`event:<id>` and a link `<event>:<position>`, so that both can be cited; in a report of very many links they
are numbered instead, because their names alone would fill a third of the page. None of these can be taken for
another: no id begins with or has a colon or an @.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

if TYPE_CHECKING:
    from servanda.model.sheet import ReportSheet

FEW = 400
"""Up to so many links all sections are open and all names written out; beyond, a reader opens what matters."""

_PLAIN = re.compile(r"[a-z0-9.:/@-]+")


class Places(NamedTuple):
    """The anchors of links and events, and the answers between links."""

    links: Mapping[str, str]
    """anchors by name, as they stand in an attribute"""
    events: Mapping[str, str]
    answers: Mapping[str, list[str]]
    speaker: Mapping[str, str]
    """who speaks in each link"""
    is_short: bool

    def link(self, name: str) -> str:
        """Return the anchor of a link, as it stands in an attribute."""
        return self.links.get(name) or anchor(of_link(name))

    def event(self, name: str) -> str:
        """Return the anchor of an event, as it stands in an attribute."""
        return self.events.get(name) or anchor(of_event(name))


def places_of(sheet: "ReportSheet") -> Places:
    """Return the places on the page of a report."""
    links = [link["id"] for link in sheet["links"]]
    events = [event["id"] for event in sheet["events"]]
    is_short = len(links) <= FEW
    return Places(
        links={
            name: anchor(of_link(name)) if is_short else f":{at}"
            for at, name in enumerate(links, 1)
        },
        events={
            name: anchor(of_event(name)) if is_short else f"@{at}"
            for at, name in enumerate(events, 1)
        },
        answers={answer["claim"]: answer["by"] for answer in sheet["answers"]},
        speaker={link["id"]: link["claimant"] for link in sheet["links"]},
        is_short=is_short,
    )


def of_event(event: str) -> str:
    """Return the anchor of an event that can be cited."""
    return f"event:{event}"


def of_link(link: str) -> str:
    """Return the anchor of a link that can be cited.

    >>> of_link("2022-03-26-farrukh#2")
    '2022-03-26-farrukh:2'
    """
    return link.replace("#", ":")


def of_period(clause: str, period: str) -> str:
    """Return the anchor of the claims of a clause in a period."""
    return f"{clause}@{period}"


def anchor(name: str) -> str:
    """Return the name of a place as it stands in an attribute without quotes, strange characters spelled out.

    >>> anchor("nov10/4@2022-Q3"), anchor('a "b>')
    ('nov10/4@2022-Q3', 'a%20%22b%3E')
    """
    return name if _PLAIN.fullmatch(name) else quote(name, safe="/:@")


@lru_cache(maxsize=1 << 14)
def isolated(text: str) -> str:
    """Return words as HTML, kept from turning the direction of what stands beside them (UAX 9)."""
    return escape(text) if text.isascii() else f"<bdi>{escape(text)}</bdi>"
