"""Patterns that are tried only where they can begin find what they find when always tried."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servanda.reading.events.beginnings import Patterns, beginnings
from servanda.reading.events.wording import FAMILIES

_WORDS = st.lists(
    st.sampled_from(
        [
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
    ),
    max_size=25,
).map(" ".join)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"violat\w+", {"vio"}),
        (r"den(?:y|ies)|no", {"den", "no"}),
        (r"(?:has|have) not", {"has", "hav"}),
        (r"[Ii]n reply", {"In", "in"}),
        (r"accuse?d", {"acc"}),
        (r"as?", {"a"}),
    ],
)
def test_beginnings(pattern: str, expected: set[str]) -> None:
    assert set(beginnings(pattern) or ()) == expected


@pytest.mark.parametrize("pattern", [r"\d+", r"(?:un)?kept", r".{3}", r"\w+", r"(?<=x)y", "a|"])
def test_what_is_left_open_is_always_tried(pattern: str) -> None:
    assert beginnings(pattern) is None


@settings(deadline=None)
@given(_WORDS)
def test_nothing_is_lost(sentence: str) -> None:
    patterns = {name: "|".join(each) for name, each in FAMILIES.items()}
    always = {name for name, each in patterns.items() if re.search(rf"\b(?:{each})", sentence)}
    assert {name for name, _ in Patterns(patterns).found(sentence)} == always
