"""Where a quotation stands: word for word, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.text.quotations import places_of, stands_at

TEXT = "On Monday the shore was clean. On Friday the shore was not clean."


@pytest.mark.parametrize(
    ("exact", "start", "end", "stands"),
    [
        ("the shore", 10, 19, True),
        ("the shore", 41, 50, True),
        ("the shore", None, None, True),
        ("the shore", 11, 20, False),
        ("the shore", 10, 18, False),
        ("The shore", 10, 19, False),
        ("the shore", 900, 909, False),
        ("a shore", None, None, False),
    ],
)
def test_stands_at(exact: str, start: int | None, end: int | None, stands: bool) -> None:
    assert stands_at(TEXT, exact, start, end) is stands


@pytest.mark.parametrize(
    ("exact", "prefix", "suffix", "places"),
    [
        ("the shore", "", "", [(10, 19), (41, 50)]),
        ("the shore", "Monday", "", [(10, 19)]),
        ("the shore", "On Friday ", "", [(41, 50)]),
        ("the shore", "", " was not", [(41, 50)]),
        ("the shore", "", "was", [(10, 19), (41, 50)]),
        ("the shore", "Sunday", "", []),
        ("the shore", "", "is", []),
        ("The shore", "", "", []),
        ("the  shore", "", "", []),
        ("", "", "", []),
        ("shore (was", "", "", []),
    ],
)
def test_places_of(exact: str, prefix: str, suffix: str, places: list[tuple[int, int]]) -> None:
    assert places_of(TEXT, exact, prefix=prefix, suffix=suffix) == places


def test_places_may_overlap_and_two_are_enough_to_know_that_none_is_the_only_one() -> None:
    assert places_of("aaaaa", "aaa") == [(0, 3), (1, 4)]


@given(st.text(max_size=40), st.text(min_size=1, max_size=5))
def test_what_is_found_stands_there(text: str, exact: str) -> None:
    for start, end in places_of(text, exact):
        assert stands_at(text, exact, start, end)


@given(st.text(max_size=20), st.text(min_size=1, max_size=9), st.text(max_size=20))
def test_a_quotation_is_found_in_what_it_was_taken_from(
    before: str, exact: str, after: str
) -> None:
    whole = before + exact + after
    place = len(before), len(before) + len(exact)
    found = places_of(whole, exact, prefix=before[-10:], suffix=after[:10])
    assert place in found or len(found) == 2
