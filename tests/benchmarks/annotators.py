"""How long a save takes while twenty annotators work, with a terminal and `git pull` beside them, and that none is lost.

`python -m tests.benchmarks.annotators 10000` for these figures alone.
"""

import asyncio
import statistics
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.benchmarks.annotator import SAVES, Told, Work
from tests.benchmarks.bystanders import Upstream
from tests.benchmarks.generate import workspace
from tests.benchmarks.server import serving
from tests.benchmarks.together import Outcome, on_disk, together

ANNOTATORS = 20
_HOT = 5
_PACES = (5.0, 1.0, 0.0)
"""Seconds from one save of an annotator to the next; people who read take longer than any of them."""


def annotators(
    scratch: Path, items: int, *, seconds: float = 60.0, paces: Iterable[float] = _PACES
) -> Iterator[tuple[str, str, str]]:
    """Yield (what, figure, more in words) for each pace: how long saves took, how many, how many were lost."""
    source = workspace(scratch / "upstream", events=items)
    files = sorted(str(file.relative_to(source)) for file in source.glob("annotations/*/*.yaml"))
    pulled, shared = files[: items // 10], [Path(file).stem for file in files[items // 10 :]]
    upstream = Upstream(source, pulled)
    for pace in paces:
        root = upstream.clone(scratch / f"annotated-{pace}")
        work = Work(shared[_HOT:], shared[:_HOT], "bench/7", "FRA", seconds, pace)
        with serving(root) as address:
            outcome = asyncio.run(
                together(address, root, upstream, annotators=ANNOTATORS, work=work, pause=5.0)
            )
        yield from _figures(outcome, root, work)


def _figures(outcome: Outcome, root: Path, work: Work) -> Iterator[tuple[str, str, str]]:
    found = on_disk(root)
    lost, unasked = len(outcome.lost(found)), len(outcome.unasked(found))
    told, name = outcome.told, f"one each {work.pause:g} s" if work.pause else "one after the other"
    saves = [second for kind in SAVES for second in told.seconds[kind]]
    yield (
        f"{ANNOTATORS} annotators, {name}: a save",
        _spread(saves),
        f"{len(saves) / work.seconds:.1f} saves/s; {len(told.kept)} kept, {len(told.refused)} refused; "
        f"lost {lost}, unasked {unasked}; {len(outcome.typed)} typed, {len(outcome.pulled)} pulled",
    )
    for kind, seconds in sorted(told.seconds.items()):
        yield f"    {kind}", _spread(seconds), _statuses(told, kind)


def _spread(seconds: list[float]) -> str:
    """Return the median and what 95 and 99 of 100 stay within, in milliseconds."""
    if len(seconds) < 2:
        return "too few"
    cuts = statistics.quantiles(seconds, n=100, method="inclusive")
    return f"p50 {cuts[49] * 1e3:5.0f}  p95 {cuts[94] * 1e3:5.0f}  p99 {cuts[98] * 1e3:5.0f} ms"


def _statuses(told: Told, kind: str) -> str:
    counted = sorted((status, count) for (of, status), count in told.status.items() if of == kind)
    return ", ".join(f"{count} x {status}" for status, count in counted)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        given = [float(word) for word in sys.argv[1:]]
        items, seconds, *paces = given or [10_000, 60.0]
        for what, figure, more in annotators(
            Path(folder), int(items), seconds=seconds, paces=paces or _PACES
        ):
            sys.stdout.write(f"{what:48} {figure}  {more}\n")
            sys.stdout.flush()
