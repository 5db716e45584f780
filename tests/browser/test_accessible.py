"""WCAG 2.2 AA as far as a machine can tell: axe-core, narrow screens, zoom, and the keyboard alone."""

from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import Open
from tests.browser.places import PLACES

pytestmark = pytest.mark.browser

GRAVE = ("serious", "critical")
AXE = """async () => (await axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
"best-practice"]})).violations.map(each => [each.impact, each.id, each.nodes.length, each.nodes[0].html])"""
TOO_WIDE = """() => [document.documentElement.scrollWidth - document.documentElement.clientWidth,
[...document.querySelectorAll("main *")].filter(each => !each.closest(".scroll, pre")
 && each.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map(each => each.outerHTML.slice(0, 200))]"""
REACHABLE = """() => [...document.querySelectorAll("a[href], button, summary, input, select, [tabindex='0']")]
.filter(each => each.checkVisibility({visibilityProperty: true})
  && !(each.closest("details:not([open])") && each.tagName !== "SUMMARY")).length"""
FOCUSED = """() => { const at = document.activeElement; if (at === document.body) return null;
at.dataset.seen = at.dataset.seen || String(window.count = (window.count || 0) + 1);
return [at.dataset.seen, getComputedStyle(at).outlineStyle, at.getBoundingClientRect().width > 0]; }"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("place", PLACES)
def test_axe_finds_nothing_serious(
    pages: Path, open_page: Open, axe: str, place: str, scheme: str
) -> None:
    page = open_page(pages / PLACES[place], color_scheme=scheme)
    page.evaluate(axe)
    found: list[list[Any]] = page.evaluate(AXE)
    assert not [each for each in found if each[0] in GRAVE]


@pytest.mark.parametrize("width", [320, 640])  # 640 is a window of 1280 at 200 %
@pytest.mark.parametrize("place", PLACES)
def test_nothing_is_wider_than_the_screen(
    pages: Path, open_page: Open, place: str, width: int
) -> None:
    page = open_page(pages / PLACES[place], viewport={"width": width, "height": 800})
    beyond, which = page.evaluate(TOO_WIDE)
    assert beyond <= 0, which


@pytest.mark.parametrize("place", ["clause", "event", "treaty", "charts", "first"])
def test_everything_is_reached_by_keyboard(pages: Path, open_page: Open, place: str) -> None:
    page = open_page(pages / PLACES[place])
    expected = page.evaluate(REACHABLE)
    reached = {}
    for _ in range(expected + 5):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused:
            reached[focused[0]] = focused[1:]
    assert len(reached) == expected
    assert all(outline != "none" and is_seen for outline, is_seen in reached.values())


def test_the_report_is_reached_by_keyboard(pages: Path, open_page: Open) -> None:
    page = open_page(pages / PLACES["report"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.classList.contains('skip')")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#summary"
    for _ in range(40):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        assert focused
        assert focused[1] != "none"


@pytest.mark.parametrize("place", ["report", "clause"])
def test_paper_is_clean(pages: Path, open_page: Open, place: str) -> None:
    page = open_page(pages / PLACES[place], viewport={"width": 680, "height": 900})
    page.emulate_media(media="print")
    assert not page.evaluate(
        "[...document.querySelectorAll('nav, .skip')].filter(each => each.checkVisibility()).length"
    )
    beyond, which = page.evaluate(TOO_WIDE)
    assert beyond <= 0, which


def test_no_script_is_needed(pages: Path, open_page: Open) -> None:
    page = open_page(pages / PLACES["clause"], java_script_enabled=False)
    assert page.get_by_role("heading", level=1).inner_text().startswith("nov10/4")
    page.get_by_role("link", name="Events", exact=True).click()
    assert page.url.endswith("site/events/index.html")
