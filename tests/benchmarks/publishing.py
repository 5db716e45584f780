"""How long a report takes as a page, beside Doorstop and StrictDoc publishing as many items."""

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks.checking import doorstop
from tests.benchmarks.generate import workspace
from tests.benchmarks.timing import Figure, program, timed


def publishing(scratch: Path, items: int) -> Iterator[tuple[str, Figure, str]]:
    """Yield (what, figure, ratio in words) for `items` events with three links each, and as many items of the peers."""
    root, page = workspace(scratch / "reported", events=items), scratch / "report.html"
    subprocess.run([program("servanda"), "check"], cwd=root, check=False, capture_output=True)
    # another day each time, so that no report is remembered
    days = [timed(_report(f"2026-01-0{day}", page), root, 1) for day in (1, 2, 3)]
    own = sorted(days)[1]
    yield f"report in html, {items} events", own, f"{page.stat().st_size / 1e6:.1f} MB"
    for name, folder, command in _peers(scratch, items):
        peer = timed(command, folder, 1)
        yield f"{name}, {items} items", peer, f"{peer.median / own.median:.1f} x servanda"


def _report(day: str, page: Path) -> list[str]:
    return [program("servanda"), "report", "--as-of", day, "-o", str(page)]


def _peers(scratch: Path, items: int) -> Iterator[tuple[str, Path, Sequence[str]]]:
    """Yield the name of each peer that is installed, a folder with as many items, and how it publishes them."""
    if shutil.which(program("doorstop")):
        folder = doorstop(scratch / "doorstop-published", items)
        yield (
            "doorstop publish",
            folder,
            [program("doorstop"), "publish", "all", str(scratch / "d")],
        )
    if shutil.which(program("strictdoc")):
        folder = _strictdoc(scratch / "strictdoc", items)
        out = str(scratch / "s")
        yield "strictdoc export", folder, [program("strictdoc"), "export", ".", "--output-dir", out]


def _strictdoc(root: Path, items: int) -> Path:
    """Write a StrictDoc document of `items` items and return its folder."""
    root.mkdir()
    written = "".join(
        f"[REQUIREMENT]\nUID: EVENT-{number}\nTITLE: Event {number}\nSTATEMENT: >>>\n"
        f"Event {number}: the convoy crossed the border and the notice was restored.\n<<<\n\n"
        for number in range(1, items + 1)
    )
    (root / "events.sdoc").write_text(f"[DOCUMENT]\nTITLE: Events\n\n{written}", "utf-8")
    return root
