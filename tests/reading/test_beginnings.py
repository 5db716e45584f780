"""With which letters a match of an expression can begin, and which letters it cannot do without."""

import pytest

from servanda.reading.beginnings import beginnings, begins_at_word, needed


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"violat\w+", {"violat"}),
        (r"den(?:y|ies)|no", {"den", "no"}),
        (r"(?:has|have) not", {"has", "have"}),
        (r"[Ii]n reply", {"In", "in"}),
        (r"accuse?d", {"accus"}),
        (r"as?", {"a"}),
        (r"(?:un)?kept", {"un", "kept"}),
        (r"(?<=x)y", {"y"}),
        (r"\b(?!the)(?P<what>it|she)", {"it", "she"}),
        (r"(?:so ){0,2}much", {"so", "much"}),
        (r"(?:no ){1,2}more", {"no"}),
    ],
)
def test_beginnings(pattern: str, expected: set[str]) -> None:
    assert set(beginnings(pattern) or ()) == expected


@pytest.mark.parametrize("pattern", [r".{3}", r"\w+", "a|", r"[^a]b", r"(?:\w+ )?kept", "x*y"])
def test_what_cannot_be_told_is_left_open(pattern: str) -> None:
    assert beginnings(pattern) is None


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [(r"\ba|^b", True), (r"\ba|b", False), (r"(?<= )a", False), ("", False)],
)
def test_begins_at_word(pattern: str, expected: bool) -> None:
    assert begins_at_word(pattern) is expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"(?<=which the )\w+ regards?", {" regard"}),
        (r"\w+n't\b", {"n't"}),
        (r"[a-z]+ (?:has|had)? been", {" been"}),
        (r"(?:\w+ ){1,3}(?:board|court)\b", {"board", "court"}),
        (r"(?:board|court)?", set()),
        (r".*", set()),
    ],
)
def test_needed(pattern: str, expected: set[str]) -> None:
    assert needed(pattern) == expected
