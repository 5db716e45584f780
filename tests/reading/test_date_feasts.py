"""Feasts: fixed ones and those counted from Easter."""

from datetime import date

import pytest

from servanda.reading.date_feasts import feast
from servanda.reading.dates import find_dates


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("Easter Sunday", 2024, date(2024, 3, 31)),
        ("Good Friday", 2019, date(2019, 4, 19)),
        ("Whit Monday", 2021, date(2021, 5, 24)),
        ("Christmas Eve", 2020, date(2020, 12, 24)),
        ("Saint Nicholas’ Day", 2020, date(2020, 12, 6)),
    ],
)
def test_days(name: str, year: int, day: date) -> None:
    assert feast(name, year) == day


@pytest.mark.parametrize("name", ["Monday", "Day", "the feast"])
def test_other_words_name_none(name: str) -> None:
    with pytest.raises(KeyError):
        feast(name, 2020)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("last Christmas Eve", ["2021-12-24"]),
        ("on All Souls' Day of last year", ["2021-11-02"]),
        ("on Whit Monday 2019", ["2019-06-10"]),
        ("since Christmas", ["2021-12-25"]),
        ("a Christmas parcel", []),
        ("the Easter bells", []),
    ],
)
def test_found(words: str, expected: list[str]) -> None:
    assert [mention.iso for mention in find_dates(words, date(2022, 9, 20))] == expected
