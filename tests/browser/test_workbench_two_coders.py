"""One text from the first annotation to the ruling: two people code it blind, a third settles it, all in the browser."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.browser.desk import expect, open_by_keys, proposed, ready, saved
from tests.browser.test_workbench_merging import record
from tests.browser.test_workbench_work import seat

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


class Table:
    """Several people before one workbench, each in a browser of their own."""

    def __init__(self, browser: "Browser", address: str, workspace: Path) -> None:
        self.browser = browser
        self.address = address
        self.workspace = workspace
        self._seats: list[Any] = []

    def page(self, coder: str, path: str) -> "Page":
        """Return a page before which somebody sits."""
        context = seat(self.browser, self.address, coder)
        self._seats.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.goto(self.address + path)
        return page

    def leave(self) -> None:
        for context in self._seats:
            context.close()

    @property
    def text(self) -> str:
        """The name of the text that is held."""
        return next((self.workspace / "annotations/texts").iterdir()).stem

    def kept(self, name: str) -> dict[str, Any]:
        """Return what is kept in the folder of the text."""
        path = self.workspace / "annotations/codings" / self.text / name
        return dict(yaml.safe_load(path.read_text("utf-8")))


@pytest.fixture
def table(browser: "Browser", own_bench: tuple[str, Path]) -> Any:
    table = Table(browser, *own_bench)
    yield table
    table.leave()


def annotated(table: Table) -> str:
    """Let ana annotate the text and record one event, and return its name."""
    page = table.page("ana", "/annotate")
    open_by_keys(page)
    proposed(page)
    page.keyboard.press("a")
    record(page, "Record 1 event")
    return str(page.locator("dialog.finish a[href^='/event/']").get_attribute("href"))


def begin(table: Table, coder: str) -> "Page":
    """Begin a coding of the text from the list of texts, and return the page of its draft."""
    page = table.page(coder, "/coding")
    page.get_by_role("link", name="Code it").first.click()
    page.get_by_text("You code it blind").wait_for()
    page.get_by_role("button", name="Begin").click()
    ready(page)
    proposed(page)
    return page


def finish(page: "Page") -> None:
    """Save the coding, and go on to the page of its text."""
    saved(page)
    page.keyboard.press("f")
    page.locator("dialog.finish").get_by_role("button", name="Save my coding").wait_for()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="See who coded this text").click()
    page.wait_for_url("**/coding/*")


def test_a_text_is_coded_blind_twice_and_settled_by_a_third(table: Table) -> None:
    event = annotated(table)
    ben = begin(table, "ben")
    text = table.page("ben", f"/text/{table.text}")
    expect(text.get_by_role("heading", name="Only the words")).to_be_visible()
    assert not text.locator("mark, a[href^='/event/']").count()
    text.goto(table.address + event)
    expect(text.get_by_role("heading", name="Not allowed")).to_be_visible()
    ben.keyboard.press("m")
    expect(ben.locator("#told")).to_contain_text("Nothing alike is on record")
    ben.keyboard.press("a")
    finish(ben)
    expect(ben.get_by_text("nobody else has coded it yet").first).to_be_visible()
    text.goto(f"{table.address}/text/{table.text}")
    expect(text.locator("mark").first).to_be_visible()

    cleo = begin(table, "cleo")
    cleo.keyboard.press("4")
    cleo.keyboard.press("a")
    cleo.keyboard.press("a")
    finish(cleo)
    expect(cleo.get_by_text("they differ on 2 of 2 events")).to_be_visible()
    assert [table.kept(f"{one}.yaml").get("blind", True) for one in ("ben", "cleo")] == [True, True]

    dora = table.page("dora", f"/coding/{table.text}")
    expect(dora.get_by_text("What was found is closed to you")).to_be_visible()
    assert not dora.locator(".opinions").count()
    dora.get_by_role("button", name="Open the opinions and adjudicate").click()
    dora.wait_for_url("**/adjudicate")
    first = dora.get_by_role("group", name="Your ruling on event 1")
    first.get_by_label("Take ben").check()
    first.get_by_label("An event like it is on record").select_option(index=1)
    first.get_by_label("Because").fill("The ministry names the point.")
    second = dora.get_by_role("group", name="Your ruling on event 2")
    second.get_by_label("Take cleo").check()
    second.get_by_label("Because").fill("The charge is rejected in so many words.")
    dora.get_by_role("button", name="Sign and save").click()
    expect(dora.get_by_text("Ruled on by dora")).to_be_visible()

    settled = table.kept("adjudicated.yaml")
    assert settled["by"] == "dora"
    assert [{*one["opinions"]} for one in settled["rulings"]] == [{"ben", "cleo"}] * 2
    assert settled["rulings"][0]["decided"]["id"] == event.rpartition("/")[2]
    on_record = sorted((table.workspace / "annotations").glob("*/2022-03-2[67]-on-*.yaml"))
    assert len(on_record) == 2
    cleo.goto(f"{table.address}/work?kind=disagreement")
    expect(cleo.get_by_text("No disagreement waits for cleo")).to_be_visible()


def test_a_coding_in_which_nothing_was_found_is_one_too(table: Table) -> None:
    annotated(table)
    ben = begin(table, "ben")
    for _ in range(2):
        ben.keyboard.press("x")
    finish(ben)
    assert table.kept("ben.yaml").get("events", []) == []
    expect(ben.get_by_text("You coded it and found 0 events")).to_be_visible()
    ben.goto(f"{table.address}/coding")
    expect(ben.get_by_role("link", name="Code it again")).to_be_visible()


def test_who_looks_at_the_evidence_says_so(table: Table) -> None:
    annotated(table)
    ben = begin(table, "ben")
    text = table.page("ben", f"/text/{table.text}")
    text.get_by_role("button", name="Show the evidence all the same").click()
    expect(text.locator("mark").first).to_be_visible()
    ben.keyboard.press("a")
    finish(ben)
    assert table.kept("ben.yaml")["blind"] is False
    assert table.kept("looked/ben.yaml")["coder"] == "ben"
