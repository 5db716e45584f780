"""How words are cut and folded."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.naming.english import ENGLISH
from servanda.naming.tokens import Words, fold, tokenise


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Moscow", "moscow"),
        ("DÉCLARATION", "declaration"),
        ("Şuşa", "susa"),
        ("Bəyannaməsi", "beyannamesi"),
        ("İlişkileri", "iliskileri"),
        ("ıslak", "islak"),
        ("Erklärung", "erklarung"),
        ("Straße", "strasse"),
        ("трёхстороннее", "трехстороннее"),
        ("Łódź", "lodz"),
        ("６", "6"),
        ("", ""),
    ],
)
def test_fold(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Point 6(3).", "point 6 ( 3 ) ."),
        ("nov10/6", "nov10 / 6"),
        ("the 9th", "the 9th"),
        ("Nov. 9–10", "nov . 9 – 10"),
        ("the statement's point", "the statement 's point"),
        ("the statement’s point", "the statement 's point"),
        ("the leaders' text", "the leaders 's text"),
        ("St Bride's Day", "st bride 's day"),
        ("l'accord", "l ' accord"),
        ("e\u0301tat", "etat"),
        ("snake_case", "snake _ case"),
        ("'s", "'s"),
        ("  ", ""),
        ("", ""),
    ],
)
def test_tokenise(text: str, words: str) -> None:
    assert " ".join(token.word for token in tokenise(text)) == words


@given(st.text(max_size=80))
def test_tokens_keep_their_place(text: str) -> None:
    tokens = tokenise(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(one.end <= other.start for one, other in pairwise(tokens))
    assert all(token.word for token in tokens)


def test_what_touches_is_written_together() -> None:
    words = Words.of("Russia–Azerbaijan   deal", ENGLISH)
    assert [words.touches(at) for at in range(4)] == [False, True, True, False]
    assert words.written == "Russia–Azerbaijan deal"
    assert (words.word(3), words.word(4), words.word(-1)) == ("deal", "", "")


def test_a_part_of_words_is_words() -> None:
    words = Words.of("point 6 of nov10", ENGLISH)
    assert words[2:].written == "of nov10"
    assert words[-1].word == "nov10"
    assert words[1:2].language is ENGLISH
    assert words.made_of(words.tokens[:1]) == words[:1]
    assert len(words[4:]) == 0
