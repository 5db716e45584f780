"""Words that mean nearly the same stand near each other, whatever letters they share."""

import numpy as np
import pytest

from servanda.reading.word_vectors import meaning, word_vectors


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [
        ("prisoners", "captives", "prison"),
        ("shelled", "bombarded", "shells"),
        ("pledged", "promised", "ledger"),
        ("withdrew", "pulled", "drew"),
    ],
)
def test_the_nearer_word_is_the_one_that_means_more_alike(word: str, near: str, far: str) -> None:
    vectors = word_vectors()

    def alike(one: str, other: str) -> float:
        return float(vectors.rows[vectors.place[one]] @ vectors.rows[vectors.place[other]])

    assert alike(word, near) > alike(word, far)


def test_every_vector_has_length_one_and_rare_words_count_more() -> None:
    vectors = word_vectors()
    assert np.allclose(np.linalg.norm(vectors.rows, axis=1), 1, atol=1e-5)
    assert len(vectors.place) == len(vectors.rows) == len(vectors.counts)
    assert vectors.counts[vectors.place["mortar"]] > vectors.counts[vectors.place["government"]]


def test_words_not_known_and_words_without_a_subject_mean_nothing() -> None:
    nothing = meaning("Of the qqzx, and to it.")
    assert len(nothing.places) == 0
    assert not nothing.average.any()


def test_a_meaning_holds_each_word_once() -> None:
    assert len(meaning("Shells, shells and more shells").places) == 1
