"""Numerals: a row a case; what is no numeral is None."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.text.numerals import begins_number, cardinal, figure, numeral, ordinal, roman

ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("9", 9),
        ("nine", 9),
        ("Nine", 9),
        ("ninth", 9),
        ("9th", 9),
        ("IX", 9),
        ("ix", 9),
        ("1st", 1),
        ("22nd", 22),
        ("3rd", 3),
        ("eleventh", 11),
        ("nineteen", 19),
        ("twenty", 20),
        ("twentieth", 20),
        ("twenty-five", 25),
        ("twenty five", 25),
        ("twenty-fifth", 25),
        ("ninety-ninth", 99),
        ("one hundred", 100),
        ("hundredth", 100),
        ("one hundredth", 100),
        ("one hundred and four", 104),
        ("one hundred four", 104),
        ("three hundred and nineteen", 319),
        ("two hundred and twenty-third", 223),
        ("two hundred and first", 201),
        ("XLIII", 43),
        ("MCMXLIV", 1944),
        (" 7 ", 7),
        ("007", 7),
        ("0", 0),
    ],
)
def test_numeral(words: str, number: int) -> None:
    assert numeral(words) == number


@pytest.mark.parametrize(
    "words",
    [
        "",
        " ",
        "nein",
        "point",
        "and",
        "hundred and",
        "one hundred and",
        "twenty and five",
        "five twenty",
        "twenty-tenth",
        "twenty-fifteen",
        "nine ten",
        "zero hundred",
        "twelve hundred",
        "IIII",
        "VX",
        "IC",
        "civil",
        "mix up",
        "9 th",
        "9e3",
        "-9",
        "2.5",
        "²",
        "٣",
        "1" * 40,
        "the ninth",
        "ninthly",
    ],
)
def test_no_numeral(words: str) -> None:
    assert numeral(words) is None


@pytest.mark.parametrize(
    ("read", "words"),
    [
        (figure, "nine"),
        (figure, "IX"),
        (cardinal, "ninth"),
        (cardinal, "9th"),
        (cardinal, "IX"),
        (ordinal, "nine"),
        (ordinal, "9"),
        (ordinal, "0th"),
        (roman, "9"),
        (roman, ""),
    ],
)
def test_kinds_are_kept_apart(read: object, words: str) -> None:
    assert callable(read)
    assert read(words) is None


@given(st.integers(1, 9), st.integers(0, 7), st.integers(0, 8))
def test_words_add_up(hundreds: int, tens: int, ones: int) -> None:
    words = f"{ONES[hundreds - 1]} hundred and {TENS[tens]}-{ONES[ones]}"
    assert cardinal(words) == hundreds * 100 + (tens + 2) * 10 + ones + 1
    assert begins_number(words.split()[0])


@given(st.integers(1, 3999))
def test_roman_numerals_are_worth_their_letters(number: int) -> None:
    spelled = ""
    rest = number
    for letters, worth in zip(
        ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"],
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        strict=True,
    ):
        spelled += letters * (rest // worth)
        rest %= worth
    assert roman(spelled) == roman(spelled.lower()) == number


@given(st.text(max_size=60))
def test_any_text_is_a_whole_number_or_nothing(text: str) -> None:
    number = numeral(text)
    assert number is None or number >= 0
