"""The annotate room in a real browser: by keys alone, through reloads and crashes, in two windows, unharmed by words."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.bench import OpenBench
from tests.browser.desk import (
    STORY,
    events,
    free_port,
    open_by_keys,
    proposed,
    ready,
    saved,
    start_server,
    states,
)
from tests.browser.test_accessible import AXE, GRAVE, TOO_WIDE
from tests.cli.conftest import copy_of_the_data

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PATIENCE = 10_000
"""Milliseconds until what does not come is given up."""
HARMFUL = "<img src=x onerror=\"document.title='hacked'\"><script>document.title='hacked'</script>"


@pytest.fixture
def page(open_bench: OpenBench, own_bench: tuple[str, Path]) -> "Page":
    """The start page of a workbench of one's own."""
    page = open_bench(f"{own_bench[0]}/annotate")
    page.set_default_timeout(PATIENCE)
    return page


@pytest.fixture
def draft(page: "Page") -> "Page":
    """The page of a draft of the story, with its proposals."""
    open_by_keys(page)
    proposed(page)
    return page


def test_from_a_pasted_text_to_a_saved_event_by_keys_alone(
    draft: "Page", own_bench: tuple[str, Path]
) -> None:
    keys = draft.keyboard
    keys.press("n")
    keys.type("denied")
    keys.press("Enter")
    keys.press("a")
    keys.press("x")
    assert states(draft) == ["accepted", "rejected"]
    keys.press("u")
    assert states(draft) == ["accepted", "open"]
    keys.press("U")
    assert states(draft) == ["accepted", "rejected"]
    keys.press("f")
    draft.get_by_role("button", name="Record 1 event").wait_for()
    keys.press("Enter")
    draft.locator("dialog.finish a[href^='/event/']").wait_for()
    (event,) = events(own_bench[1])
    assert event["links"][0]["standing"] == "denied"
    assert event["links"][0]["recorded"]["by"] == "Ana"
    assert event["sources"][0]["publisher"] == "Gazette"


def test_words_are_chosen_and_linked_by_keys_alone(
    draft: "Page", own_bench: tuple[str, Path]
) -> None:
    keys = draft.keyboard
    keys.press("ArrowRight")
    keys.press("Shift+ArrowRight")
    keys.press("e")
    keys.type("nov10/6")
    draft.get_by_role("option").filter(has_text="nov10/6").first.wait_for()
    keys.press("Enter")
    draft.locator("li.link", has_text="nov10/6").wait_for()
    for value in ("AZE", "coder", "2022-03-26"):
        field = draft.locator(".editing :is(input, textarea)").element_handle()
        keys.press("Control+a")
        keys.type(value)
        keys.press("Enter")
        draft.wait_for_function("field => !field.isConnected", arg=field)
        if not draft.locator(".editing").count():
            break
    saved(draft)
    draft.reload()
    ready(draft)
    assert states(draft).count("accepted") == 1
    assert draft.locator("li.link.accepted", has_text="nov10/6").count() == 1


def test_a_reload_loses_neither_a_step_nor_a_letter(draft: "Page") -> None:
    draft.keyboard.press("a")
    draft.keyboard.press("r")
    draft.keyboard.press("Control+a")
    draft.keyboard.type("Half a reas")
    draft.reload()
    ready(draft)
    assert states(draft) == ["accepted", "open"]
    assert draft.locator(".editing textarea").input_value() == "Half a reas"
    draft.locator(".editing textarea").press("End")
    draft.keyboard.type("on")
    draft.keyboard.press("Enter")
    saved(draft)
    assert draft.get_by_text("Half a reason").count() >= 1


@pytest.fixture
def crashing(tmp_path: Path) -> Iterator[dict[str, Any]]:
    """A server that is a program of its own; what runs at the end is ended."""
    workspace, port = copy_of_the_data(tmp_path), free_port()
    running: dict[str, Any] = {
        "workspace": workspace,
        "port": port,
        "program": start_server(workspace, port),
    }
    yield running
    running["program"].kill()
    running["program"].wait()


