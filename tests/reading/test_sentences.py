"""Where a sentence begins and ends, and what stands before it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.reading.sentences import find_sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell. It rose.", ["It fell.", "It rose."]),
        ("“It fell.” He left.", ["“It fell.”", "He left."]),
        ("Was it so? Yes! No…", ["Was it so?", "Yes!", "No…"]),
        ("HOLM, 3 May (wire) — It fell.", ["It fell."]),
        ("HOST: It fell.", ["It fell."]),
        ("25.10.23: It fell.", ["It fell."]),
        ("[03:10] It fell.", ["It fell."]),
        ("3 May 2024: It fell. It rose.", ["It fell.", "It rose."]),
    ],
)
def test_cut(text: str, expected: list[str]) -> None:
    assert [one.text for one in find_sentences(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Oz left at 9.15 with Dr. Lund.",
        "See art. 4 and para. 2.1 of the text.",
        "The U.S. delegation left at noon.",
        "It was 5 p.m. and raining.",
        "No. 4 is void",
        "J. R. Lund spoke.",
    ],
)
def test_not_cut(text: str) -> None:
    assert [one.text for one in find_sentences(text)] == [text]


@given(st.text(alphabet=st.sampled_from("aB .!?\n“”:—,3"), max_size=80))
def test_offsets_give_back_the_text(text: str) -> None:
    end = 0
    for one in find_sentences(text):
        assert text[one.start : one.end] == one.text
        assert one.start >= end
        end = one.end
