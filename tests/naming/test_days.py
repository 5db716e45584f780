"""How days are spelled, and when a spelling contradicts a day."""

import pytest

from servanda.model.day import PartialDate
from servanda.naming.days import Day, agree, find_days, states_day
from servanda.naming.english import ENGLISH
from servanda.naming.tokens import Words

FEB22 = Day(2022, 2, 22)
BOTH_NIGHTS = (Day(2020, 11, 9), Day(2020, 11, 10))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("22 February 2022", [FEB22]),
        ("February 22, 2022", [FEB22]),
        ("February 22 2022", [FEB22]),
        ("Feb. 22, 2022", [FEB22]),
        ("22 Feb 2022", [FEB22]),
        ("22 Feb. 2022", [FEB22]),
        ("2022-02-22", [FEB22]),
        ("22.02.2022", [FEB22]),
        ("22/02/2022", [FEB22]),
        ("02/22/2022", [FEB22]),
        ("22-02-2022", [FEB22]),
        ("2022 February 22", [FEB22]),
        ("the 22nd of February 2022", [FEB22]),
        ("the twentieth of February", [Day(None, 2, 20)]),
        ("February 22", [Day(None, 2, 22)]),
        ("22 February", [Day(None, 2, 22)]),
        ("9/10 November 2020", [*BOTH_NIGHTS]),
        ("9-10 November 2020", [*BOTH_NIGHTS]),
        ("9 and 10 November 2020", [*BOTH_NIGHTS]),
        ("November 9-10, 2020", [*BOTH_NIGHTS]),
        ("Nov. 9–10", [Day(None, 11, 9), Day(None, 11, 10)]),
        ("November 2020", [Day(2020, 11)]),
        ("November of 2020", [Day(2020, 11)]),
        ("November", [Day(None, 11)]),
        ("2020", [Day(2020)]),
        ("2020-2022", [Day(2020), Day(2022)]),
        ("9 November and 22 February", [Day(None, 11, 9), Day(None, 2, 22)]),
        # no days
        ("", []),
        ("point 22", []),
        ("9-10", []),
        ("1", []),
        ("43-point", []),
        ("resolution 2664", []),
        ("13.2", []),
        ("32 Brumaire", []),
        ("40/40/2020", [Day(2020)]),
        ("22 . 02 . 2022", [Day(2022)]),
    ],
)
def test_find_days(text: str, days: list[Day]) -> None:
    found = [day for dated in find_days(Words.of(text, ENGLISH)) for day in dated.days]
    assert found == days


@pytest.mark.parametrize(
    ("stated", "known", "fits"),
    [
        ((), (FEB22,), True),
        ((Day(2022),), (FEB22,), True),
        ((Day(None, 2),), (FEB22,), True),
        ((Day(None, 2, 22),), (FEB22,), True),
        (BOTH_NIGHTS, BOTH_NIGHTS, True),
        ((Day(1998, 7, 17),), (Day(1998, 7),), True),
        ((Day(2008),), (FEB22,), False),
        ((Day(None, 3),), (FEB22,), False),
        ((Day(2022, 2, 23),), (FEB22,), False),
        (BOTH_NIGHTS, BOTH_NIGHTS[1:], False),
        ((Day(2020), Day(2022)), BOTH_NIGHTS, False),
        ((Day(2022),), (), False),
    ],
)
def test_agree(stated: tuple[Day, ...], known: tuple[Day, ...], fits: bool) -> None:
    assert agree(stated, known) is fits


@pytest.mark.parametrize(
    ("written", "day"), [("2022-02-22", FEB22), ("2022-02", Day(2022, 2)), ("2022", Day(2022))]
)
def test_day_of_a_file(written: str, day: Day) -> None:
    assert Day.of(PartialDate(written)) == day


@pytest.mark.parametrize(
    ("text", "is_day"), [("9-10 November", True), ("10 November", True), ("10 points", False)]
)
def test_a_figure_before_a_month_is_no_number_of_a_unit(text: str, is_day: bool) -> None:
    assert states_day(Words.of(text, ENGLISH), 0) is is_day
