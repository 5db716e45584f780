"""One draft in two windows: what one does, the other learns, and neither loses a step or takes back one it did not show."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.bench import OpenBench
from tests.browser.desk import events, open_by_keys, proposed, ready, saved, states

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PATIENCE = 10_000
"""Milliseconds until what does not come is given up."""


@pytest.fixture
def draft(open_bench: OpenBench, own_bench: tuple[str, Path]) -> "Page":
    """The page of a draft of the story, with its proposals."""
    page = open_bench(f"{own_bench[0]}/annotate")
    page.set_default_timeout(PATIENCE)
    open_by_keys(page)
    proposed(page)
    return page


@pytest.fixture
def beside(draft: "Page", browser: "Browser") -> Iterator["Page"]:
    """The same draft in another browser of the same person."""
    context = browser.new_context()
    context.add_cookies([each for each in draft.context.cookies() if each["name"] == "coder"])
    other = context.new_page()
    other.set_default_timeout(PATIENCE)
    other.goto(draft.url)
    ready(other)
    proposed(other)
    yield other
    context.close()


def test_two_browsers_on_one_draft_lose_nothing(draft: "Page", beside: "Page") -> None:
    beside.keyboard.press("r")
    beside.keyboard.press("Control+a")
    beside.keyboard.type("What the other typed")
    draft.keyboard.press("a")
    saved(draft)
    beside.keyboard.press("Enter")
    aside = beside.locator("#set-aside")
    aside.wait_for()
    assert "What the other typed" in aside.inner_text()
    assert states(beside) == ["accepted", "open"]
    beside.keyboard.press("Enter")  # the focus is on “Do it again”
    saved(beside)
    draft.reload()
    ready(draft)
    draft.keyboard.press("k")
    assert draft.get_by_text("What the other typed").count() >= 1


def test_an_undo_takes_back_nothing_that_another_window_did(draft: "Page", beside: "Page") -> None:
    beside.keyboard.press("a")
    saved(beside)
    draft.reload()
    ready(draft)
    draft.keyboard.press("x")
    saved(draft)
    assert states(draft) == ["accepted", "rejected"]
    beside.keyboard.press("u")
    aside = beside.locator("#set-aside")
    aside.wait_for()
    assert states(beside) == ["accepted", "rejected"]
    beside.keyboard.press("Enter")  # “Do it again”
    beside.get_by_text("leaves no room for this").wait_for()
    assert states(beside) == ["accepted", "rejected"]
    draft.reload()
    ready(draft)
    assert states(draft) == ["accepted", "rejected"]


def test_a_draft_that_another_window_discarded_says_so_and_shows_what_was_done(
    draft: "Page", beside: "Page"
) -> None:
    draft.goto(draft.url.rpartition("/")[0])
    draft.locator(".discard summary").click()
    draft.get_by_role("button", name="Discard this draft").click()
    draft.get_by_text("No draft is open").wait_for()
    beside.keyboard.press("a")
    beside.locator("#set-aside").wait_for()
    assert "accept" in beside.locator("#set-aside li").inner_text()
    assert "can no longer be changed" in beside.locator("#trouble").inner_text()
    assert "accused Armenia" in beside.locator("#text").inner_text()


def test_a_window_learns_that_the_text_was_read_by_another_day(
    draft: "Page", beside: "Page"
) -> None:
    answer = draft.evaluate(
        """async ([id, day]) => (await fetch(`/api/drafts/${id}/day`, { method: "PUT", body: JSON.stringify({ day }),
        headers: { "content-type": "application/json", "x-csrf-token": document.querySelector("meta[name=csrf]").content }
        })).status""",
        [draft.url.rpartition("/")[2], "2023-03-28"],
    )
    assert answer == 200
    beside.keyboard.press("a")
    beside.locator("#set-aside").wait_for()
    beside.locator(".event-card", has_text="2023-03-26").wait_for()
    beside.keyboard.press("Enter")
    saved(beside)
    assert states(beside) == ["accepted", "open"]


def test_a_draft_that_is_recorded_in_two_windows_is_recorded_once(
    draft: "Page", beside: "Page", own_bench: tuple[str, Path]
) -> None:
    draft.keyboard.press("a")
    saved(draft)
    beside.reload()
    ready(beside)
    for page in (draft, beside):
        page.keyboard.press("f")
        page.get_by_role("button", name="Record 1 event").wait_for()
    draft.keyboard.press("Enter")
    draft.locator("dialog.finish .done").wait_for()
    beside.keyboard.press("Enter")
    beside.locator("dialog.finish [role=alert]").wait_for()
    assert len(events(own_bench[1])) == 1
    assert states(beside) == ["written", "open"]
