"""How long a browser takes to show the report of all links, where there is a browser."""

import statistics
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.generate import workspace
from tests.benchmarks.timing import Figure, program

_RUNS = 5
_SHOWN = """() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(
  [performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0, performance.now()]))))"""


def showing(scratch: Path, items: int) -> Iterator[tuple[str, Figure, str]]:
    """Yield (what, figure, size in words): until the first words are seen, and until all is laid out."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return
    from tests.browser.conftest import FLAGS, PROGRAM

    root, page = workspace(scratch / "showing", events=items), scratch / "report.html"
    command = [program("servanda"), "report", "--as-of", "2026-01-01", "-o", str(page)]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    seen, done = [], []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=PROGRAM, args=[*FLAGS])
        for _ in range(_RUNS):
            shown = browser.new_page()
            shown.goto(page.as_uri(), wait_until="load")
            first, last = shown.evaluate(_SHOWN)
            seen.append(first / 1000)
            done.append(last / 1000)
            shown.close()
        browser.close()
    size = f"{page.stat().st_size / 1e6:.1f} MB"
    for what, seconds in (("first words seen", seen), ("all laid out", done)):
        figure = Figure(statistics.median(seconds), min(seconds), max(seconds), 0)
        yield f"browser, report of {items * 3} links: {what}", figure, size
