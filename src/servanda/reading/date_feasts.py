"""Knows on which days feasts and holidays fall, the movable ones counted from Easter."""

from datetime import date, timedelta

_FIXED = {
    "new year's eve": (12, 31),
    "epiphany": (1, 6),
    "may day": (5, 1),
    "labour day": (5, 1),
    "assumption day": (8, 15),
    "all saints' day": (11, 1),
    "all souls' day": (11, 2),
    "st nicholas' day": (12, 6),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "st stephen's day": (12, 26),
}
_FROM_EASTER = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter saturday": -1,
    "easter sunday": 0,
    "easter monday": 1,
    "easter": 0,
    "ascension day": 39,
    "whit sunday": 49,
    "whit monday": 50,
    "pentecost": 49,
    "corpus christi": 60,
}


def feast(name: str, year: int) -> date:
    """Return the day of a feast in a year; raises KeyError for a word that names none.

    >>> feast("Whit Monday", 2019)
    datetime.date(2019, 6, 10)
    """
    known = name.lower().replace("’", "'").replace("saint ", "st ").replace("st.", "st")
    if known in _FIXED:
        return date(year, *_FIXED[known])
    return _easter(year) + timedelta(days=_FROM_EASTER[known])


def _easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Anonymous Gregorian algorithm, Meeus 1991)."""
    golden, century, rest = year % 19, year // 100, year % 100
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - shift + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    months, days = divmod(moon + week - 7 * late + 114, 31)
    return date(year, months, days + 1)


def _pattern(name: str) -> str:
    """Return a name as an expression: any space, either apostrophe, `St` with or without its full stop."""
    whole = name.replace("'", "['’]").replace(" ", r"\s")
    return whole.replace(r"st\s", r"(?:saint|st\.?)\s") if name.startswith("st ") else whole


_ALSO_A_SEASON = ("christmas", "easter")
_OF_ONE_DAY = (name for name in (*_FIXED, *_FROM_EASTER) if name not in _ALSO_A_SEASON)
FEAST = f"(?:{'|'.join(map(_pattern, _OF_ONE_DAY))})"
"""Names of one day each; `Christmas` and `Easter` can mean a season as well."""
