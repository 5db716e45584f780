"""Knows the English words of the calendar: months, days of the week, seasons, numbers of days."""

import re

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = {
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "fall": (9, 11),
    "winter": (12, 14),
}
"""First and last month of a season in the northern hemisphere; 13 and 14 lie in the next year."""

COUNTS = {
    word: number
    for number, words in enumerate(
        (
            ("a", "an", "one"),
            ("two", "a couple of"),
            ("three",),
            ("four",),
            ("five",),
            ("six",),
            ("seven",),
            ("eight",),
            ("nine",),
            ("ten",),
            ("eleven",),
            ("twelve",),
        ),
        start=1,
    )
    for word in words
}

MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?"
    r"|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon\.|tues?\.|wed\.|thurs?\.|fri\.|sat\.|sun\.)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
COUNT = r"(?:\d{1,3}|" + "|".join(sorted(map(re.escape, COUNTS), key=len, reverse=True)) + ")"


def month(word: str) -> int:
    """Return the month that `word` names, 1 to 12; raises ValueError for any other word."""
    start = word.lower()[:3]
    for number, name in enumerate(MONTHS, start=1):
        if name.startswith(start):
            return number
    raise ValueError(f"{word!r} is no month")


def weekday(word: str) -> int:
    """Return the day of the week that `word` names, Monday 0; raises ValueError for any other word."""
    start = word.lower()[:3]
    for number, name in enumerate(WEEKDAYS):
        if name.startswith(start):
            return number
    raise ValueError(f"{word!r} is no day of the week")


def count(word: str) -> int:
    """Return the number that `word` stands for; raises KeyError for a word that is none.

    >>> count("two"), count("14")
    (2, 14)
    """
    return int(word) if word.isdigit() else COUNTS[word.lower()]
