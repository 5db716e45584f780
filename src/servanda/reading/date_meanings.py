"""Knows what each form of a date means, counted from the day of the document or the date before.

Deictic forms (`last Friday`) count from the day of the document, anaphoric forms (`two days later`) from
the date mentioned before, as TIMEX3 tells them apart (ISO 24617-1). A day of the week or a month without
a year is the latest one not after the document, because news reports what has happened.
"""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from servanda.model.day import Precision
from servanda.text.calendar_words import count, month, weekday


class Span(NamedTuple):
    """The days that an expression can mean, and how much of the date it states."""

    first: date
    last: date
    precision: Precision


class Context(NamedTuple):
    """What a form counts from."""

    document: date
    previous: Span | None
    """the date mentioned before"""
    near: bool = True
    """True where it was mentioned in the same paragraph"""
    previous_day: Span | None = None
    """the day mentioned before, where the date before is coarser than a day"""
    is_to_come: bool = False
    """True where the day is announced"""


Meaning = Callable[[re.Match[str], Context], Span | None]


def day(when: date) -> Span:
    """Return one day."""
    return Span(when, when, Precision.DAY)


def month_of(year: int, number: int) -> Span:
    """Return one month."""
    last = calendar.monthrange(year, number)[1]
    return Span(date(year, number, 1), date(year, number, last), Precision.MONTH)


