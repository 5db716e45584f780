"""The shipped weights are those that the labelled texts teach."""

from pathlib import Path
from typing import Any

import orjson
import pytest

from servanda.reading.events.weights import choice

SHIPPED = ("speakers.json", "events.json", "claims.json", "targets.json", "bearers.json")
AS_GOOD_AS = 0.05
"""Other processors add up in another order, and the search for the best weights ends a little elsewhere."""


def test_training_again_gives_the_shipped_weights(tmp_path: Path) -> None:
    pytest.importorskip("sklearn")
    from tests.training.learn import train
    from tests.training.train_events import WEIGHTS

    train(folder=tmp_path)
    for name in SHIPPED:
        again, shipped = ((each / name).read_bytes() for each in (tmp_path, WEIGHTS))
        assert again == shipped or differences(orjson.loads(again), orjson.loads(shipped)) == []


def differences(one: Any, other: Any, where: str = "") -> list[str]:
    """Return where two files of weights differ by more than another processor may; a weight left out is none."""
    if isinstance(one, dict):
        return [
            found
            for name in sorted({*one, *other})
            for found in differences(one.get(name, 0.0), other.get(name, 0.0), f"{where}/{name}")
        ]
    if isinstance(one, list):
        pairs = enumerate(zip(one, other, strict=True))
        return [found for at, pair in pairs for found in differences(*pair, where=f"{where}/{at}")]
    same = one == other or (
        isinstance(one, int | float) and abs(one - other) <= AS_GOOD_AS * max(1.0, abs(one))
    )
    return [] if same else [f"{where}: {one} and {other}"]


def test_weights_differ_where_one_moved_or_came() -> None:
    kept = {"bias": 1.0, "weights": {"a": [0.5, 0.1], "b": [2.0, 0.0]}}
    assert differences(kept, {"bias": 1.01, "weights": {"a": [0.5, 0.1], "b": [2.05, 0.0]}}) == []
    moved = {"bias": 1.0, "weights": {"a": [0.5, 0.3], "b": [2.0, 0.0]}, "c": 0.2}
    assert differences(kept, moved) == ["/c: 0.0 and 0.2", "/weights/a/1: 0.1 and 0.3"]


def test_a_better_raw_score_is_never_a_worse_share() -> None:
    from servanda.reading.events.weights import calibrated

    shares = [calibrated(step / 20) for step in range(21)]
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] <= 1
    assert choice("claims").answers
