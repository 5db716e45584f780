"""No page of the workbench is wider than the window, from a telephone to a large screen, unfolded or not."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from servanda.web.app import create_app
from servanda.web.settings import Settings
from tests.browser.bench import served
from tests.browser.rooms import NO_PAGES, ROOMS, furnished
from tests.cli.conftest import ROOT, copy_of_the_data

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

WIDTHS = (320, 480, 640, 800, 1400)
UNFOLDED = "document.querySelectorAll('details').forEach(each => each.open = true)"
BEYOND = """() => {
  const most = document.documentElement.clientWidth;
  const isCut = (each) => each && each !== document.body && (getComputedStyle(each).overflowX !== "visible" ||
    getComputedStyle(each).clipPath !== "none" || isCut(each.parentElement));
  const beyond = [...document.querySelectorAll("body *")].filter((each) => {
    const at = each.getBoundingClientRect();
    return at.width > 1 && (at.right > most + 1 || (at.left < -1 && at.right > 0)) &&
      each.checkVisibility() && !isCut(each);
  });
  return [document.documentElement.scrollWidth - innerWidth,
    beyond.slice(0, 3).map((each) => each.outerHTML.slice(0, 160))];
}"""
"""How far the page goes beyond the window, and what does that nothing scrolls or cuts."""
PAGES = [place for places in ROOMS.values() for place in places]


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, dict[str, str]]]:
    """The address of a workbench on which something of every kind is there, and the names of it."""
    workspace = copy_of_the_data(tmp_path_factory.mktemp("wide"))
    names = furnished(workspace, "ana")
    with served(workspace) as address:
        yield address, names


def fits(page: "Page") -> None:
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        beyond, which = page.evaluate(BEYOND)
        assert (beyond <= 0, which) == (True, []), f"{page.url} at {width}"


def test_every_page_is_looked_at() -> None:
    described = create_app(Settings(workspace=ROOT)).openapi()["paths"]
    pages = {path for path, ways in described.items() if "get" in ways}
    pages = {path for path in pages if not path.startswith("/api/")} - {*NO_PAGES}
    assert pages == ROOMS.keys()


@pytest.mark.parametrize("place", PAGES)
def test_no_page_is_wider_than_the_window(
    browser: "Browser", bench: tuple[str, dict[str, str]], place: str
) -> None:
    address, names = bench
    context = browser.new_context()
    context.add_cookies([{"name": "coder", "value": "ana", "url": address}])
    page = context.new_page()
    page.goto(address + place.format(**names))
    fits(page)
    page.evaluate(UNFOLDED)
    fits(page)
    context.close()


@pytest.mark.parametrize(
    "coder", ["", "ana", "Margarethe%20von%20Hohenstein-" + "Wittgenstein" * 4]
)
def test_the_name_of_who_sits_here_fits(
    browser: "Browser", bench: tuple[str, dict[str, str]], coder: str
) -> None:
    context = browser.new_context()
    if coder:
        context.add_cookies([{"name": "coder", "value": coder, "url": bench[0]}])
    page = context.new_page()
    for place in ("/", "/coding", "/work"):
        page.goto(bench[0] + place)
        fits(page)
        page.locator(".who summary").click()
        fits(page)
        page.set_viewport_size({"width": 320, "height": 800})
        page.locator("#who").fill("somebody")
        page.set_viewport_size({"width": 1400, "height": 800})
    context.close()