def year_of(year: int) -> Span:
    """Return one year."""
    return Span(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


def days(found: re.Match[str], context: Context) -> Span | None:
    """`9-10 November 2020`, `Nov. 9`, `26 March`: year from the text, else the latest that fits."""
    first, last = int(found["day"]), int(found["day2"] or found["day"])
    number = month(found["month"])
    year = int(found["year"]) if found["year"] else _latest_year(number, first, context)
    try:
        return Span(date(year, number, first), date(year, number, last), Precision.DAY)
    except ValueError:
        return None


def _latest_year(number: int, dom: int, context: Context) -> int:
    """Return the year of the latest such day not after the document.

    A day within the next fortnight is taken as announced; near a date mentioned before with a year of its
    own the story stays in that year.
    """
    document = context.document
    if context.is_to_come:
        return document.year + ((number, dom) < (document.month, document.day))
    if context.near and context.previous and abs(document.year - context.previous.first.year) > 1:
        return context.previous.first.year
    try:
        ahead = date(document.year, number, dom) - document
    except ValueError:
        return document.year
    return document.year if ahead <= timedelta(days=14) else document.year - 1


def iso_day(found: re.Match[str], context: Context) -> Span | None:
    """`2022-02-22`, `22.02.2022`."""
    try:
        return day(date(_full_year(found["year"]), int(found["number"]), int(found["day"])))
    except ValueError:
        return None


def _full_year(digits: str) -> int:
    """Return the year of four digits or, written with two, of this century."""
    return int(digits) + (2000 if len(digits) == 2 else 0)


def month_meant(found: re.Match[str], context: Context) -> Span | None:
    """`in March 2022`, `since late May`, `last April`: without a year the latest one begun."""
    number = month(found["month"])
    if found["year"]:
        return month_of(int(found["year"]), number)
    document = context.document
    which = (found["which"] or "").lower()
    year = document.year if number <= document.month else document.year - 1
    if context.is_to_come and number != document.month:
        year += 1
    if which in ("last", "past") and number == document.month:
        year = document.year - 1
    return month_of(year, number)


def edge_of_month(found: re.Match[str], context: Context) -> Span | None:
    """`the last day of February`."""
    inner = month_meant(found, context)
    if inner is None:
        return None
    return day(inner.last if found["end"].lower() == "last" else inner.first)


def day_of_month(found: re.Match[str], context: Context) -> Span | None:
    """`on the 29th`: the latest such day not after the document."""
    when = int(found["day"])
    near = context.near and context.previous
    base = context.previous.first if context.previous and near else context.document
    for back in range(13):
        months = base.year * 12 + base.month - 1 - back
        try:
            candidate = date(months // 12, months % 12 + 1, when)
        except ValueError:
            continue
        if candidate <= context.document:
            return day(candidate)
    return None


def weekday_meant(found: re.Match[str], context: Context) -> Span | None:
    """`on Monday`, `last Friday`, `Wednesday of last week`, `this past Sunday`, `next Tuesday`."""
    document = context.document
    wanted = weekday(found["weekday"])
    which = (found["which"] or "").lower()
    back = (document.weekday() - wanted) % 7
    if found["week"]:
        monday = document - timedelta(days=document.weekday())
        weeks = {"last": 7, "this": 0, "next": -7}[found["week"].lower()]
        return day(monday - timedelta(days=weeks) + timedelta(days=wanted))
    if which in ("next", "coming") or (context.is_to_come and not which):
        return day(document + timedelta(days=7 - back if back else 7))
    if back == 0 and which in ("last", "past", "previous"):
        back = 7
    return day(document - timedelta(days=back))


_NEAR = {
    "the day before yesterday": -2,
    "day after tomorrow": 2,
    "yesterday": -1,
    "last night": -1,
    "tomorrow": 1,
}


def near_day(found: re.Match[str], context: Context) -> Span | None:
    """`yesterday`, `overnight`, `earlier today`: from the day of the document."""
    words = found[0].lower()
    shift = next((days for start, days in _NEAR.items() if start in words), 0)
    return day(context.document + timedelta(days=shift))


def _shift(span: Span, number: int, unit: str) -> Span | None:
    """Return `span` moved by days, weeks, months or years; years and months lose precision."""
    if unit.startswith(("day", "night", "week", "fortnight")):
        length = {"d": 1, "n": 1, "w": 7, "f": 14}[unit[0]]
        moved = span.first + timedelta(days=number * length)
        return day(moved) if unit[0] in "dn" else month_of(moved.year, moved.month)
    if unit.startswith("month"):
        months = span.first.year * 12 + span.first.month - 1 + number
        return month_of(months // 12, months % 12 + 1)
    if unit.startswith("year"):
        return year_of(span.first.year + number)
    return None


def ago(found: re.Match[str], context: Context) -> Span | None:
    """`three days ago`, `two months ago`: from the day of the document."""
    return _shift(day(context.document), -count(found["count"]), found["unit"].lower())


def later(found: re.Match[str], context: Context) -> Span | None:
    """`two days later`, `a week earlier`: from the date mentioned before."""
    if context.previous is None:
        return None
    back = found["way"].lower() in ("earlier", "before", "previously")
    number = count(found["count"])
    unit = found["unit"].lower()
    if unit.startswith("week") and context.previous.precision is Precision.DAY:
        return day(context.previous.first + timedelta(days=7 * (-number if back else number)))
    return _shift(context.previous, -number if back else number, unit)


def beside(found: re.Match[str], context: Context) -> Span | None:
    """`the day before`, `the next day`, `the following week`: from the date mentioned before.

    In a paragraph without a date of its own, what lies before counts from the day of the document.
    """
    words = found[0].lower()
    back = "before" in words or "previous" in words or "preceding" in words
    base = (context.previous_day or context.previous) if context.near or not back else None
    base = base or day(context.document)
    unit = (found["unit"] or "day").lower()
    if unit in ("morning", "evening", "afternoon", "night"):
        unit = "day"
    return _shift(base, -1 if back else 1, unit)


def same(found: re.Match[str], context: Context) -> Span | None:
    """`the same day`, `that evening`, `that month`: the date mentioned before."""
    unit = found["unit"].lower()
    base = context.previous if unit in ("week", "month", "year") else context.previous_day
    base = base or context.previous
    if base is None:
        return None
    if unit == "month":
        return month_of(base.first.year, base.first.month)
    if unit == "year":
        return year_of(base.first.year)
    return base if unit != "week" else month_of(base.first.year, base.first.month)


def period(found: re.Match[str], context: Context) -> Span | None:
    """`last month`, `earlier this year`, `last week`: a week is no precision, its month stands."""
    document = context.document
    back = {"last": 1, "past": 1, "previous": 1, "this": 0, "next": -1, "coming": -1}[
        (found["which"] or "this").lower()
    ]
    unit = (found["unit"] or found["unit2"]).lower()
    if unit == "week":
        monday = document - timedelta(days=document.weekday() + 7 * back)
        return month_of(monday.year, monday.month)
    return _shift(month_of(document.year, document.month), -back, unit)


def weekend(found: re.Match[str], context: Context) -> Span | None:
    """`over the weekend`: two days are no precision, the month of the latest Saturday stands."""
    saturday = context.document - timedelta(days=(context.document.weekday() - 5) % 7 or 7)
    if context.document.weekday() == 6:
        saturday = context.document - timedelta(days=1)
    return month_of(saturday.year, saturday.month)


def years_ago_today(found: re.Match[str], context: Context) -> Span | None:
    """`two years ago today`."""
    document = context.document
    try:
        return day(document.replace(year=document.year - count(found["count"])))
    except ValueError:
        return None


def nth_of_this_month(found: re.Match[str], context: Context) -> Span | None:
    """`on the second of this month`, `the 4th of last month`."""
    months = context.document.year * 12 + context.document.month - 1
    months -= found["which"].lower() == "last"
    try:
        return day(date(months // 12, months % 12 + 1, _number(found["day"])))
    except ValueError:
        return None


def first_of_month(found: re.Match[str], context: Context) -> Span | None:
    """`the first of June 1991`, `the second of May`."""
    number, dom = month(found["month"]), _number(found["day"])
    year = int(found["year"]) if found["year"] else _latest_year(number, dom, context)
    try:
        return day(date(year, number, dom))
    except ValueError:
        return None


def _number(word: str) -> int:
    from servanda.text.numerals import ordinal

    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else ordinal(word.lower()) or 0
