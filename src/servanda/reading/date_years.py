"""Knows what words for seasons, feasts and years mean; a season is no precision, its year stands."""

import re
from datetime import date

from servanda.reading.date_feasts import feast
from servanda.reading.date_meanings import Context, Span, day, month_of, year_of
from servanda.text.calendar_words import SEASONS, month


def season_of_year(found: re.Match[str], context: Context) -> Span | None:
    """`spring 2022`: a season is no precision, its year stands."""
    return year_of(int(found["year"]))


def season(found: re.Match[str], context: Context) -> Span | None:
    """`last summer`: the year of the latest one that has begun, or has ended where the text is inside one.

    `In the autumn` tells nothing: it can be one of many, or one to come.
    """
    if found["which"].lower() == "the":
        return None
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


def feast_meant(found: re.Match[str], context: Context) -> Span | None:
    """`last Christmas Eve`, `Whit Monday 2019`, `All Souls' Day of last year`: the latest that is over."""
    document = context.document
    if found["year"]:
        return day(feast(found["feast"], int(found["year"])))
    if found["of"]:
        return day(feast(found["feast"], document.year - (found["of"].lower() == "last")))
    which = (found["which"] or "").lower()
    to_come = context.is_to_come or which in ("next", "coming")
    is_over = feast(found["feast"], document.year) <= document
    shift = int(is_over) if to_come else int(is_over) - 1
    return day(feast(found["feast"], document.year + shift))


def year_meant(found: re.Match[str], context: Context) -> Span | None:
    """`in 2019`."""
    return year_of(int(found["year"]))


def month_of_year(found: re.Match[str], context: Context) -> Span | None:
    """`December of last year`."""
    back = {"last": 1, "this": 0, "that": 0}[found["which"].lower()]
    base = context.document.year
    if found["which"].lower() == "that" and context.previous:
        base = context.previous.first.year
    return month_of(base - back, month(found["month"]))


def day_of_year(found: re.Match[str], context: Context) -> Span | None:
    """`17 April last year`."""
    year = context.document.year - (found["which"].lower() == "last")
    try:
        return day(
            date(year, month(found["month"] or found["month2"]), int(found["day"] or found["day2"]))
        )
    except ValueError:
        return None
