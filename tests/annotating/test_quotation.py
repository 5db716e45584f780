import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.annotating.quotation import MOST_WORDS, quotation

LONG = " ".join(f"word{number}" for number in range(60))


def test_a_short_sentence_is_quoted_whole_with_what_stands_around_it() -> None:
    found = quotation("Before. It was kept. After.", (8, 20))
    assert found.exact == "It was kept."
    assert (found.prefix, found.suffix) == ("Before. ", " After.")


def test_of_a_long_sentence_the_beginning() -> None:
    found = quotation(LONG, (0, len(LONG)))
    assert found.exact.split() == [f"word{number}" for number in range(MOST_WORDS)]


@pytest.mark.parametrize("number", [0, 3, 24, 25, 40, 59])
def test_what_matters_stands_inside(number: int) -> None:
    start = LONG.index(f"word{number}")
    found = quotation(LONG, (0, len(LONG)), (start, start + 5))
    assert f"word{number}" in found.exact.split()
    assert len(found.exact.split()) == MOST_WORDS


@given(st.text(max_size=400), st.data())
def test_the_place_gives_back_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = quotation(text, (start, end))
    assert text[found.start : found.end] == found.exact
    assert len(found.exact.split()) <= MOST_WORDS
    assert text.startswith(
        found.prefix + found.exact + found.suffix, found.start - len(found.prefix)
    )
