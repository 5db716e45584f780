"""Files dropped onto the page where texts come in."""

import base64
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.bench import OpenBench
from tests.browser.desk import STORY, expect, proposed, ready
from tests.web.papers import word_document

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

DROP = """([place, files]) => {
  const carried = new DataTransfer();
  for (const [name, type, content] of files) {
    const bytes = Uint8Array.from(atob(content), (each) => each.charCodeAt(0));
    carried.items.add(new File([bytes], name, { type }));
  }
  const target = document.querySelector(place);
  const heard = ["dragenter", "dragover", "drop"].map((name) =>
    target.dispatchEvent(new DragEvent(name, { dataTransfer: carried, bubbles: true, cancelable: true })));
  return heard.map((isLeftToTheBrowser) => !isLeftToTheBrowser);
}"""
"""Drops files, each `[name, type, base64]`, and returns which events the page took itself."""
TAKEN = [True, True, True]


def drop(page: "Page", *files: tuple[str, str, bytes], place: str = "#drop") -> list[bool]:
    plain = [[name, kind, base64.b64encode(content).decode()] for name, kind, content in files]
    heard: list[bool] = page.evaluate(DROP, [place, plain])
    return heard


@pytest.fixture
def page(open_bench: OpenBench, own_bench: tuple[str, Path]) -> "Page":
    page = open_bench(f"{own_bench[0]}/annotate")
    page.locator("#name").fill("ana")
    return page


@pytest.mark.parametrize("place", ["#drop", "#text", "#publisher", "h1"])
@pytest.mark.parametrize("kind", ["txt", "docx"])
def test_a_file_is_opened_wherever_on_the_page_it_is_dropped(
    page: "Page", place: str, kind: str
) -> None:
    file = (
        ("story.txt", "text/plain", STORY.encode())
        if kind == "txt"
        else ("story.docx", "", word_document(*STORY.splitlines()))
    )
    assert drop(page, file, place=place) == TAKEN
    assert f"story.{kind} is ready" in page.locator("#dropped").inner_text()
    assert not page.locator(".over").count()
    page.get_by_role("button", name="Open", exact=True).click()
    ready(page)
    proposed(page)
    assert "accused Armenia of violating point 4" in page.locator("#text").inner_text()


def test_of_several_files_the_first_is_taken_and_that_is_said(page: "Page") -> None:
    files = [(f"{name}.txt", "text/plain", STORY.encode()) for name in ("one", "two")]
    assert drop(page, *files) == TAKEN
    told = page.locator("#dropped").inner_text()
    assert "one.txt is ready" in told
    assert "one at a time" in told


def test_a_dropped_file_goes_before_what_was_pasted_and_that_is_said(page: "Page") -> None:
    page.locator("#text").fill("Something pasted before.")
    drop(page, ("story.txt", "text/plain", STORY.encode()))
    assert "instead of what is pasted" in page.locator("#dropped").inner_text()
    assert page.locator("#text").input_value() == "Something pasted before."


def test_a_file_that_nobody_reads_is_told_and_nothing_typed_is_lost(page: "Page") -> None:
    page.locator("#publisher").fill("Gazette")
    drop(page, ("picture.png", "image/png", b"\x89PNG\r\n\x1a\n" + bytes(200)))
    page.get_by_role("button", name="Open", exact=True).click()
    expect(page.locator("#wrong")).to_be_focused()
    assert page.locator("#publisher").input_value() == "Gazette"


def test_words_that_are_dragged_are_left_to_the_browser(page: "Page") -> None:
    dragged = """() => { const carried = new DataTransfer(); carried.setData("text/plain", "words");
    return document.getElementById("text").dispatchEvent(new DragEvent("drop",
      { dataTransfer: carried, bubbles: true, cancelable: true })); }"""
    assert page.evaluate(dragged)
