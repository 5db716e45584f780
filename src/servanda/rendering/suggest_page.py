"""Knows how a text and what was read in it become one page: the words on one side, the proposals beside them.

Offsets count in the text as given, so the text is cut before its pieces are made harmless.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from servanda.model.reading_sheet import (
    CitationSheet,
    LookAlikeSheet,
    ProposedEventSheet,
    SuggestSheet,
    TurnedSheet,
)
from servanda.rendering.harmless import harmless, harmless_throughout

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")


class Piece(NamedTuple):
    """A stretch of one paragraph over which nothing begins or ends."""

    words: str
    event: int
    """the number of the event whose sentence it is part of, from 1; 0 for none"""
    begins: bool
    """True where that sentence begins"""
    stances: str
    """the stances of the links of that event, as classes of the page"""
    citation: CitationSheet | None
    look_alike: LookAlikeSheet | None


class NumberedEvent(NamedTuple):
    """An event with its number on the page."""

    number: int
    event: ProposedEventSheet


class Row(NamedTuple):
    """A paragraph and what is proposed beside it."""

    pieces: tuple[Piece, ...]
    events: tuple[NumberedEvent, ...]
    citations: tuple[CitationSheet, ...]
    turned: tuple[TurnedSheet, ...]


class SuggestPage(NamedTuple):
    """What the template of a text may use."""

    sheet: SuggestSheet
    rows: tuple[Row, ...]


def suggest_page(sheet: SuggestSheet) -> SuggestPage:
    """Return the page of a sheet that carries its text."""
    return SuggestPage(harmless_throughout(sheet), tuple(_rows(sheet)))


def _rows(sheet: SuggestSheet) -> Iterator[Row]:
    text = sheet["source"].get("text", "")
    for found in _LINE.finditer(text):
        if not found[0].strip():
            continue
        first, last = found.span()
        yield Row(
            tuple(_pieces(text, (first, last), sheet)),
            tuple(
                NumberedEvent(number, harmless_throughout(event))
                for number, event in enumerate(sheet["events"], start=1)
                if first <= event["start"] < last
            ),
            tuple(
                harmless_throughout(one)
                for one in sheet["citations"]
                if first <= one["start"] < last
            ),
            tuple(
                harmless_throughout(one)
                for one in sheet["turned_away"]
                if first <= one["start"] < last
            ),
        )


def _pieces(text: str, span: tuple[int, int], sheet: SuggestSheet) -> Iterator[Piece]:
    first, last = span
    cuts = {first, last}
    for marked in (*sheet["events"], *sheet["citations"], *sheet["look_alikes"]):
        cuts |= {at for at in (marked["start"], marked["end"]) if first < at < last}
    ordered = sorted(cuts)
    for start, end in pairwise(ordered):
        number = next(
            (
                place
                for place, event in enumerate(sheet["events"], start=1)
                if event["start"] <= start and end <= event["end"]
            ),
            0,
        )
        links = sheet["events"][number - 1]["links"] if number else []
        yield Piece(
            harmless(text[start:end]),
            number,
            bool(number) and start == sheet["events"][number - 1]["start"],
            " ".join(sorted({link["stance"] for link in links})),
            next((one for one in sheet["citations"] if _covers(one, start, end)), None),
            next((one for one in sheet["look_alikes"] if _covers(one, start, end)), None),
        )


def _covers(marked: CitationSheet | LookAlikeSheet, start: int, end: int) -> bool:
    return marked["start"] <= start and end <= marked["end"]
