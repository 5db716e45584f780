"""Knows the forms in which English news states a date: a pattern each, with its meaning."""

from typing import NamedTuple

from servanda.reading.date_feasts import FEAST
from servanda.reading.date_meanings import (
    Meaning,
    ago,
    beside,
    day_of_month,
    days,
    edge_of_month,
    first_of_month,
    iso_day,
    later,
    month_meant,
    near_day,
    nth_of_this_month,
    period,
    same,
    weekday_meant,
    weekend,
    years_ago_today,
)
from servanda.reading.date_years import (
    day_of_year,
    feast_meant,
    month_of_year,
    new_year,
    season,
    season_of_year,
    year_meant,
)
from servanda.text.calendar_words import COUNT, MONTH, SEASON, WEEKDAY


class Form(NamedTuple):
    """A pattern with its meaning; the first form that matches at a place holds."""

    name: str
    pattern: str
    meaning: Meaning
    anaphoric: bool = False


_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_DAY2 = r"(?:\s?(?:-|–|/|to|and)\s?(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?)?"
_MONTH_WORD = rf"(?P<month>{MONTH})"
_WHICH = r"(?:(?P<which>last|this|next|past|previous|coming)\s+(?:past\s+)?)?"
_PART = r"(?:early|late|mid|middle|end|beginning|start)"
_NTH = (
    r"(?:[0-3]?\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)"
)
_UNIT = r"(?P<unit>days?|nights?|weeks?|fortnights?|months?|years?)"

FORMS = (
    Form("iso", r"(?P<year>(?:19|20)\d\d)-(?P<number>[01]\d)-(?P<day>[0-3]\d)", iso_day),
    Form(
        "dotted",
        r"(?P<day>[0-3]?\d)\.(?P<number>[01]?\d)\.(?P<year>(?:19|20)\d\d|\d\d(?=:))",
        iso_day,
    ),
    Form(
        "day month of which year",
        rf"(?:{_DAY}\s(?:of\s)?{_MONTH_WORD}|{_MONTH_WORD.replace('month', 'month2')}\s{_DAY.replace('day', 'day2')})"
        r",?\s(?P<which>last|this)\syear",
        day_of_year,
    ),
    Form("day month", rf"{_DAY}{_DAY2}\s(?:of\s)?{_MONTH_WORD}(?:,?\s{_YEAR})?(?!\d)", days),
    Form(
        "month day", rf"{_MONTH_WORD}\s{_DAY}(?![:\d]){_DAY2}(?:,?\s(?:of\s)?{_YEAR})?(?!\d)", days
    ),
    Form(
        "day of the month",
        r"(?<=\bon )the\s(?P<day>[0-3]?\d)(?:st|nd|rd|th)(?!\s\w+(?:graph|cle|nt|use)\b)",
        day_of_month,
    ),
    Form(
        "last day of month",
        rf"(?:the\s)?(?P<end>first|last)\sday\sof\s(?P<which>last\s)?{_MONTH_WORD}(?:,?\s{_YEAR})?",
        edge_of_month,
    ),
    Form(
        "month of which year",
        rf"{_MONTH_WORD}\s(?:of\s)?(?P<which>last|this|that)\syear",
        month_of_year,
    ),
    Form(
        "month",
        rf"(?:{_PART}[\s-](?:of\s|in\s)?)?{_WHICH}{_MONTH_WORD}(?:,?\s(?:of\s)?{_YEAR})?(?!\d)",
        month_meant,
    ),
    Form(
        "weekday",
        rf"{_WHICH}(?P<weekday>{WEEKDAY})(?:\s(?:of\s)?(?P<week>last|this|next)\sweek)?",
        weekday_meant,
    ),
    Form(
        "near day",
        r"(?:the\sday\sbefore\syesterday|(?:the\s)?day\safter\stomorrow|yesterday|last\snight|tomorrow"
        r"|(?:earlier\s|later\s)?today|this\s(?:morning|afternoon|evening)|tonight|overnight)",
        near_day,
    ),
    Form("years ago today", rf"(?P<count>{COUNT})\syears?\sago\stoday", years_ago_today),
    Form(
        "nth of this month",
        rf"the\s(?P<day>{_NTH})\sof\s(?P<which>this|last|the)\smonth",
        nth_of_this_month,
    ),
    Form(
        "first of month",
        rf"the\s(?P<day>{_NTH})\s(?:day\s)?of\s{_MONTH_WORD}(?:,?\s{_YEAR})?",
        first_of_month,
    ),
    Form("ago", rf"(?P<count>{COUNT})\s{_UNIT}\s(?:ago|back)", ago),
    Form(
        "later",
        rf"(?P<count>{COUNT})\s{_UNIT}\s(?P<way>later(?!\sthan)|earlier(?!\sthan)|afterwards|(?:before|after)(?=\s*(?:[,.;:)]|$)))",
        later,
        anaphoric=True,
    ),
    Form(
        "beside",
        r"(?:the\s(?:next|following|previous|preceding)\s(?P<unit>day|week|month|year|morning|evening|afternoon|night)"
        r"|(?:a|the)\s(?:day)\s(?:before|after|later|earlier)(?!\s(?:the|a|its|it|that|this|yesterday)\b))",
        beside,
        anaphoric=True,
    ),
    Form(
        "same",
        r"(?:the\ssame|that(?:\svery)?|the\svery\ssame)\s(?P<unit>day|night|morning|evening|afternoon|week|month|year)",
        same,
        anaphoric=True,
    ),
    Form(
        "period",
        r"(?:(?:earlier|later|late|early|in)\s)?(?:the\s)?(?P<which>last|this|next|past|previous|coming)\s"
        r"(?P<unit>week|month|year)(?!end|\w)|(?:earlier|later|late|early)\sin\s(?P<which2>the)\s(?P<unit2>month|year)(?!\w)",
        period,
    ),
    Form(
        "weekend",
        r"(?:over|at|during|on)\s(?:the|this|last)\s(?:past\s)?weekend|last\sweekend",
        weekend,
    ),
    Form(
        "season of year",
        rf"(?P<season>{SEASON})\s(?:of\s)?{_YEAR}",
        season_of_year,
    ),
    Form("season", rf"(?P<which>last|this|past)\s(?P<season>{SEASON})", season),
    Form(
        "season",
        rf"(?<=[nertg]\s)(?P<which>the)\s(?P<season>{SEASON})(?!\s(?:of\s)?(?:19|20)\d\d)",
        season,
    ),
    Form(
        "feast",
        rf"{_WHICH}(?P<feast>{FEAST}|(?:(?<=since )|(?<=at )|(?<=last )|(?<=this ))(?:christmas|easter))(?:,?\s(?:of\s)?{_YEAR}|\sof\s(?P<of>last|this)\syear)?",
        feast_meant,
    ),
    Form("new year's day", r"New\sYear['’]s\sDay", new_year),
    Form("new year", r"the\sNew\sYear", new_year),
    Form(
        "start of year", r"the\s(?:beginning|start)\sof\s(?P<which>last|this|the)\syear", new_year
    ),
    Form(
        "year",
        r"(?:(?<=\bin )|(?<=\bsince )|(?<=\bby )|(?<=\buntil )|(?<=\bend of )|(?<=\bstart of )|(?<=\bmiddle of )|(?<=\bbeginning of ))(?P<year>(?:19|20)\d\d)(?!\d|-)",
        year_meant,
    ),
)
