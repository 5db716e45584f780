"""What the words of a sentence tell."""

from tests.reading.events.stage import corpus, one

from servanda.reading.events.word_clues import Vocabulary, told, word_clues


def test_names_are_left_out_and_endings_too() -> None:
    assert told(one("Ruvania returned the prisoners.")) == {"return", "prisoner"}


def test_nothing_is_told_by_small_words() -> None:
    assert told(one("It was he.")) == frozenset()


def test_words_of_the_treaty_count() -> None:
    known = Vocabulary(corpus()).of({"pact"})
    near = word_clues(told(one("Ruvania returned the prisoners.")), known)
    far = word_clues(told(one("Ruvania elected a parliament.")), known)
    assert near["word prisoner"] == 1.0
    assert near["words of the treaty"] > far["words of the treaty"]
    assert near["share of the treaty"] == 0.5


def test_no_treaty_has_no_words() -> None:
    assert Vocabulary(corpus()).of(()) == frozenset()
