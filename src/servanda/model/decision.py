"""Knows what a program sends to decide on links, and what it hears back."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict  # that of Python 3.11 cannot be made a schema

from servanda.model.value import Value

MOST = 1000
"""Links on which is decided at once."""

Named = Annotated[str, Field(max_length=200)]
"""The name of a link, `<event>#<number>`, or a basis."""


class Decisions(Value):
    """One decision on one link or on many."""

    links: Annotated[dict[Named, Named], Field(min_length=1, max_length=MOST)]
    """by name, each with the basis of the sheet that showed it"""
    status: Literal["accepted", "rejected"]
    by: Annotated[str, Field(max_length=120)] = ""
    """in whose name; empty for the one whom the browser remembers"""


class Reattachment(Value):
    """The place that is offered for a quotation, taken."""

    link: Named
    quotation: Annotated[int, Field(ge=1, le=10_000)]
    basis: Named
    by: Annotated[str, Field(max_length=120)] = ""


class RefusedSheet(TypedDict):
    """A link on which nothing was decided, and why."""

    link: str
    why: str


class DecidedSheet(TypedDict):
    """What became of a decision."""

    done: list[str]
    refused: list[RefusedSheet]
    undo: str
    """what can be taken back now, in words; empty where nothing can"""
