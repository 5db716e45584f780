"""Knows the usual spellings of days, months and years, and when one may mean another.

`22 February 2022`, `February 22, 2022`, `Feb. 22`, `the 22nd of February`, `2022-02-22`, `22.02.2022`,
`9/10 November 2020`, `Nov. 9-10`, `November 2020`, `2020 November 9`, `2020`. Figures parted by slashes
are read day first; month first only where no month has that number.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from servanda.model.day import PartialDate
from servanda.naming.tokens import Words
from servanda.text.numerals import begins_number, figure, ordinal

_YEARS = range(1800, 2200)
_HYPHENS = frozenset("-–—‐‑‒/")
_BETWEEN_DAYS = _HYPHENS | {"and", "&", "to"}


class Day(NamedTuple):
    """A day, or as much of it as is said."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @classmethod
    def of(cls, date: PartialDate) -> "Day":
        """Return the day that a file gives."""
        return cls(*(int(part) for part in date.split("-")))

    def may_be(self, other: "Day") -> bool:
        """Return True unless the two contradict each other.

        >>> Day(month=2, day=22).may_be(Day(2022, 2, 22)), Day(2008).may_be(Day(2022, 2, 22))
        (True, False)
        """
        return all(one == two or None in (one, two) for one, two in zip(self, other, strict=True))

    @property
    def is_day(self) -> bool:
        """True where the day of a month is said."""
        return self.day is not None


class Dated(NamedTuple):
    """A stretch of words that states days; `end` is exclusive."""

    days: tuple[Day, ...]
    start: int
    end: int


def find_days(words: Words) -> Iterator[Dated]:
    """Yield the days that the words state, in order, each stretch as long as it can be."""
    at = 0
    while at < len(words):
        found = read_days(words, at)
        if found:
            yield found
        at = found.end if found else at + 1


def read_days(words: Words, at: int) -> Dated | None:
    """Return the days stated from the token at `at`, or None."""
    word = words.word(at)
    if not (word[:1].isdecimal() or word in words.language.months or begins_number(word)):
        return None
    for read in (_in_figures, _day_first, _month_first, _year_first):
        found = read(words, at)
        if found:
            return found
    return None


def states_day(words: Words, at: int) -> bool:
    """Return True when the figure at `at` is the day of a month (`9-10 November`), not a number."""
    return _day_first(words, at) is not None


def agree(stated: Iterable[Day], known: Iterable[Day]) -> bool:
    """Return True when each of the days stated may be one of the days known.

    >>> signed = [Day(2020, 11, 10), Day(2020, 11, 9)]
    >>> agree([Day(None, 11, 9), Day(None, 11, 10)], signed), agree([Day(2021, 1, 11)], signed)
    (True, False)
    """
    known = tuple(known)
    return all(any(day.may_be(other) for other in known) for day in stated)


def _in_figures(words: Words, at: int) -> Dated | None:
    """Read `2022-02-22`, `22.02.2022` and `22/02/2022`."""
    mark = words.word(at + 1)
    parts = [figure(words.word(place)) for place in (at, at + 2, at + 4)]
    joined = all(words.touches(place) for place in range(at + 1, at + 5))
    if not joined or None in parts or mark != words.word(at + 3):
        return None
    first, second, third = (part or 0 for part in parts)
    if mark in _HYPHENS and first in _YEARS:
        return _valid(Day(first, second, third), at, at + 5)
    if mark in {".", "/", "-"} and third in _YEARS:
        day, month = (first, second) if second <= 12 else (second, first)
        return _valid(Day(third, month, day), at, at + 5)
    return None


def _valid(day: Day, start: int, end: int) -> Dated | None:
    fits = 1 <= (day.month or 0) <= 12 and 1 <= (day.day or 0) <= 31
    return Dated((day,), start, end) if fits else None


def _day_first(words: Words, at: int) -> Dated | None:
    """Read `9/10 November 2020`, `the 22nd of February`."""
    days, place = _days(words, at)
    place += words.word(place) == "of"
    month = words.language.months.get(words.word(place))
    if not days or not month:
        return None
    year, place = _year(words, _past_dot(words, place + 1))
    return Dated(tuple(Day(year, month, day) for day in days), at, place)


def _month_first(words: Words, at: int) -> Dated | None:
    """Read `November 9-10, 2020`, `November 2020`, `November`."""
    month = words.language.months.get(words.word(at))
    if not month:
        return None
    days, place = _days(words, _past_dot(words, at + 1))
    if not days:
        place = _past_dot(words, at + 1)
        place += words.word(place) == "of" and _is_year(words.word(place + 1))
    year, place = _year(words, place)
    return Dated(tuple(Day(year, month, day) for day in days or (None,)), at, place)


def _year_first(words: Words, at: int) -> Dated | None:
    """Read `2020 November 9`, `2020`, and each year of `2020-2022`."""
    if not _is_year(words.word(at)):
        return None
    year = int(words.word(at))
    month = words.language.months.get(words.word(at + 1))
    if not month:
        return Dated((Day(year),), at, at + 1)
    days, place = _days(words, _past_dot(words, at + 2))
    return Dated(
        tuple(Day(year, month, day) for day in days or (None,)),
        at,
        place if days else _past_dot(words, at + 2),
    )


def _days(words: Words, at: int) -> tuple[list[int], int]:
    """Return the days of a month from `at` on (`9`, `9-10`, `9th and 10th`) and where they end."""
    days: list[int] = []
    end = place = at
    while (day := _day(words.word(place))) is not None:
        days.append(day)
        end = place + 1
        if words.word(end) not in _BETWEEN_DAYS:
            break
        place = end + 1
    return days, end


def _day(word: str) -> int | None:
    number = figure(word) or ordinal(word)
    return number if number and number <= 31 else None


def _past_dot(words: Words, at: int) -> int:
    return at + (words.word(at) == ".")


def _year(words: Words, at: int) -> tuple[int | None, int]:
    """Return the year at `at`, after a comma or not, and where it ends."""
    place = at + (words.word(at) == ",")
    return (int(words.word(place)), place + 1) if _is_year(words.word(place)) else (None, at)


def _is_year(word: str) -> bool:
    return len(word) == 4 and (figure(word) or 0) in _YEARS
