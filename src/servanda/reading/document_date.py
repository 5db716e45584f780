"""Finds the day of a document in its first lines: a dateline, or a line that holds little but a day.

A day inside a sentence, or behind `of` (`the statement of 10 November 2020`), is not taken: it may be any day.
"""

import re
from datetime import date
from typing import NamedTuple

from servanda.model.day import Precision
from servanda.reading.dates import find_dates

_LINES = 6
_LONGEST = 120
"""Characters; a longer line is a sentence."""
_OWN_LINE = re.compile(
    r"(?:[^\w\n]*(?:published|posted|updated|issued|released|date|dated|on|last updated)?[:\s]*)"
    r"(?:(?:[^\W\d_][\w.'’-]*,?[ /]){0,4}[(,|·•–—:/-]?\s*)?",
    re.IGNORECASE,
)
_REST = re.compile(
    r"[\s,|·•–—()/:.-]*(?:(?:at\s)?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?[A-Z]{2,5})?)?"
    r"[\s,|·•–—()/:.-]*(?:\([^)\n]{1,30}\))?[\s,|·•–—():.-]*(?:by\s.{1,60})?$",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"\s*(?:\([^)\n]{1,40}\))?\s*(?:[—–:]|--?\s)")
_INSIDE = re.compile(r"\b(?:of|the|in|until|since|from|by|to|and)\s*$", re.IGNORECASE)


class Stated(NamedTuple):
    """A day, and the words that state it."""

    day: date
    words: str


def document_date(text: str) -> Stated | None:
    r"""Return the day that the first lines of a text give it, or None.

    >>> document_date("Harbour closed\n3 March 2022\n\nThe ministry said ...").day
    datetime.date(2022, 3, 3)
    >>> document_date("What the statement of 10 November 2020 says")
    """
    lines = [line for line in re.split(r"[\r\n\u2028\u2029]+", text[:2000]) if line.strip()]
    for line in lines[:_LINES]:
        for mention in find_dates(line[:400], None):
            if mention.span is None or mention.span.precision is not Precision.DAY:
                continue
            before, after = line[: mention.start], line[mention.end :]
            if _INSIDE.search(before):
                continue
            if _stands_alone(before, after) or (_is_place(before) and _DATELINE.match(after)):
                return Stated(mention.span.first, line.strip()[:_LONGEST])
    return None


def _stands_alone(before: str, after: str) -> bool:
    """Return True where a line holds little but the day and is no sentence."""
    is_short = len(before) + len(after) <= _LONGEST
    is_sentence = after.rstrip().endswith(".") and len(before.split()) > 1
    return bool(is_short and not is_sentence and _OWN_LINE.fullmatch(before) and _REST.match(after))


def _is_place(words: str) -> bool:
    """Return True for what stands before the day in a dateline: `BAKU, ` or `New York (wire), `."""
    return len(words) <= 60 and re.fullmatch(r"[A-ZÀ-Þ][^.!?:;]*[,/(–—-]\s*", words) is not None
