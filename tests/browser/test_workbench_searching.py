"""Search as one types, by keys alone, in a real browser."""

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.bench import OpenBench
from tests.browser.desk import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


@pytest.fixture
def page(open_bench: OpenBench) -> "Page":
    page = open_bench("/treaties")
    page.set_default_timeout(10_000)
    return page


def test_from_any_page_to_what_was_sought_by_keys_alone(page: "Page") -> None:
    keys = page.keyboard
    keys.press("/")
    keys.type("corridor")
    keys.press("Enter")
    page.wait_for_url("**/search?words=corridor")
    page.locator("#hits mark").first.wait_for()
    keys.press("j")
    assert page.evaluate("document.activeElement.closest('#hits li') !== null")
    first = page.evaluate("document.activeElement.getAttribute('href')")
    keys.press("Enter")
    page.wait_for_url(f"**{first}")


def test_arrows_go_from_the_words_to_the_hits_and_back(page: "Page") -> None:
    page.goto(page.url.replace("/treaties", "/search"))
    keys = page.keyboard
    keys.type("corridor")
    links = page.locator("#hits .title a")
    links.nth(2).wait_for()
    at = "(all, hit) => all.indexOf(document.activeElement)"
    seen = []
    for key in ("ArrowDown", "ArrowDown", "j", "k", "ArrowUp", "ArrowUp"):
        keys.press(key)
        seen.append(links.evaluate_all(at))
    assert seen == [0, 1, 2, 1, 0, -1]
    assert page.evaluate("document.activeElement.name") == "words"
    keys.type("prisoners")  # the words are chosen, so that others take their place
    expect(page).to_have_url(re.compile(r"words=prisoners$"))


def test_hits_come_while_one_types_and_the_address_goes_with_them(page: "Page") -> None:
    page.goto(page.url.replace("/treaties", "/search"))
    assert page.evaluate("document.activeElement.name") == "words"
    page.keyboard.type("prisoners")
    hits = page.locator("#hits li")
    hits.first.wait_for()
    expect(page.locator("#found")).to_have_text(re.compile(r"found"))
    expect(page).to_have_url(re.compile(r"/search\?words=prisoners$"))
    page.keyboard.type("wombat")
    expect(hits).to_have_count(0)
    expect(page.locator("#found")).to_contain_text("Nothing holds these words")
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    expect(page.locator("#found")).to_have_text("")
    expect(page).to_have_url(re.compile(r"/search$"))


def test_no_key_is_lost_and_no_older_answer_shows(page: "Page") -> None:
    page.goto(page.url.replace("/treaties", "/search"))
    sent: list[str] = []

    def slow_at_first(route: object) -> None:
        sent.append(route.request.url)  # type: ignore[attr-defined]
        if len(sent) == 1:
            page.wait_for_timeout(400)
        route.continue_()  # type: ignore[attr-defined]

    page.route("**/api/search?*", slow_at_first)
    page.keyboard.type("corr", delay=5)
    expect(page.locator("#hits li").first).to_be_visible()
    page.keyboard.type("idor", delay=5)
    expect(page).to_have_url(re.compile(r"words=corridor$"))
    marks = page.locator("#hits mark").all_inner_texts()
    assert marks
    assert all(each.lower().startswith("corridor") for each in marks)


def test_back_from_a_hit_leads_to_what_was_sought(page: "Page") -> None:
    page.goto(page.url.replace("/treaties", "/search"))
    page.keyboard.type("corridor")
    expect(page).to_have_url(re.compile(r"words=corridor$"))
    page.locator("#hits a").first.click()
    page.wait_for_url(lambda url: "/search" not in url)
    page.go_back()
    expect(page.locator("[name=words][value=corridor]").first).to_be_visible()
    page.locator("#hits mark").first.wait_for()


def test_keys_of_the_list_are_letters_while_one_types(page: "Page") -> None:
    page.goto(page.url.replace("/treaties", "/search"))
    page.keyboard.type("judge ?")
    assert page.locator("#search [name=words]").input_value() == "judge ?"
    assert not page.locator("dialog").count()
