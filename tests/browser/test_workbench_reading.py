"""The reading rooms in a real browser: WCAG, narrow screens, keys, search as one types, and nobody else's script."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from servanda.files.held_texts import hold_text
from servanda.files.layout import find_workspace
from servanda.files.save import save_event
from tests.benchmarks.generate import workspace
from tests.browser.bench import OpenBench, served
from tests.browser.test_accessible import AXE, FOCUSED, GRAVE, TOO_WIDE
from tests.reporting.corpora import event, link
from tests.web.harmful import EVENT, harmful
from tests.web.test_reading_rooms import HARMFUL

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

TEXT = "Berlin said nothing.\n\nThe post was closed. The post was closed, said Paris." * 40
ROOMS = {
    "treaties": "/treaties",
    "treaty": "/treaty/feb22",
    "beside": "/treaty/nov10?beside=feb22",
    "clause": "/clause/nov10/4",
    "filtered": "/clause/nov10/4?stance=supports",
    "silent clause": "/clause/feb22/20",
    "xref": "/xref/nov10/9",
    "event": "/event/2022-03-26-azerbaijan-mod-cites-article-4",
    "event with its text": "/event/2022-05-05-post",
    "text": "/text/{text}",
    "sources": "/sources",
    "publisher": "/source?publisher=JAMnews",
    "search": "/search?words=peacekeepers",
    "report": "/report",
    "report asked": "/report?treaty=nov10",
    "unknown": "/clause/nov10/44",
}


@pytest.fixture(scope="module")
def text(bench_workspace: Path) -> str:
    """The name of a text that the workbench holds, with evidence that stands there and some that does not."""
    place = find_workspace(bench_workspace)
    held = hold_text(place, TEXT)
    quoted = [
        {"source": 1, "exact": "The post was closed", "start": 43, "end": 62},
        {"source": 1, "exact": "The post was opened", "start": 22, "end": 41},
    ]
    told = event(
        "2022-05-05-post",
        link("nov10/4", bearer="ARM", evidence=quoted[:1]),
        link("nov10/6", bearer="AZE", stance="touches", status="proposed", evidence=quoted),
        sources=[{"publisher": "Paper", "title": "On the post", "text": held}],
    )
    save_event(place, told, basis=None)
    return held


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("room", ROOMS)
def test_axe_finds_nothing_serious(
    open_bench: OpenBench, axe: str, text: str, room: str, scheme: str
) -> None:
    page = open_bench(ROOMS[room].format(text=text), color_scheme=scheme)
    page.evaluate("document.querySelectorAll('main details').forEach(each => each.open = true)")
    page.evaluate(axe)
    found: list[list[Any]] = page.evaluate(AXE)
    assert not [each for each in found if each[0] in GRAVE]


@pytest.mark.parametrize("width", [320, 640])
@pytest.mark.parametrize("room", ROOMS)
def test_nothing_is_wider_than_the_screen(
    open_bench: OpenBench, text: str, room: str, width: int
) -> None:
    page = open_bench(ROOMS[room].format(text=text), viewport={"width": width, "height": 800})
    page.evaluate("document.querySelectorAll('main details').forEach(each => each.open = true)")
    beyond, which = page.evaluate(TOO_WIDE)
    assert beyond <= 0, which


@pytest.mark.parametrize("room", ["treaty", "clause", "event", "text", "xref"])
def test_targets_are_large_enough(open_bench: OpenBench, text: str, room: str) -> None:
    """WCAG 2.2, 2.5.8: 24 pixels, but for links inside sentences."""
    page = open_bench(ROOMS[room].format(text=text))
    small = page.evaluate(
        """() => [...document.querySelectorAll("main :is(button, select, input, summary, a)")]
        .filter(each => each.checkVisibility() && !each.closest("p:not(.counted), dd, dt, li > bdi, .card")
          && each.getBoundingClientRect().height < 24 && each.parentElement.childNodes.length === 1)
        .map(each => each.outerHTML.slice(0, 120))"""
    )
    assert not small


def test_what_has_the_focus_is_seen(open_bench: OpenBench) -> None:
    page = open_bench("/clause/nov10/4")
    for _ in range(40):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused:
            assert focused[1] != "none"


def _focused(page: "Page") -> str:
    return str(page.evaluate("document.activeElement.textContent.trim()"))


def test_keys_go_from_stop_to_stop(open_bench: OpenBench) -> None:
    page = open_bench("/treaty/nov10")
    page.keyboard.press("j")
    assert _focused(page) == "nov10/preamble"
    for _ in range(2):
        page.keyboard.press("j")
    assert _focused(page) == "nov10/1"
    page.keyboard.press("k")
    assert _focused(page) == "nov10/preamble/1"
    page.keyboard.press("Enter")
    page.wait_for_url("**/clause/nov10/preamble/1")


def test_keys_go_from_clause_to_clause(open_bench: OpenBench) -> None:
    page = open_bench("/clause/nov10/4")
    page.keyboard.press("n")
    page.wait_for_url("**/clause/nov10/5")
    page.keyboard.press("p")
    page.wait_for_url("**/clause/nov10/4")
    page.locator("main [name=claimant]").focus()
    page.keyboard.type("njp")  # words, where somebody types
    assert page.locator("main [name=claimant]").input_value() == "njp"
    assert page.url.endswith("/clause/nov10/4")


@pytest.mark.parametrize("with_script", [True, False])
def test_claims_are_filtered_with_and_without_script(
    open_bench: OpenBench, with_script: bool
) -> None:
    page = open_bench("/clause/nov10/4", java_script_enabled=with_script)
    page.locator("main [name=stance]").select_option("breaches")
    page.locator("main [name=bearer]").select_option("RUS")
    page.get_by_role("button", name="Show", exact=True).click()
    page.wait_for_url("**stance=breaches*")
    assert (
        "standing=&" in page.url
    ) is not with_script  # only what asks for something, with script
    assert page.locator("main .side > ol > li").count() == 2
    page.go_back()
    page.locator("main [name=standing]").select_option("denied")  # nothing stayed shut
    page.get_by_role("button", name="Show", exact=True).click()
    page.wait_for_url("**standing=denied*")


def test_search_answers_as_one_types(open_bench: OpenBench) -> None:
    page = open_bench("/search")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.keyboard.type("peacekeepers", delay=15)
    page.wait_for_url("**/search?words=peacekeepers")  # an answer to its beginning may come before
    page.get_by_role("status").filter(has_text="found").wait_for()
    assert 1 <= len([each for each in asked if "/api/search" in each]) < len("peacekeepers")
    first = page.locator("#hits a").first
    assert page.locator("#hits mark").first.inner_text().lower().startswith("peacekeep")
    page.keyboard.type("zzzz")
    page.get_by_role("status").filter(has_text="Nothing holds").wait_for()
    assert not first.is_visible()


def test_search_says_what_to_do_when_nobody_answers(open_bench: OpenBench) -> None:
    page = open_bench("/search")
    page.route("**/api/search*", lambda route: route.abort())
    page.keyboard.type("road")
    page.get_by_role("status").filter(has_text="was not answered").wait_for()


def test_the_report_works_in_its_frame(open_bench: OpenBench) -> None:
    page = open_bench("/report")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.locator("main [name=treaty]").select_option("nov10")
    page.get_by_role("button", name="Make the report").click()
    frame = page.frame_locator("iframe")
    frame.get_by_role("heading", level=1).wait_for()
    tools = frame.get_by_role("search", name="Filter the report").or_(frame.locator("#tools"))
    tools.first.wait_for()  # its own script made them visible
    assert "as_of=" not in page.url
    page.locator("#making").wait_for(state="hidden")
    assert not said
    with page.expect_download() as download:
        page.get_by_role("link", name="Table of verdicts (CSV)").click()
    assert download.value.suggested_filename.endswith(".csv")


def test_evidence_is_reached_in_a_text(open_bench: OpenBench, text: str) -> None:
    page = open_bench("/event/2022-05-05-post")
    page.get_by_role("link", name="In its text").first.click()
    page.wait_for_url(f"**/text/{text}#at-43")
    assert page.locator("#at-43").is_visible()
    assert page.locator("mark").first.inner_text() == "The post was closed"


@pytest.fixture(scope="module")
def harmful_bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """A workbench over data that would act, and the name of the text that it holds."""
    folder = tmp_path_factory.mktemp("harmful")
    name = harmful(folder)
    with served(folder) as address:
        yield address, name


def test_no_words_of_others_act(browser: "Browser", harmful_bench: tuple[str, str]) -> None:
    address, name = harmful_bench
    context = browser.new_context()
    page = context.new_page()
    heard: list[str] = []
    page.on("request", lambda request: heard.append(request.url))
    page.on("dialog", lambda dialog: heard.append(f"dialog {dialog.message}"))
    page.on("pageerror", lambda error: heard.append(f"error {error}"))
    for path in (*HARMFUL.values(), f"/text/{name}", "/report/page", f"/event/{EVENT}"):
        page.goto(address + path)
        assert not page.title().startswith("hacked")
    page.goto(f"{address}/search")
    page.keyboard.type("hacked")
    page.get_by_role("status").filter(has_text="found").wait_for()
    assert not page.title().startswith("hacked")
    assert not [each for each in heard if not each.startswith((address, "data:,"))]
    context.close()


def test_a_treaty_of_five_hundred_clauses_opens(browser: "Browser", tmp_path: Path) -> None:
    with served(workspace(tmp_path, events=30)) as address:
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{address}/treaty/bench")
        page.get_by_text("Contents", exact=True).click()
        page.get_by_role("link", name="bench/480").first.click()
        page.wait_for_url("**#bench/480")
        box = page.locator("[id='bench/480']").bounding_box()
        assert box
        assert -1 < box["y"] < 720  # a fraction of a pixel is nobody's loss
        context.close()
