"""The work list, the coders and the editor in a real browser: keys, two at once, WCAG, and nobody else's script."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.browser.bench import served
from tests.browser.test_accessible import AXE, GRAVE, TOO_WIDE
from tests.cli.conftest import copy_of_the_data
from tests.hostile import SCRIPTS
from tests.web.waiting import PROPOSED, SUSPECT, TEXT, coded, event, link, prepared, write

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser

EDITED = "2022-06-06-edited"
BAD = " ".join(each for each in SCRIPTS if each.isprintable())
ROOMS = {
    "proposed": "/work?kind=proposed",
    "suspect": "/work?kind=suspect",
    "orphaned": "/work?kind=orphaned",
    "problem": "/work?kind=problem",
    "disagreement": "/work?kind=disagreement",
    "bulk": "/work/bulk",
    "link": f"/work/link/{PROPOSED}/1",
    "edit": f"/event/{SUSPECT}/edit",
    "new": "/event/new",
    "coding": "/coding",
    "coded": "/coding/{text}",
    "adjudicate": "/coding/{text}/adjudicate",
}


@pytest.fixture(scope="module")
def waiting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """A workbench before which everything waits, only to be looked at, and the text that two people coded."""
    workspace = prepared(copy_of_the_data(tmp_path_factory.mktemp("waiting")))
    with served(workspace) as address:
        yield address, next((workspace / "annotations/codings").iterdir()).name


def seat(browser: "Browser", address: str, coder: str, **options: Any) -> "BrowserContext":
    """Return a browser in which somebody sits by name."""
    context = browser.new_context(**options)
    context.add_cookies([{"name": "coder", "value": coder, "url": address}])
    return context


def links_of(workspace: Path, name: str) -> list[dict[str, Any]]:
    """Return the links of an event as they stand in its file."""
    path = workspace / "annotations" / name[:4] / f"{name}.yaml"
    return list(yaml.safe_load(path.read_text("utf-8"))["links"])


def opened(context: "BrowserContext", room: str, waiting: tuple[str, str]) -> "Page":
    """Return a room with all that can be unfolded in it."""
    address, text = waiting
    page = context.new_page()
    page.goto(address + ROOMS[room].format(text=text))
    page.evaluate("document.querySelectorAll('main details').forEach(each => each.open = true)")
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("room", ROOMS)
def test_axe_finds_nothing_serious(
    browser: "Browser", axe: str, waiting: tuple[str, str], room: str, scheme: str
) -> None:
    context = seat(browser, waiting[0], "ana", color_scheme=scheme)
    page = opened(context, room, waiting)
    page.evaluate(axe)
    found: list[list[Any]] = page.evaluate(AXE)
    context.close()
    assert not [each for each in found if each[0] in GRAVE]


@pytest.mark.parametrize("room", ROOMS)
def test_nothing_is_wider_than_the_screen(
    browser: "Browser", waiting: tuple[str, str], room: str
) -> None:
    context = seat(browser, waiting[0], "ana", viewport={"width": 320, "height": 800})
    page = opened(context, room, waiting)
    beyond, which = page.evaluate(TOO_WIDE)
    context.close()
    assert beyond <= 0, which


def test_the_work_list_by_keys(browser: "Browser", own_bench: tuple[str, Path]) -> None:
    address, workspace = own_bench
    prepared(workspace)
    context = seat(browser, address, "ana")
    page = context.new_page()
    page.goto(f"{address}/work?kind=proposed")
    items = page.locator("[data-item]")
    before = items.count()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.dataset.link") == f"{PROPOSED}#1"
    page.keyboard.press("a")
    page.locator("#last [data-words]").wait_for()
    page.locator(f"[data-link='{PROPOSED}#1']").wait_for(state="detached")
    assert page.evaluate("document.activeElement.dataset.link") == f"{PROPOSED}#2"
    page.keyboard.press("x")
    page.locator(f"[data-link='{PROPOSED}#2']").wait_for(state="detached")
    assert items.count() == before - 2
    assert [each.get("status") for each in links_of(workspace, PROPOSED)][:2] == [
        "accepted",
        "rejected",
    ]
    page.keyboard.press("u")
    page.locator(f"[data-link='{PROPOSED}#2']").wait_for()
    assert links_of(workspace, PROPOSED)[1].get("status", "proposed") == "proposed"
    page.keyboard.press("j")
    page.keyboard.press("e")
    page.wait_for_url("**/work/link/**")
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_where_two_versions_differ(
    browser: "Browser", own_bench: tuple[str, Path], axe: str, scheme: str
) -> None:
    address, workspace = own_bench
    path = write(workspace, event(EDITED, link(status="accepted")))
    context = seat(browser, address, "ana", color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{address}/event/{EDITED}/edit")
    path.write_text(path.read_text("utf-8").replace("What happened", "What they wrote"), "utf-8")
    page.locator("[id=title]").fill("What ana wrote")
    page.get_by_role("button", name="Save", exact=True).first.click()
    page.locator("[data-difference]").first.wait_for()
    page.evaluate(axe)
    found: list[list[Any]] = page.evaluate(AXE)
    page.set_viewport_size({"width": 320, "height": 800})
    beyond, which = page.evaluate(TOO_WIDE)
    context.close()
    assert not [each for each in found if each[0] in GRAVE]
    assert beyond <= 0, which


def test_two_browsers_on_one_event(browser: "Browser", own_bench: tuple[str, Path]) -> None:
    address, workspace = own_bench
    write(workspace, event(EDITED, link(status="accepted")))
    ana, ben = seat(browser, address, "ana"), seat(browser, address, "ben")
    first, second = ana.new_page(), ben.new_page()
    for page in (first, second):
        page.goto(f"{address}/event/{EDITED}/edit")
    first.locator("[id=title]").fill("What ana wrote")
    first.get_by_role("button", name="Save", exact=True).first.click()
    first.get_by_role("heading", name="Saved").wait_for()
    second.locator("[id=title]").fill("What ben wrote")
    second.locator("[id=note]").fill("Only ben noted this")
    second.get_by_role("button", name="Save", exact=True).first.click()
    second.get_by_role("heading", name="somebody changed the event").wait_for()
    told = second.locator("[data-difference]").first.inner_text()
    assert "What ana wrote" in told
    assert "What ben wrote" in told
    assert second.locator("[id=title]").input_value() == "What ben wrote"
    assert second.locator("[id=note]").input_value() == "Only ben noted this"
    second.get_by_role("button", name="Take theirs for Title").click()
    second.get_by_role("button", name="Save upon the new version").first.click()
    second.get_by_role("heading", name="Saved").wait_for()
    kept = yaml.safe_load((workspace / f"annotations/2022/{EDITED}.yaml").read_text("utf-8"))
    assert (kept["title"], kept["note"]) == ("What ana wrote", "Only ben noted this")
    ana.close()
    ben.close()


def test_no_words_typed_in_the_editor_act(browser: "Browser", own_bench: tuple[str, Path]) -> None:
    address, workspace = own_bench
    quoted = {"source": 1, "exact": "said"}
    write(workspace, event(EDITED, link(evidence=[quoted])))
    context = seat(browser, address, "ana")
    page = context.new_page()
    heard: list[str] = []
    page.on("request", lambda request: heard.append(request.url))
    page.on("pageerror", lambda error: heard.append(f"error {error}"))
    page.on("dialog", lambda dialog: heard.append(f"dialog {dialog.message}"))
    page.goto(f"{address}/event/{EDITED}/edit")
    texts = page.locator("#edit :is(input:not([type=hidden], [type=checkbox]), textarea)")
    held = {field.get_attribute("id"): field.input_value() for field in texts.all()}
    for name in held:
        page.locator(f"[id='{name}']").fill(BAD)
    page.get_by_role("button", name="Save", exact=True).first.click()
    page.locator("#trouble").wait_for()  # no day and no clause: every field is shown again
    words = ("title", "description", "place", "note", "actors.1.name", "links.1.rationale",
             "sources.1.publisher", "sources.1.title", "links.1.evidence.1.exact")  # fmt: skip
    for name, was in held.items():
        if name not in words:
            page.locator(f"[id='{name}']").fill(was)
    page.get_by_role("button", name="Save", exact=True).first.click()
    page.get_by_role("heading", name="Saved").wait_for()
    paths = (f"/event/{EDITED}", f"/event/{EDITED}/edit", "/clause/nov10/1", "/work?kind=proposed",
             f"/work/link/{EDITED}/1", "/work/bulk")  # fmt: skip
    for path in paths:
        page.goto(address + path)
        assert not page.title().startswith("hacked")
        assert "<script>" in page.locator("main").inner_html().replace("&lt;", "<").replace(
            "&gt;", ">"
        )
    assert not [each for each in heard if not each.startswith((address, "data:,"))]
    context.close()


@pytest.mark.parametrize("with_script", [True, False])
def test_an_adjudication_from_start_to_end(
    browser: "Browser", own_bench: tuple[str, Path], with_script: bool
) -> None:
    address, workspace = own_bench
    text = coded(workspace)
    context = seat(browser, address, "ana", java_script_enabled=with_script)
    page = context.new_page()
    page.goto(f"{address}/coding")
    page.get_by_role("link", name="Adjudicate").click()
    first = page.get_by_role("group", name="Your ruling on event 1")
    if with_script:
        first.get_by_text("Own values for event 1").click()
        first.locator("[id='unit.1.link.1.rationale']").fill("In my own words.")
        assert first.get_by_label("Own values, below").is_checked()
    else:
        first.get_by_label("Take ben").check()
    first.get_by_label("Because").fill("Both readings are open.")
    second = page.get_by_role("group", name="Your ruling on event 2")
    second.get_by_label("Neither").check()
    page.get_by_role("button", name="Sign and save").click()
    page.get_by_text("difference 2 says no reason").wait_for()
    assert first.get_by_label("Because").input_value() == "Both readings are open."
    second.get_by_label("Because").fill("It is said of no clause.")
    page.get_by_role("button", name="Sign and save").click()
    page.wait_for_url(f"**/coding/{text}")
    assert page.get_by_text("Both readings are open.").is_visible()
    assert (workspace / f"annotations/codings/{text}/adjudicated.yaml").exists()
    context.close()


def test_a_quotation_is_marked_in_the_text_by_keys(
    browser: "Browser", own_bench: tuple[str, Path]
) -> None:
    address, workspace = own_bench
    text = coded(workspace)
    context = seat(browser, address, "ana")
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.goto(f"{address}/coding/{text}/adjudicate")
    first = page.get_by_role("group", name="Your ruling on event 1")
    first.get_by_text("Own values for event 1").click()
    first.get_by_role("button", name="Mark in the text").focus()
    for keys in (
        ["ArrowLeft", "Shift+End", "x", "Delete"],
        ["ArrowDown", "ArrowDown", "Home", "Shift+End"],
    ):
        page.keyboard.press("Enter")
        dialog = page.get_by_role("dialog", name="Words to be quoted")
        dialog.get_by_text("words are marked").wait_for()
        for key in keys:
            page.keyboard.press(key)
        dialog.get_by_text("words are marked").wait_for()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        dialog.wait_for(state="detached")
        first.get_by_role("button", name="Mark in the text").focus()
    assert first.get_by_label("Own values, below").is_checked()
    assert first.get_by_label("Other words of the text:").is_checked()
    first.get_by_label("Because").fill("The whole sentence says it.")
    second = page.get_by_role("group", name="Your ruling on event 2")
    second.get_by_label("Neither").check()
    second.get_by_label("Because").fill("It is said of no clause.")
    page.get_by_role("button", name="Sign and save").click()
    page.wait_for_url(f"**/coding/{text}")
    kept = yaml.safe_load(
        (workspace / f"annotations/codings/{text}/adjudicated.yaml").read_text("utf-8")
    )
    quoted = kept["rulings"][0]["decided"]["links"][0]["evidence"]
    lines = TEXT.splitlines()
    assert [each["exact"] for each in quoted] == [lines[0][15:], lines[2]]
    assert all(TEXT[each["start"] : each["end"]] == each["exact"] for each in quoted)
    context.close()
