"""What is taken out of GloVe: common words as they are spelt, each number in one byte."""

from pathlib import Path

import numpy as np
import orjson
import pytest

from tests.training import take_vectors


def test_common_words_are_taken_and_signs_are_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ["the", ",", "river", "dam", "treaty", "guns", "n't", "eel"]
    numbers = np.random.default_rng(0).normal(size=(len(words), 6))
    held = {
        "words": words,
        "dimensions": 6,
        "vectors": dict(zip(words, numbers.tolist(), strict=True)),
    }
    (tmp_path / "glove.json").write_bytes(orjson.dumps(held))
    monkeypatch.setattr(take_vectors, "WEIGHTS", tmp_path)
    take_vectors.take(tmp_path / "glove.json")
    with np.load(tmp_path / "word_vectors.npz") as kept:
        assert kept["words"].tobytes().decode().split("\n") == [
            "the",
            "river",
            "dam",
            "treaty",
            "guns",
            "eel",
        ]
        assert kept["ranks"].tolist() == [0, 2, 3, 4, 5, 7]
        assert kept["rows"].dtype == np.int8
        assert np.abs(kept["rows"]).max(axis=1).tolist() == [127] * 6
