"""Many write at once, in browsers, in a terminal and by `git pull`: nothing that was acknowledged is lost."""

import asyncio
import shutil
from pathlib import Path

import pytest

from tests.benchmarks.annotator import SAVES, Work
from tests.benchmarks.bystanders import Upstream
from tests.benchmarks.generate import workspace
from tests.benchmarks.server import serving
from tests.benchmarks.together import on_disk, together

ANNOTATORS = 5
SECONDS = 3.0


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_nothing_is_lost(tmp_path: Path) -> None:
    source = workspace(tmp_path / "upstream", events=60, clauses=20)
    files = sorted(str(file.relative_to(source)) for file in source.glob("annotations/*/*.yaml"))
    pulled, shared = files[:25], [Path(file).stem for file in files[25:]]
    upstream = Upstream(source, pulled)
    root = upstream.clone(tmp_path / "root")
    work = Work(shared, shared[:2], "bench/7", "FRA", SECONDS, pause=0)
    with serving(root) as address:
        outcome = asyncio.run(
            together(address, root, upstream, annotators=ANNOTATORS, work=work, pause=0.5)
        )
    found = on_disk(root)
    assert not outcome.lost(found)
    assert not outcome.unasked(found)
    assert outcome.told.kept
    assert outcome.typed
    assert outcome.pulled
    assert {kind for kind, status in outcome.told.status if status < 300} > {*SAVES}
    assert all(status < 500 for _, status in outcome.told.status)
