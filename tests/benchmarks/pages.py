"""How soon a page of the workbench is painted, beside the same bytes as a file from the same server program.

`python -m tests.benchmarks.pages 10000` for these figures alone. A page is asked for when nothing changed and
right after somebody saved: then what is on it may have to be worked out anew.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, urlencode

from httpx2 import Client

from tests.benchmarks.generate import workspace
from tests.benchmarks.sent import pairs_of, token_of, with_fields
from tests.benchmarks.server import serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_ROOT = Path(__file__).parents[2]
_RUNS = 5
_PATIENCE = 120.0
_FLAGS = ("--headless", "--no-sandbox", "--disable-gpu")
_PROGRAM = os.environ.get("SERVANDA_CHROMIUM", "/usr/bin/chromium")
_PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
_FORM = {"content-type": "application/x-www-form-urlencoded"}


def pages(scratch: Path, items: int) -> Iterator[tuple[str, str, str]]:
    """Yield (page, milliseconds, more in words) for each page over `items` events."""
    if not (find_spec("playwright") and Path(_PROGRAM).is_file()):
        yield "pages of the workbench", "not measured:", f"needs servanda[browser] and {_PROGRAM}"
        return
    root = workspace(scratch / "pages", events=items)
    names = sorted(file.stem for file in root.glob("annotations/*/*.yaml"))
    saved = scratch / "saved"
    saved.mkdir()
    with serving(root) as address, Client(base_url=address, timeout=_PATIENCE) as client:
        client.headers["origin"] = address
        client.headers["x-csrf-token"] = token_of(client.get("/").text)
        client.post("/who", data={"name": "bench", "back": "/"})
        files = {way: f"{number}.html" for number, way in enumerate(_ways(names[100]))}
        for way, file in files.items():
            (saved / file).write_bytes(client.get(way).content)
        peer = [sys.executable, "-m", "tests.benchmarks.peer", str(saved)]
        with serving(_ROOT, peer) as beside, _browser() as browser:
            for way, file in files.items():
                yield _figure(
                    way,
                    _Asked(client, browser, f"{address}{way}", f"{beside}/{file}"),
                    save=partial(_save, client, f"/event/{quote(names[7])}/edit"),
                )


class _Asked(NamedTuple):
    """A page, and the same bytes as a file."""

    client: Client
    browser: "Browser"
    page: str
    file: str


def _figure(way: str, asked: _Asked, *, save: Callable[[], object]) -> tuple[str, str, str]:
    """Return how long a page takes: the server's answer, the first paint, and both beside the file."""
    nothing = partial(len, "")
    asked.client.get(way)
    served = _median(nothing, lambda: _answered(asked.client, asked.page))
    again = _median(save, lambda: _answered(asked.client, asked.page))
    painted = _median(nothing, lambda: _painted(asked.browser, asked.page))
    painted_again = _median(save, lambda: _painted(asked.browser, asked.page))
    floor = _median(nothing, lambda: _painted(asked.browser, asked.file))
    size = len(asked.client.get(way).content) / 1000
    return (
        way.partition("?")[0],
        f"answer {served:5.0f}, after a save {again:5.0f}; paint {painted:5.0f}, after a save {painted_again:5.0f} ms",
        f"{size:.0f} kB; as a file {floor:.0f} ms",
    )


def _ways(event: str) -> Iterator[str]:
    """Yield the address of every kind of page."""
    yield from ("/", "/treaties", "/treaty/bench", "/clause/bench", "/clause/bench/25")
    yield from ("/clause/bench/25?stance=breaches", "/xref/bench/25")
    yield from (f"/event/{quote(event)}", f"/event/{quote(event)}/edit", "/event/new")
    yield from ("/search?words=convoy", "/sources", "/report", "/annotate", "/work", "/coding")


def _median(before: Callable[[], object], measure: Callable[[], float]) -> float:
    found = []
    for _ in range(_RUNS):
        before()
        found.append(measure())
    return statistics.median(found)


def _answered(client: Client, address: str) -> float:
    began = time.perf_counter()
    client.get(address)
    return (time.perf_counter() - began) * 1e3


def _painted(browser: "Browser", address: str) -> float:
    """Return the milliseconds from the request to the first paint, in a browser that knows nothing yet."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    found = 0.0
    while not found:
        found = page.evaluate(_PAINTED)
    context.close()
    return found


def _save(client: Client, way: str) -> None:
    """Save an event, which may concern every page."""
    pairs = with_fields(pairs_of(client.get(way).text), note=f"Seen at {time.time()}.")
    form = urlencode([*pairs, ("do", "save")])
    client.post(way, content=form, headers=_FORM).raise_for_status()


@contextmanager
def _browser() -> "Iterator[Browser]":
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=_PROGRAM, args=[*_FLAGS])
        yield running
        running.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        items = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
        for what, figure, more in pages(Path(folder), items):
            sys.stdout.write(f"{what:48} {figure}  {more}\n")
            sys.stdout.flush()
