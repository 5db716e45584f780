"""Many links at once, and events that are on record already, in a real browser and by keys alone."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.bench import OpenBench
from tests.browser.desk import STORY, events, open_by_keys, proposed, ready, saved

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PATIENCE = 10_000
"""Milliseconds until what does not come is given up."""


@pytest.fixture
def page(open_bench: OpenBench, own_bench: tuple[str, Path]) -> "Page":
    """The start page of a workbench of one's own."""
    page = open_bench(f"{own_bench[0]}/annotate")
    page.set_default_timeout(PATIENCE)
    return page


def record(page: "Page", words: str) -> None:
    """Record what was accepted, and wait until it is on record."""
    page.keyboard.press("f")
    page.get_by_role("button", name=words).wait_for()
    page.keyboard.press("Enter")
    page.locator("dialog.finish .done").wait_for()


def again(page: "Page", address: str, coder: str) -> None:
    """Let somebody else open the same text."""
    page.context.add_cookies([{"name": "coder", "value": coder, "url": address}])
    page.goto(f"{address}/annotate")
    open_by_keys(page)
    proposed(page)


@pytest.fixture
def second(page: "Page", own_bench: tuple[str, Path]) -> "Page":
    """The draft of a second person, after a first one recorded the first event of the same text."""
    open_by_keys(page)
    proposed(page)
    page.keyboard.press("a")
    record(page, "Record 1 event")
    again(page, own_bench[0], "ben")
    page.get_by_role("group", name="On record already?").wait_for()
    return page


def change_clause(page: "Page", clause: str) -> None:
    page.keyboard.press("c")
    page.keyboard.press("Control+a")
    page.keyboard.type(clause)
    page.get_by_role("option").filter(has_text=clause).first.wait_for()
    page.keyboard.press("Enter")
    page.locator(".link.current [data-field=clause]", has_text=clause).wait_for()


def test_an_event_on_record_takes_another_link(second: "Page", own_bench: tuple[str, Path]) -> None:
    (before,) = events(own_bench[1])
    change_clause(second, "nov10/6")
    shown = second.get_by_role("group", name="On record already?")
    shown.wait_for()
    assert shown.locator(f"a[href='/event/{before['id']}']").count() == 1
    assert shown.get_by_role("radio").first.is_checked()
    second.keyboard.press("m")
    second.get_by_role("radio", name="Merge into").and_(second.locator(":checked")).wait_for()
    second.keyboard.press("a")
    record(second, "Record 1 event")
    assert "took further links" in second.locator("dialog.finish").inner_text()
    (after,) = events(own_bench[1])
    assert [link["clause"] for link in after["links"]] == ["nov10/4", "nov10/6"]
    assert [link["recorded"]["by"] for link in after["links"]] == ["Ana", "ben"]
    assert after["title"] == before["title"]


def test_an_event_that_has_all_of_it_already_stays_as_it_is(
    second: "Page", own_bench: tuple[str, Path]
) -> None:
    before = events(own_bench[1])
    second.keyboard.press("m")
    second.get_by_role("radio", name="Merge into").and_(second.locator(":checked")).wait_for()
    second.keyboard.press("a")
    record(second, "Record 1 event")
    assert "had all of it already" in second.locator("dialog.finish").inner_text()
    assert events(own_bench[1]) == before


def test_a_merge_is_chosen_at_the_end_and_taken_back(
    second: "Page", own_bench: tuple[str, Path]
) -> None:
    second.keyboard.press("m")
    saved(second)
    second.reload()
    ready(second)
    second.get_by_role("radio", name="Merge into").and_(second.locator(":checked")).wait_for()
    second.keyboard.press("u")
    second.get_by_role("radio", name="No: record a new event").and_(
        second.locator(":checked")
    ).wait_for()
    second.keyboard.press("a")
    second.keyboard.press("f")
    choice = second.get_by_label("Something alike is on record. This is")
    choice.wait_for()
    assert choice.input_value() == ""
    second.get_by_role("button", name="Record 1 event").click()
    second.locator("dialog.finish .done").wait_for()
    assert len(events(own_bench[1])) == 2


def test_many_are_accepted_by_a_filter_and_taken_back_at_once(page: "Page") -> None:
    text = (
        STORY
        + "On 20 March Armenia said that Azerbaijan had broken point 6 of the statement of 10 November 2020.\n"
    )
    open_by_keys(page, text)
    proposed(page)
    rows = page.locator("li.link")
    total = rows.count()
    assert total >= 3
    keys = page.keyboard
    keys.press("B")
    dialog = page.get_by_role("dialog", name="Accept many")
    dialog.wait_for()
    keys.press("Tab")
    keys.type("nov10/6")
    keys.press("Tab")
    keys.press("Control+a")
    keys.type("0")
    inside = int(dialog.locator(".count-told").inner_text().split()[0])
    assert 0 < inside < total
    keys.press("Enter")
    dialog.wait_for(state="detached")
    assert page.locator("li.link.accepted").count() == inside
    assert page.locator("li.link.accepted", has_text="nov10/6").count() == inside
    assert f"{inside} accepted" in page.locator("#told").inner_text()
    keys.press("u")
    page.locator("li.link.accepted").first.wait_for(state="detached")
    assert page.locator("li.link.open").count() == total
    keys.press("U")
    saved(page)
    page.reload()
    ready(page)
    assert page.locator("li.link.accepted").count() == inside


@pytest.mark.parametrize(("clause", "least"), [("nov10/99", "0"), ("", "1")])
def test_a_filter_that_nothing_fits_accepts_nothing(page: "Page", clause: str, least: str) -> None:
    open_by_keys(page)
    proposed(page)
    keys = page.keyboard
    keys.press("B")
    dialog = page.get_by_role("dialog", name="Accept many")
    keys.press("Tab")
    keys.type(clause)
    keys.press("Tab")
    keys.press("Control+a")
    keys.type(least)
    page.get_by_text("0 of 2 links").wait_for()
    assert dialog.get_by_role("button", name="Accept").is_disabled()
    keys.press("Enter")
    assert dialog.is_visible()
    keys.press("Escape")
    dialog.wait_for(state="detached")
    assert page.locator("li.link.accepted").count() == 0