def test_a_draft_outlives_its_server(browser: "Browser", crashing: dict[str, Any]) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{crashing['port']}/annotate")
    open_by_keys(page)
    proposed(page)
    page.keyboard.press("a")
    saved(page)
    crashing["program"].kill()
    crashing["program"].wait()
    page.keyboard.press("x")
    page.locator("#kept[data-state=failed]").wait_for()
    assert states(page) == ["accepted", "rejected"]
    assert "kept in this browser" in page.locator("#trouble").inner_text()
    crashing["program"] = start_server(crashing["workspace"], crashing["port"])
    saved(page)
    page.reload()
    ready(page)
    assert states(page) == ["accepted", "rejected"]
    page.keyboard.press("f")
    page.get_by_role("button", name="Record 1 event").wait_for()
    page.keyboard.press("Enter")
    page.locator("dialog.finish a[href^='/event/']").wait_for()
    assert len(events(crashing["workspace"])) == 1
    context.close()


def test_no_words_of_others_act(page: "Page") -> None:
    heard: list[str] = []
    page.on("dialog", lambda dialog: heard.append(dialog.message))
    page.on("pageerror", lambda error: heard.append(str(error)))
    text = STORY.replace("Charges traded", HARMFUL)
    open_by_keys(page, text, publisher=HARMFUL, title=HARMFUL)
    proposed(page)
    assert HARMFUL in page.locator("#text").inner_text()
    for key in ("r", "t", "p", "o"):
        page.keyboard.press(key)
        page.locator(".editing :is(input, textarea)").wait_for()
        page.keyboard.press("Control+a")
        page.keyboard.insert_text(HARMFUL)
        page.keyboard.press("Enter")
    page.keyboard.press("a")
    saved(page)
    page.keyboard.press("f")
    page.get_by_role("button", name="Record 1 event").click()
    page.locator("dialog.finish a[href^='/event/']").first.click()
    page.wait_for_url("**/event/**")
    assert "hacked" not in page.title() or HARMFUL[:4] in page.title()
    page.goto(page.url.partition("/event/")[0] + "/annotate")
    assert page.locator("img[onerror]").count() == 0
    assert page.title() != "hacked"
    assert heard == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(
    open_bench: OpenBench, own_bench: tuple[str, Path], axe: str, scheme: str
) -> None:
    page = open_bench(f"{own_bench[0]}/annotate", color_scheme=scheme)
    _inspect(page, axe)
    open_by_keys(page)
    proposed(page)
    _inspect(page, axe)
    page.keyboard.press("a")
    page.keyboard.press("c")
    page.get_by_role("option").first.wait_for()
    _inspect(page, axe)
    page.keyboard.press("Escape")
    page.keyboard.press("f")
    page.get_by_role("button", name="Record 1 event").wait_for()
    _inspect(page, axe)


def _inspect(page: "Page", axe: str) -> None:
    page.evaluate(axe)
    found: list[list[Any]] = page.evaluate(AXE)
    assert not [each for each in found if each[0] in GRAVE]


@pytest.mark.parametrize("width", [320, 640])
def test_nothing_is_wider_than_the_screen(
    open_bench: OpenBench, own_bench: tuple[str, Path], width: int
) -> None:
    page = open_bench(f"{own_bench[0]}/annotate", viewport={"width": width, "height": 800})
    _fits(page)
    open_by_keys(page, STORY + "x" * 300)
    proposed(page)
    _fits(page)
    page.keyboard.press("c")
    _fits(page)
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    page.keyboard.press("f")
    page.get_by_role("button", name="Record 1 event").wait_for()
    _fits(page)


def _fits(page: "Page") -> None:
    beyond, which = page.evaluate(TOO_WIDE)
    assert beyond <= 0, which
