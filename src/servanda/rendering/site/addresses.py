"""Knows where every page of a site stands; these addresses are permanent, so that they can be cited.

`treaty/feb22/`, `clause/feb22/25/`, `event/2022-03-26-farrukh/`, `source/<publisher>/<address>/`. Every page
is the `index.html` of a folder, and is named with it in links, so that the site also works from a disk.
"""

import re
from functools import cache
from hashlib import sha256

from servanda.rendering.harmless import harmless

INDEX = "index.html"
STYLE = "style.css"
METHOD = f"method/{INDEX}"
DEADLINES = f"deadlines/{INDEX}"
EVENTS = f"events/{INDEX}"
SOURCES = f"source/{INDEX}"
CHARTS = f"charts/{INDEX}"

_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")
_LONGEST = 40


def of_unit(address: str) -> str:
    """Return where the page of a clause, or of a treaty as a whole, stands.

    >>> of_unit("feb22/25"), of_unit("feb22")
    ('clause/feb22/25/index.html', 'treaty/feb22/index.html')
    """
    return f"{'clause' if '/' in address else 'treaty'}/{address}/{INDEX}"


def of_event(event: str) -> str:
    """Return where the page of an event stands."""
    return f"event/{event}/{INDEX}"


def of_year(year: str) -> str:
    """Return where the list of the events of a year stands."""
    return f"events/{year}/{INDEX}"


@cache
def of_publisher(publisher: str) -> str:
    """Return where the list of the sources of a publisher stands; names that look alike do not meet.

    >>> of_publisher("RFE/RL")
    'source/rfe-rl-4e876c7c/index.html'
    """
    spelled = _NOT_IN_NAMES.sub("-", publisher.casefold())[:_LONGEST].strip("-")
    return f"source/{f'{spelled}-' if spelled else ''}{_short(publisher, 8)}/{INDEX}"


@cache
def of_source(publisher: str, url: str | None) -> str:
    """Return where the page of a source stands: a publisher and an address of the web, or none."""
    inner = _short(url, 12) if url else "no-address"
    return f"{of_publisher(publisher).removesuffix(INDEX)}{inner}/{INDEX}"


def way(page: str, target: str) -> str:
    """Return the relative address that leads from one page to another.

    >>> way("clause/feb22/25/index.html", "event/x/index.html")
    '../../../event/x/index.html'
    """
    return "../" * page.count("/") + target


def _short(words: str, digits: int) -> str:
    # a name that acts is called by its spelling, as pages show it
    return sha256(harmless(words).encode()).hexdigest()[:digits]
