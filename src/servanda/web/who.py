"""Knows who sits here: a name that a person gave once, kept in a cookie, and put to every decision."""

import re
from urllib.parse import quote, unquote

from fastapi import Request, Response

from servanda.errors import BadRequest
from servanda.rendering.harmless import ACTING

COOKIE = "coder"
LONGEST = 120
_YEAR = 365 * 24 * 3600
_UNFIT = re.compile(rf"[\n\t{ACTING}]")
_OUR_OWN = re.compile(r"/(?![/\\])[^\\\x00-\x20\x7f]{0,2000}")
"""A path of this site: browsers read `//host` and `/\\host` as other sites (WHATWG URL, section 4.4)."""


def coder_of(request: Request) -> str:
    """Return the name of who sits here, or an empty text."""
    name = unquote(request.cookies.get(COOKIE, ""))
    return name if _is_fit(name) else ""


def name_given(words: str) -> str:
    """Return a name as it is kept; raises BadRequest for one that cannot stand in a file or on a page."""
    name = words.strip()
    if not _is_fit(name):
        raise BadRequest(
            "this cannot be kept as a name",
            f"give one of 1 to {LONGEST} characters on one line, as colleagues will read it",
        )
    return name


def remember(response: Response, name: str) -> None:
    """Let the browser keep a name."""
    response.set_cookie(COOKIE, quote(name), max_age=_YEAR, httponly=True, samesite="lax")


def way_back(asked: str) -> str:
    """Return where to go after a form: a path of this site, else the first page.

    >>> way_back("/clause/nov10/6?stance=breaches"), way_back("//elsewhere.example")
    ('/clause/nov10/6?stance=breaches', '/')
    """
    return asked if _OUR_OWN.fullmatch(asked) else "/"


def _is_fit(name: str) -> bool:
    return 0 < len(name) <= LONGEST and name == name.strip() and not _UNFIT.search(name)
