"""Knows what may be asked in an address: a word that nobody knows is refused, never passed over.

A page whose filter was mistyped would show everything and say that it shows a part.
"""

from collections.abc import Collection, Iterator
from datetime import date

from fastapi import Request
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute

from servanda.errors import BadRequest

LONGEST = 400
"""Characters of what is asked: a longer question names nothing."""


def nothing_else(request: Request) -> None:
    """Refuse what a room does not know, and what is asked twice; raises BadRequest."""
    route: APIRoute = request.scope["route"]
    known = list(_known(route.dependant))
    given = [name for name, _ in request.query_params.multi_items()]
    for name in given:
        if name not in known:
            named = ", ".join(known) or "nothing"
            what = f"this page cannot be asked for {name[:LONGEST]!r}"
            raise BadRequest(what, f"take it out of the address; what can be asked: {named}")
        if given.count(name) > 1:
            raise BadRequest(f"{name} is given twice", "leave one of the two in the address")


def _known(dependant: Dependant) -> Iterator[str]:
    """Yield the names of what a room can be asked for, also through what it depends on."""
    yield from (field.alias for field in dependant.query_params)
    for each in dependant.dependencies:
        yield from _known(each)


def one_of(name: str, value: str, words: Collection[str]) -> str:
    """Return a word if it is one of those there are, or empty; raises BadRequest."""
    if value and value not in words:
        what = f"{value[:LONGEST]!r} is no {name}"
        raise BadRequest(what, f"choose one of {', '.join(words)}, or leave it out")
    return value


def day(name: str, value: str) -> str:
    """Return a day as ISO 8601 has it, or empty; raises BadRequest for one that no calendar has."""
    try:
        return date.fromisoformat(value).isoformat() if value else ""
    except ValueError:
        what = f"{value[:LONGEST]!r} is not a day, and {name} asks for one"
        raise BadRequest(what, "write it as 2022-03-26") from None


def short(name: str, value: str) -> str:
    """Return words without space at their edges; raises BadRequest for what no file can say."""
    if len(value) > LONGEST or any("\ud800" <= each <= "\udfff" or each == "\0" for each in value):
        raise BadRequest(
            f"{name} is too long, or no plain text", f"use at most {LONGEST} characters"
        )
    return value.strip()
