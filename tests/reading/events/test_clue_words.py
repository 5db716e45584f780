"""How clues are said to a person."""

import pytest

from servanda.reading.events.clue_words import in_words
from servanda.reading.events.weights import choice


@pytest.mark.parametrize(
    ("clue", "words"),
    [
        (
            "rule: supports established",
            "the codebook reads such a sentence as supports established",
        ),
        ("judge says: late", "its words show: late"),
        ("duty: forbids, affirmed", "the clause forbids, and the conduct is affirmed"),
        ("answers", "it answers a charge"),
        ("verb: denial", "its verb is one of denial"),
    ],
)
def test_in_words(clue: str, words: str) -> None:
    assert in_words([clue, clue]) == (words,)


@pytest.mark.parametrize("clue", ["by coder", "coder with no verb", "party answers", ""])
def test_what_only_the_models_understand_is_left_out(clue: str) -> None:
    assert in_words([clue]) == ()


def test_no_word_of_a_model_reaches_a_person_as_it_is() -> None:
    clues = choice("claims").place
    assert not {words for words in in_words(sorted(clues)) if words.startswith(("by ", "rule"))}
