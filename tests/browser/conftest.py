"""A browser, the rules of axe-core, and pages to look at; what is missing is a reason to skip, or to fail."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from servanda.api import reporting, site
from servanda.model.sheet import ReportSheet
from servanda.rendering.as_html import as_html
from tests.browser.bench import (  # noqa: F401 - fixtures for every test here
    bench_server,
    bench_workspace,
    open_bench,
    own_bench,
)
from tests.cli.conftest import copy_of_the_data
from tests.hostile import hostile

try:
    from playwright.sync_api import Browser, Page, sync_playwright
except ImportError:
    sync_playwright = None

FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
DAY = "2026-01-01"
PROGRAM = Path(os.environ.get("SERVANDA_CHROMIUM", "/usr/bin/chromium"))

Open = Callable[..., "Page"]


def missing(what: str) -> NoReturn:
    """Skip what cannot be tried here; where a browser is demanded, fail."""
    if os.environ.get("SERVANDA_DEMAND_BROWSER") == "1":
        pytest.fail(what)
    pytest.skip(what)


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """A browser without a window."""
    if sync_playwright is None:
        missing("playwright is not installed: pip install 'servanda[browser]'")
    if not PROGRAM.is_file():
        missing(f"no browser at {PROGRAM}: apt install chromium, or set SERVANDA_CHROMIUM")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=PROGRAM, args=[*FLAGS])
        yield running
        running.close()


@pytest.fixture
def open_page(browser: "Browser") -> Iterator[Open]:
    """Open a page of the disk; what it asks of the network, says or runs is noted in `page.heard`."""
    contexts = []

    def opened(path: Path, **options: object) -> "Page":
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.goto(path.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The rules of axe-core, as a script."""
    given = os.environ.get("SERVANDA_AXE", "")
    if not given or not Path(given).is_file():
        missing("no axe-core: npm install axe-core, and set SERVANDA_AXE to its axe.min.js")
    return Path(given).read_text("utf-8")


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> ReportSheet:
    """The report on the shipped data."""
    return reporting.report(workspace=copy_of_the_data(tmp_path_factory.mktemp("data")), as_of=DAY)


def write_pages(sheet: ReportSheet, folder: Path) -> Path:
    """Write a report as one page and as a site, both with charts, and return the folder."""
    (folder / "report.html").write_text(as_html(sheet, charts=True), "utf-8")
    site.site(sheet, folder / "site", charts=True)
    return folder


@pytest.fixture(scope="session")
def pages(shipped: ReportSheet, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report on the shipped data as one page and as a site."""
    return write_pages(shipped, tmp_path_factory.mktemp("pages"))


@pytest.fixture(scope="session")
def hostile_pages(shipped: ReportSheet, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with hostile words in every title, quotation and address."""
    return write_pages(hostile(shipped), tmp_path_factory.mktemp("hostile"))
