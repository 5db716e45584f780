"""Knows what words for seasons and years mean: no precision finer than the year, but for its first days."""

import re
from datetime import date

from servanda.reading.date_meanings import Context, Span, day, month_of, year_of
from servanda.text.calendar_words import SEASONS


def season_of_year(found: re.Match[str], context: Context) -> Span | None:
    """`spring 2022`: a season is no precision, its year stands."""
    return year_of(int(found["year"]))


def season(found: re.Match[str], context: Context) -> Span | None:
    """`last summer`: the year of the latest one that has begun, or has ended where the text is inside one."""
    document = context.document
    first, last = SEASONS[found["season"].lower()]
    begun = document.year if first <= document.month else document.year - 1
    inside = begun == document.year and document.month <= last
    past = found["which"].lower() in ("last", "past")
    return year_of(begun - 1 if inside and past else begun)


def new_year(found: re.Match[str], context: Context) -> Span | None:
    """`New Year's Day`: the latest; `the New Year`, `the beginning of last year`: its first month."""
    document = context.document
    if found[0].endswith("Day"):
        return day(date(document.year, 1, 1))
    which = found.groupdict().get("which") or ""
    return month_of(document.year - (which.lower() == "last"), 1)


def year_meant(found: re.Match[str], context: Context) -> Span | None:
    """`in 2019`."""
    return year_of(int(found["year"]))
