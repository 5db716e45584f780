"""The scores of the reader are kept beside the gold texts, so that a change in quality is a diff.

Refresh with `SNAPSHOT_UPDATE=1`. Nobody tunes on `test`: its scores are looked at, never worked towards.
"""

import json
import os
from pathlib import Path

import pytest

from servanda.api.reading import evaluate

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold"
TOLERANCE = 0.0101
"""Of an F1: two links of the smallest part, where another processor adds up in another order."""


@pytest.mark.parametrize("part", ["train", "dev", "test"])
def test_scores_are_as_kept(part: str) -> None:
    found = {
        measure["name"]: measure["f1"]
        for measure in evaluate(GOLD / part, workspace=ROOT)["figures"]
    }
    kept = GOLD / "scores" / f"{part}.json"
    if os.environ.get("SNAPSHOT_UPDATE"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    expected = json.loads(kept.read_text("utf-8"))
    assert found.keys() == expected.keys()
    moved = {
        name: (expected[name], found[name])
        for name in found
        if differs(expected[name], found[name])
    }
    assert not moved, (
        "refresh the scores with SNAPSHOT_UPDATE=1 and say in the commit why they moved"
    )


def differs(one: float | None, other: float | None) -> bool:
    """Return True where two scores are further apart than the tolerance."""
    return one != other and (one is None or other is None or abs(one - other) > TOLERANCE)
