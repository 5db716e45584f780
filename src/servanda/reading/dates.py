"""Finds the dates that a text states and works out which days they are."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from servanda.model.day import Precision
from servanda.reading.beginnings import beginnings
from servanda.reading.date_forms import FORMS, Form
from servanda.reading.date_meanings import Context, Span
from servanda.reading.date_places import place_of
from servanda.reading.openings import Openings, alike
from servanda.reading.patterns import words_of
from servanda.text.calendar_words import MONTHS

_COMPILED = tuple(
    (form, re.compile(rf"(?<![\w.])(?:{form.pattern})(?!\w)", re.IGNORECASE)) for form in FORMS
)
_OPENINGS = Openings(
    (start.lower(), number)
    for number, form in enumerate(FORMS)
    for start in beginnings(form.pattern) or ()
)
_REMEMBERED = 20_000
_MONTH_AFTER = re.compile(
    r"(?:\b(?:in|of|since|until|till|by|from|during|through|before|after|for|and|to|around|late|early|mid|last|this"
    r"|next|between|as of|like)[\s-]+(?:the\s)?)$",
    re.IGNORECASE,
)
_ALSO_ANOTHER_WORD = frozenset((*(name[:3] for name in MONTHS), "sept", "march"))
"""Names of months that are verbs or names of other things too."""
_AGAIN_AND_AGAIN = re.compile(r"\b(?:every|each)\s+(?:other\s+)?$", re.IGNORECASE)


class DateMention(NamedTuple):
    """A stretch of the text that states a date; offsets are code points, end exclusive."""

    start: int
    end: int
    text: str
    form: str
    span: Span | None
    """the days meant, or None where nothing says from which day to count"""
    aside: bool = False
    """True for a date of something else: `the complaint of 22 March`, `no later than Sunday`"""

    @property
    def iso(self) -> str | None:
        """The first day meant, cut to the precision stated (ISO 8601), or None."""
        if self.span is None:
            return None
        length = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}[self.span.precision]
        return self.span.first.isoformat()[:length]


def find_dates(
    text: str, document: date | None, *, skip: Iterable[tuple[int, int]] = ()
) -> tuple[DateMention, ...]:
    """Return the dates stated in `text`, in order, counted from the day of the document.

    Stretches in `skip` (names of instruments) hold no date of an event and are passed over.

    >>> [mention.iso for mention in find_dates("On 13 September, and two days later.", date(2022, 9, 20))]
    ['2022-09-13', '2022-09-15']
    """
    found: list[DateMention] = []
    previous: Span | None = None
    previous_day: Span | None = None
    seen = place = 0
    line = -1
    taken = sorted(skip)
    ends = [end for _, end in taken]
    for form, match in _matches(text):
        next_ = bisect_right(ends, match.start())
        if next_ < len(taken) and taken[next_][0] < match.end():
            continue
        base = document or _year_stated(match)
        line = max(line, text.rfind("\n", place, match.start()))
        place, near = match.start(), line < seen
        stands = place_of(text, match.start())
        context = Context(base, previous, near, previous_day, stands.is_to_come) if base else None
        span = form.meaning(match, context) if context else None
        aside = stands.is_aside
        found.append(DateMention(match.start(), match.end(), match[0], form.name, span, aside))
        if span and not stands.is_limit:
            previous, seen = span, match.end()
            previous_day = span if span.precision is Precision.DAY else previous_day
    return tuple(found)


def _year_stated(match: re.Match[str]) -> date | None:
    """Return the last day of the year that the words state themselves, if they do."""
    year = match.groupdict().get("year")
    return date(int(year), 12, 31) if year and len(year) == 4 else None


def _matches(text: str) -> Iterator[tuple[Form, re.Match[str]]]:
    """Yield the forms that occur, in order, the longest where two overlap."""
    every = [(form, match) for form, match in _tried(text) if _is_meant(form, match, text)]
    every.sort(key=lambda pair: (pair[1].start(), -pair[1].end()))
    end = -1
    for form, match in every:
        if match.start() >= end:
            yield form, match
            end = match.end()


def _tried(text: str) -> Iterator[tuple[Form, re.Match[str]]]:
    """Yield the matches of each form, none across another of the same form."""
    ends = [0] * len(FORMS)
    for at, word in words_of(text):
        for number in _begun_by(word):
            form, pattern = _COMPILED[number]
            if at >= ends[number] and (match := pattern.match(text, at)):
                ends[number] = match.end()
                yield form, match


@lru_cache(maxsize=_REMEMBERED)
def _begun_by(word: str) -> tuple[int, ...]:
    """Return which forms can begin at a word."""
    return tuple(sorted({*_OPENINGS.at(alike(word))}))


def _is_meant(form: Form, match: re.Match[str], text: str) -> bool:
    """Return False for words that look like a name of the calendar and are not."""
    groups = match.groupdict()
    for name in (groups.get("month"), groups.get("weekday")):
        if name and not name[0].isupper():
            return False
    if "\n" in match[0] or _AGAIN_AND_AGAIN.search(text, max(0, match.start() - 12), match.start()):
        return False
    if form.name != "month" or groups["year"] or groups["which"]:
        return True
    ambiguous = match[0].lower() in _ALSO_ANOTHER_WORD
    return not ambiguous or bool(
        _MONTH_AFTER.search(text, max(0, match.start() - 12), match.start())
    )
