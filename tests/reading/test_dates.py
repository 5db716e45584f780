"""Dates: a row a case, counted from Tuesday 20 September 2022; half of the rows must find nothing."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.reading.dates import find_dates

TUESDAY = date(2022, 9, 20)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 13 September shots were heard.", ["2022-09-13"]),
        ("in the early hours of 13 September", ["2022-09-13"]),
        ("on the night of 9-10 November 2020", ["2020-11-09"]),
        ("signed on Nov. 9, 2020", ["2020-11-09"]),
        ("on September 1st", ["2022-09-01"]),
        ("dated 2022-02-22", ["2022-02-22"]),
        ("dated 22.02.2022", ["2022-02-22"]),
        ("on 12 December", ["2021-12-12"]),
        ("on 28 September", ["2022-09-28"]),
        ("in March 2022", ["2022-03"]),
        ("since late May", ["2022-05"]),
        ("in November", ["2021-11"]),
        ("in December of last year", ["2021-12"]),
        ("the last day of February", ["2022-02-28"]),
        ("in 2019", ["2019"]),
        ("in the summer of 2021", ["2021"]),
        ("last spring", ["2022"]),
        ("last winter", ["2021"]),
        ("on Monday", ["2022-09-19"]),
        ("on Tuesday", ["2022-09-20"]),
        ("last Tuesday", ["2022-09-13"]),
        ("last Thursday", ["2022-09-15"]),
        ("on Wednesday of last week", ["2022-09-14"]),
        ("next Friday", ["2022-09-23"]),
        ("yesterday morning", ["2022-09-19"]),
        ("the day before yesterday", ["2022-09-18"]),
        ("earlier today", ["2022-09-20"]),
        ("overnight shelling", ["2022-09-20"]),
        ("last night", ["2022-09-19"]),
        ("over the weekend", ["2022-09"]),
        ("earlier this month", ["2022-09"]),
        ("last month", ["2022-08"]),
        ("last week", ["2022-09"]),
        ("earlier this year", ["2022"]),
        ("last year", ["2021"]),
        ("three days ago", ["2022-09-17"]),
        ("two months ago", ["2022-07"]),
        ("two years ago today", ["2020-09-20"]),
        ("on the second of this month", ["2022-09-02"]),
        ("by the first of June 1991", ["1991-06-01"]),
        ("since 2010", ["2010"]),
        ("on 17 April last year", ["2021-04-17"]),
        ("On 13 September she left. A day later he came.", ["2022-09-13", "2022-09-14"]),
        ("On 13 September he left; two days later he came back.", ["2022-09-13", "2022-09-15"]),
        ("On 13 September he left. The next day he came back.", ["2022-09-13", "2022-09-14"]),
        ("On 13 September he spoke; the same day she answered.", ["2022-09-13", "2022-09-13"]),
        ("On 13 September he spoke; she had left a week earlier.", ["2022-09-13", "2022-09-06"]),
        ("On 2 July he left, and on the 5th he came back.", ["2022-07-02", "2022-07-05"]),
        ("It fell in July; later that month it rose.", ["2022-07", "2022-07"]),
        ("earlier in the month", ["2022-09"]),
        ("since the first of the month", ["2022-09-01"]),
        ("by the end of 2015", ["2015"]),
        ("The money would be there on Monday.", ["2022-09-26"]),
        ("It will be opened from the first of April.", ["2023-04-01"]),
        ("He would pay in November.", ["2022-11"]),
        ("In a note of 3 May he wrote; two days later she came.", ["2022-05-03", "2022-05-05"]),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert [mention.iso for mention in find_dates(text, TUESDAY)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "They may be right.",
        "Troops march on.",
        "March to the river and back",
        "May they rest",
        "point 9 of the statement",
        "Articles 2, 4 and 25",
        "a vote of 13-2",
        "resolution 2664",
        "height 2,054.0",
        "observation post No. 1",
        "1,960 service members",
        "at 9.15 and at 11:30",
        "flight 8243",
        "Article 101.2 of the Criminal Code",
        "the mondaine set",
        "a week is a long time",
        "for the second day running",
        "on the 9th paragraph",
        "the sundial",
        "an august body",
        "in 20190 cases",
        "31 February",
        "they decided in a second",
        "the last of these promises",
        "the next point",
        "two days of talks",
        "the day-to-day work",
        "for three weeks",
        "the same clause",
        "every Monday",
        "each Friday",
        "Jan Orlik spoke",
        "the river Mar",
        "in the autumn",
        "five weeks later than agreed",
    ],
)
def test_leaves(text: str) -> None:
    assert [mention for mention in find_dates(text, TUESDAY) if mention.span] == []


def test_words_about_a_date_that_was_not_given_have_no_days() -> None:
    assert [mention.iso for mention in find_dates("on 13 September 2022", None)] == ["2022-09-13"]
    assert [mention.iso for mention in find_dates("last Friday", None)] == [None]


def test_a_paragraph_without_a_date_counts_back_from_the_document() -> None:
    text = "It began on 2 September.\nShe had spoken the day before."
    assert [mention.iso for mention in find_dates(text, TUESDAY)] == ["2022-09-02", "2022-09-19"]


def test_names_of_instruments_hold_no_date_of_an_event() -> None:
    text = "the statement of 9 November 2020"
    assert find_dates(text, TUESDAY, skip=[(0, len(text))]) == ()


@given(st.text(alphabet="0123456789 -/.ofMay Jundlstheb\n,", max_size=400))
def test_offsets_give_back_the_text_and_the_same_text_the_same_dates(text: str) -> None:
    found = find_dates(text, TUESDAY)
    assert all(text[mention.start : mention.end] == mention.text for mention in found)
    assert found == find_dates(text, TUESDAY)
    assert all(one.end <= two.start for one, two in pairwise(found))
