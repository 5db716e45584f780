"""How long a command takes to answer, beside `import click` alone."""

import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.timing import Figure, program, timed

_RUNS = 21


def startup(corpus: Path) -> Iterator[tuple[str, Figure, str]]:
    """Yield (what, figure, ratio in words) for the shipped corpus at `corpus`."""
    servanda = program("servanda")
    timed([servanda, "clause", "feb22/25"], corpus, 2)  # the index is warm from here on
    cases = {
        'python -c "import click"': [sys.executable, "-c", "import click"],
        "servanda --help": [servanda, "--help"],
        "servanda clause feb22/25, warm": [servanda, "clause", "feb22/25"],
        "servanda check, warm": [servanda, "check"],
    }
    peer: Figure | None = None
    for what, command in cases.items():
        figure = timed(command, corpus, _RUNS)
        peer = peer or figure
        yield what, figure, f"{figure.median / peer.median:.2f} x import click"
