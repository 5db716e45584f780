"""Hostile titles, quotations and addresses in a real browser: nothing runs, nothing is asked of the network."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.conftest import Open
from tests.browser.places import PLACES
from tests.hostile import LONG

if TYPE_CHECKING:
    from playwright.sync_api import Dialog

pytestmark = pytest.mark.browser


def watched(open_page: Open, path: Path) -> tuple[Any, list[str]]:
    """Open a page and return it with what it asked for and opened that it should not."""
    page = open_page(Path(__file__))
    heard: list[str] = []

    def spoken(dialog: "Dialog") -> None:
        heard.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", spoken)
    page.on("request", lambda asked: heard.append(asked.url))
    page.goto(path.as_uri())
    page.wait_for_timeout(100)
    return page, [each for each in heard if not each.startswith("file:")]


@pytest.fixture(params=list(PLACES))
def place(request: pytest.FixtureRequest, hostile_pages: Path) -> Iterator[Path]:
    """Each page once, with hostile words."""
    return hostile_pages / PLACES[request.param]  # type: ignore[return-value]


def test_nothing_runs(open_page: Open, place: Path) -> None:
    page, heard = watched(open_page, place)
    assert heard == []
    assert "hacked" not in page.title().split("<")[0]
    assert not page.evaluate(
        "document.querySelectorAll('main script, img, iframe, object, embed, svg [onload]').length"
    )
    assert not page.evaluate(
        "[...document.querySelectorAll('*')].filter(each => [...each.attributes].some("
        "one => one.name.startsWith('on'))).length"
    )
    assert page.evaluate(
        "[...document.querySelectorAll('a[href]')].every(each => /^(file|https?):$/.test(each.protocol))"
    )


def test_words_are_shown_as_they_are(open_page: Open, hostile_pages: Path) -> None:
    page, _ = watched(open_page, hostile_pages / PLACES["clause"])
    shown = page.inner_text("main")
    assert "<script>" in shown
    assert "<U+202E>" in shown
    assert "{{ 7 * 7 }}" in shown


def test_a_long_word_breaks(open_page: Open, place: Path) -> None:
    page = open_page(place, viewport={"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_pages_hold_the_long_word(hostile_pages: Path) -> None:
    assert any(
        LONG in path.read_text("utf-8") for path in hostile_pages.glob("site/event/*/*.html")
    )
