"""Days that are not fully known: what they can mean, and what no calendar has."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from servanda.model.day import PartialDate, Precision


@pytest.mark.parametrize(
    ("written", "first", "last", "precision"),
    [
        ("2022-03-26", date(2022, 3, 26), date(2022, 3, 26), Precision.DAY),
        ("2022-02", date(2022, 2, 1), date(2022, 2, 28), Precision.MONTH),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), Precision.MONTH),
        ("2022", date(2022, 1, 1), date(2022, 12, 31), Precision.YEAR),
        ("1920-02-09", date(1920, 2, 9), date(1920, 2, 9), Precision.DAY),
        (" 2022-12 ", date(2022, 12, 1), date(2022, 12, 31), Precision.MONTH),
    ],
)
def test_partial_date(written: str, first: date, last: date, precision: Precision) -> None:
    day = PartialDate(written)
    assert (day.first, day.last, day.precision) == (first, last, precision)
    assert str(day) == written.strip()


@pytest.mark.parametrize(
    "written",
    [
        "",
        "yesterday",
        "2022-13",
        "2022-00",
        "2022-03-00",
        "2022-00-10",
        "2022-02-30",
        "2021-02-29",
        "2022-2-3",
        "22-02-2022",
        "2022/02/22",
        "2022-02-22T00:00",
        "0000",
        "20220222",
        "2022-",
        "٢٠٢٢",
        "2022-02-22\n2022",
    ],
)
def test_no_date(written: str) -> None:
    with pytest.raises(ValueError, match="is not a date"):
        PartialDate(written)


@given(st.dates())
def test_a_whole_day_is_itself(day: date) -> None:
    written = PartialDate(day.isoformat())
    assert written.first == written.last == day
    assert PartialDate(written[:7]).first <= day <= PartialDate(written[:7]).last
    assert PartialDate(written[:4]).first <= day <= PartialDate(written[:4]).last


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_a_value_error(written: str) -> None:
    try:
        day = PartialDate(written)
    except ValueError:
        return
    assert day.first <= day.last


class Holder(BaseModel):
    """Something that holds a date."""

    on: PartialDate


def test_pydantic_keeps_the_spelling() -> None:
    held = Holder.model_validate({"on": "2022-03"})
    assert isinstance(held.on, PartialDate)
    assert held.model_dump() == {"on": "2022-03"}
    with pytest.raises(ValidationError):
        Holder.model_validate({"on": "2022-03-32"})
