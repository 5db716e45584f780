"""Words of a description: stems, states, numbers cited, and what they are about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.reading.themes.citing import name_cited, numbers_cited
from servanda.reading.themes.concepts import concepts, touches, vocabulary
from servanda.reading.themes.terms import PIECES, pieces, states_named, stem, terms, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("withdraw", "withdrew"),
        ("withdraw", "withdrawn"),
        ("strike", "struck"),
        ("driving", "drove"),
        ("prisoner", "prisoners"),
        ("party", "parties"),
        ("close", "closing"),
        ("stop", "stopped"),
        ("deny", "denied"),
    ],
)
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("plan", "plane"), ("port", "post"), ("1960", "1961"), ("bus", "bu"), ("status", "statue")],
)
def test_different_words_have_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Ankara told Yerevan", {"TUR", "ARM"}),
        ("the Turkish and Azerbaijani armies", {"TUR", "AZE"}),
        ("they told us in May", set()),
        ("nobody was there", set()),
    ],
)
def test_states_are_known_by_one_word(text: str, states: set[str]) -> None:
    assert states_named(text) == states


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("contrary to point 6", {"6"}),
        ("points 4, 6 and 9", {"4", "6", "9"}),
        ("the ninth paragraph", {"9"}),
        ("Article XV was invoked", {"15"}),
        ("article five of the pact", {"5"}),
        ("an article in a newspaper", set()),
        ("one point of the plan", set()),
        ("sections on trade", set()),
        ("6 soldiers died on 9 May", set()),
        ("", set()),
    ],
)
def test_numbers_of_clauses(text: str, numbers: set[str]) -> None:
    assert numbers_cited(text) == numbers


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("the River Pact of 1990", 1.0),
        ("the pact", 0.5),
        ("a river", 0.5),
        ("the treaty", 0.0),
        ("Halm", 0.0),
    ],
)
def test_how_much_of_a_name_is_said(text: str, share: float) -> None:
    assert name_cited(("River Pact", "Halm"), frozenset(terms(text))) == share


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("prisoners of war were swapped", "captives"),
        ("joint drills of the two armies", "exercises"),
        ("the pipeline was shut", "energy"),
        ("lorries waited at the customs post", "transport"),
        ("sappers cleared the field", "mines"),
        ("villagers fled", "displaced"),
        ("inspectors came", "verification"),
    ],
)
def test_what_words_are_about(text: str, concept: str) -> None:
    assert concept in concepts(text)


@pytest.mark.parametrize("text", ["", "it was so", "a red apple", "quite a few of them", "7 8 9"])
def test_words_that_are_about_nothing(text: str) -> None:
    assert not concepts(text)


def test_a_longer_phrase_goes_before_its_words() -> None:
    assert [touch.words for touch in touches("a press release")] == ["press release"]


def test_concepts_bear_on_known_ones_and_name_nobody() -> None:
    known = vocabulary()
    assert {other for bears in known.bears_on.values() for other in bears} <= set(known.names)
    phrases = {" ".join(phrase) for phrase in known.named_by}
    assert not {phrase for phrase in phrases if states_named(phrase)}


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert all(word == word.casefold() for word in words(text))
    assert len(terms(text)) <= len(words(text))
    assert all(0 <= piece < PIECES for piece in pieces(text))
    assert all(weight > 0 for weight in concepts(text).values())
    assert all(int(number) > 0 for number in numbers_cited(text))


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=20))
def test_a_stem_is_short(word: str) -> None:
    assert 0 < len(stem(word)) <= max(len(word), len("withdraw"))
