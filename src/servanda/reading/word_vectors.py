"""Knows how near in meaning English words are: a vector for each of the commonest.

Source: GloVe, 100 numbers a word learnt from Wikipedia 2014 and Gigaword 5 (Pennington, Socher and Manning
2014; Public Domain Dedication and License 1.0). `tests/training/take_vectors.py` takes from it what ships:
the commonest words, what all vectors share removed (Mu and Viswanath 2018), each number in one byte.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import as_file, files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from servanda.reading.themes.terms import FUNCTION_WORDS, words

Matrix = NDArray[np.float32]
Places = NDArray[np.intp]

_RARE = 1e-3
"""Words rarer than this share of a text count nearly in full (Arora, Liang and Ma 2017)."""
_REMEMBERED = 256


@dataclass(frozen=True)
class WordVectors:
    """The vectors, each of length one, and how much each word counts: the rarer, the more."""

    place: Mapping[str, int]
    rows: Matrix
    counts: Matrix

    @cached_property
    def width(self) -> int:
        """How many numbers a vector has."""
        return int(self.rows.shape[1])

    def places(self, text: str) -> Places:
        """Return where the telling words of a text stand, in their order; those not known are left out."""
        found = (self.place.get(word, -1) for word in words(text) if word not in FUNCTION_WORDS)
        return np.array([at for at in found if at >= 0], np.intp)

    def average(self, places: Places) -> Matrix:
        """Return the direction in which words point together, of length one; zeros where there are none."""
        summed = self.counts[places] @ self.rows[places]
        length = float(np.sqrt(summed @ summed))
        return np.asarray(summed / length if length else summed, np.float32)


class Meaning(NamedTuple):
    """What a text means, as far as its words tell."""

    places: Places
    """its telling words, each once"""
    average: Matrix


@lru_cache(maxsize=_REMEMBERED)
def meaning(text: str) -> Meaning:
    """Return what a text means: where its words stand among the vectors, and their direction together."""
    places = word_vectors().places(text)
    return Meaning(np.unique(places), word_vectors().average(places))


@cache
def word_vectors() -> WordVectors:
    """Return the vectors that ship with the package."""
    with (
        as_file(files("servanda.reading") / "weights" / "word_vectors.npz") as path,
        np.load(path) as kept,
    ):
        known = kept["words"].tobytes().decode().split("\n")
        rows = kept["rows"].astype(np.float32)
        ranks = kept["ranks"].astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    share = 1 / (ranks + 2.7) / np.log(len(known))
    counts = np.asarray(_RARE / (_RARE + share), np.float32)
    return WordVectors({word: at for at, word in enumerate(known)}, rows, counts)
