"""What the words before a date tell of it."""

import pytest

from servanda.reading.date_places import place_of


@pytest.mark.parametrize(
    ("words", "aside", "limit", "to_come"),
    [
        ("It was opened on |Monday", False, False, False),
        ("in the early hours of |13 May", False, False, False),
        ("the complaint of |22 March", True, False, False),
        ("In a note of |3 October", False, False, False),
        ("Its report of |Monday", False, False, False),
        ("no later than |Sunday", True, True, False),
        ("for the first time since |May", True, True, False),
        ("it would be opened on |Monday", False, False, True),
        ("it would not open on |Monday", False, False, False),
        ("they would have gone on |Monday", False, False, False),
        ("promised the boards for |May", True, True, True),
        ("promised on |Friday", False, False, False),
        ("will be wider, he said on |Friday", False, False, False),
    ],
)
def test_places(words: str, aside: bool, limit: bool, to_come: bool) -> None:
    text = words.replace("|", "")
    assert place_of(text, words.index("|")) == (aside, limit, to_come)
