"""Prints every figure: `make bench`, or `python -m tests.benchmarks 1000` for fewer items."""

import sys
import tempfile
from pathlib import Path

from tests.benchmarks.annotators import annotators
from tests.benchmarks.checking import checking
from tests.benchmarks.dating import dating
from tests.benchmarks.pages import pages
from tests.benchmarks.publishing import publishing
from tests.benchmarks.reading import reading
from tests.benchmarks.showing import showing
from tests.benchmarks.sites import sites
from tests.benchmarks.startup import startup

ROOT = Path(__file__).parents[2]


def main(items: int) -> None:
    """Run the benchmarks with `items` events and write a line a figure."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        texts = max(items // 50, 10)
        for rows in (
            startup(ROOT),
            checking(folder, items),
            publishing(folder, items),
            sites(folder, items),
            showing(folder, items),
            reading(folder, texts),
            dating(),
            pages(folder, items),
            annotators(folder, items),
        ):
            for what, figure, ratio in rows:
                sys.stdout.write(f"{what:48} {figure}  {ratio}\n")
                sys.stdout.flush()


main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
