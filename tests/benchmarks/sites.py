"""How long a site takes, from nothing and after one changed event, in whole processes."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.generate import workspace
from tests.benchmarks.timing import Figure, program, timed

_DAY = "2026-01-01"


def sites(scratch: Path, items: int) -> Iterator[tuple[str, Figure, str]]:
    """Yield (what, figure, ratio in words) for `items` events with three links each on 500 clauses."""
    root = workspace(scratch / "sites", events=items)
    report = [program("servanda"), "report", "--as-of", _DAY]
    site = scratch / "pages"
    whole = []
    for _ in range(3):
        shutil.rmtree(site, ignore_errors=True)
        whole.append(timed([*report, "--site", str(site)], root, 1))
    full = sorted(whole)[1]
    yield f"full site, {items} events", full, ""
    floor = timed([*report, "--format", "csv"], root, 3)
    yield "the verdicts alone, as csv: the floor", floor, ""
    still = timed([*report, "--site", str(site)], root, 3)
    yield "the site, nothing changed", still, f"{still.median - floor.median:.2f} s above the floor"
    _change(root)
    one = timed([*report, "--site", str(site)], root, 1)
    yield "the site, one event changed", one, f"{one.median - still.median:.2f} s above no change"


def _change(root: Path) -> None:
    """Give one event another title."""
    file = sorted((root / "annotations").glob("*/*.yaml"))[7]
    file.write_text(
        re.sub("^title: .*$", "title: Changed", file.read_text("utf-8"), flags=re.M), "utf-8"
    )
