"""Organs are found where one expression of all of them would find them."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servanda.reading.organs import ORGANS, find_organs, organ_in

_EVERY = re.compile("|".join(f"(?:{organ.pattern})" for organ in ORGANS))
_WORDS = sorted({word for organ in ORGANS for word in re.findall(r"[A-Za-z]{3,}", organ.pattern)})
_PIECES = st.sampled_from(
    [*_WORDS, "of", "the", "The", "and", "’s", "Under", "UN", "Aa", "x_", "é"]
)
_GAPS = st.sampled_from([" ", " ", " ", "", "-", ". ", "\n"])


@settings(deadline=None, max_examples=300)
@given(st.lists(st.tuples(_PIECES, _GAPS), max_size=40))
def test_nothing_is_lost(pieces: list[tuple[str, str]]) -> None:
    text = "".join(word + gap for word, gap in pieces)
    expected = [match.span() for match in _EVERY.finditer(text)]
    assert [(organ.start, organ.end) for organ in find_organs(text)] == expected


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("the Undersecretary of State", "Secretary of State"),
        ("Ministry of Defence", "MOD"),
        ("its water minister", "Water Ministry"),
        ("the City and Harbour Board", "City and Harbour Board"),
        ("the harbour board", "harbour board"),
        ("NATIONAL ASSEMBLY", "National Assembly"),
        ("the valley of the river", ""),
        ("a boardwalk", ""),
        ("The Service", ""),
        ("", ""),
    ],
)
def test_organ_in(words: str, code: str) -> None:
    assert organ_in(words) == code
