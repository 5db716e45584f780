"""Patterns that are tried only where they can begin find what they find when always tried."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servanda.reading.events.wording import FAMILIES
from servanda.reading.patterns import WHOLE_WORDS, Patterns

_WORDS = [
    "they",
    "denied",
    "that",
    "it",
    "had",
    "ever",
    "broken",
    "or",
    "violated",
    "the",
    "pact",
    "and",
    "said",
    "sorry",
    "in",
    "reply",
    "to",
    "holm",
    "accused",
    "of",
    "failing",
    "to",
    "open",
    "gates",
    "not",
    "in",
    "line",
    "with",
    "point",
    "four",
    "overdue",
    "weeks",
    "late",
]
_SENTENCES = st.lists(st.sampled_from([*_WORDS, "_", "x_denied", "é", "-"]), max_size=25).map(
    " ".join
)


@settings(deadline=None)
@given(_SENTENCES)
def test_nothing_is_lost(sentence: str) -> None:
    patterns = {name: "|".join(each) for name, each in FAMILIES.items()}
    always = {
        name: match.span()
        for name, each in patterns.items()
        if (match := re.search(rf"\b(?:{each})", sentence))
    }
    assert {name: match.span() for name, match in Patterns(patterns).found(sentence)} == always


_VERBS = {"saying": r"said|(?<=the )\w+ regards", "denial": r"den(?:ied|ies)|said no"}


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["the", "Oz", "regards", "it", "said", "no", "denied", "denies", "_", "saidno"]
        )
    ),
    st.integers(0, 20),
    st.integers(0, 60),
)
def test_each_is_what_an_expression_of_all_finds(words: list[str], start: int, end: int) -> None:
    text = " ".join(words)
    every = re.compile(
        r"\b(?:" + "|".join(f"(?P<{name}>{each})" for name, each in _VERBS.items()) + r")\b"
    )
    expected = [(found.lastgroup, found.span()) for found in every.finditer(text, start, end)]
    found = Patterns(_VERBS, WHOLE_WORDS).each(text, start, end)
    assert [(name, match.span()) for name, match in found] == expected


@pytest.mark.parametrize("text", ["", "nothing of the sort", "undenied"])
def test_finds_nothing(text: str) -> None:
    assert not [*Patterns(_VERBS, WHOLE_WORDS).found(text)]
