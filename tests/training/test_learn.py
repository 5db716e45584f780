"""The shipped weights are those that the labelled texts teach."""

from pathlib import Path

import pytest

from servanda.reading.events.weights import choice


def test_training_again_gives_the_shipped_weights(tmp_path: Path) -> None:
    pytest.importorskip("sklearn")
    from tests.training.learn import train
    from tests.training.train_events import WEIGHTS

    train(folder=tmp_path)
    for name in ("speakers.json", "events.json", "claims.json", "targets.json", "bearers.json"):
        assert (tmp_path / name).read_bytes() == (WEIGHTS / name).read_bytes()


def test_a_better_raw_score_is_never_a_worse_share() -> None:
    from servanda.reading.events.weights import calibrated

    shares = [calibrated(step / 20) for step in range(21)]
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] <= 1
    assert choice("claims").answers
