"""Knows what an adjudicator decides: plain documents, the same from a page, a terminal and a file."""

from typing import NotRequired

from typing_extensions import TypedDict  # that of Python 3.11 cannot be made a schema


class MarkedSheet(TypedDict):
    """Words of the text that are to be quoted."""

    exact: str
    start: NotRequired[int | None]
    """where they begin, in code points; needed where they stand there several times"""


class LinkDecisionSheet(TypedDict):
    """What is decided of one link of a unit."""

    link: int
    """its number in the unit"""
    take: str
    """the coder whose link holds; empty for no link"""
    fields: NotRequired[dict[str, str]]
    """values that hold instead: clause, stance, bearer, claimant, standing, rationale"""
    quotes_of: NotRequired[str]
    """the coder whose quotations hold, where they are not those of `take`"""
    quotes: NotRequired[list[MarkedSheet]]
    """own quotations, in the place of all others"""


class DecisionSheet(TypedDict):
    """What an adjudicator decides of one unit; also a record of a decisions file."""

    unit: int
    take: str
    """the coder whose event holds; empty where nothing is to be recorded"""
    fields: NotRequired[dict[str, str]]
    """values that hold instead: date, date_end, type, title, description, place, note"""
    links: NotRequired[list[LinkDecisionSheet]]
    """for the links of the unit; those not named are as the coder taken has them"""
    into: NotRequired[str]
    """the event on record into which the links go; else a new event is made"""
    because: str
