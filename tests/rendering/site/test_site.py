import posixpath
import re
from copy import deepcopy
from html import unescape
from typing import Any

import pytest

from servanda.rendering.harmless import ACTING
from servanda.rendering.site.addresses import STYLE
from servanda.rendering.site.renderer import Renderer
from servanda.rendering.site.views import site_pages
from tests.hostile import hostile
from tests.rendering.answers import every_sheet

Site = dict[str, str]


@pytest.fixture
def report() -> Any:
    return every_sheet()["report"]


def made(sheet: Any, *, charts: bool = False) -> Site:
    renderer = Renderer()
    return {page.path: renderer.written(page).decode() for page in site_pages(sheet, charts=charts)}


def hashes(sheet: Any) -> dict[str, str]:
    return {page.path: page.rests_on for page in site_pages(sheet)}


def targets(page: str) -> list[str]:
    return [unescape(found) for found in re.findall(r'href="([^"]*)"', page)]


@pytest.fixture(params=["plain", "hostile"])
def site(request: pytest.FixtureRequest, report: Any) -> Site:
    return made(report if request.param == "plain" else hostile(report), charts=True)


def test_a_page_for_everything(report: Any) -> None:
    pages = set(made(report))
    assert {f"treaty/{name}/index.html" for name in report["treaties"]} <= pages
    assert {f"clause/{unit['address']}/index.html" for unit in report["units"]} <= pages
    assert {f"event/{event['id']}/index.html" for event in report["events"]} <= pages
    assert sum(path.startswith("source/") for path in pages) > 2


def test_links_are_relative_and_lead_to_pages(site: Site) -> None:
    for path, page in site.items():
        for target in targets(page):
            if not target.startswith(("https://", "#")):
                folder = posixpath.dirname(path)
                leads = posixpath.normpath(posixpath.join(folder, target.partition("#")[0]))
                assert leads in {*site, STYLE}, (path, target)


def test_every_page_can_be_reached_from_the_first(site: Site) -> None:
    reached, todo = set(), ["index.html"]
    while todo:
        path = todo.pop()
        if path in reached or path not in site:
            continue
        reached.add(path)
        folder = posixpath.dirname(path)
        todo += [posixpath.normpath(posixpath.join(folder, each)) for each in targets(site[path])]
    assert reached == set(site)


def test_no_words_act(site: Site) -> None:
    for page in site.values():
        assert not re.search(f"[{ACTING}]", page)
        assert "<script" not in page
        assert not re.search(r"<[^>]*\son[a-z]+=", page)
        assert "<img" not in page
        assert all(
            target.startswith(("https://", "#")) or ":" not in target.partition("/")[0]
            for target in targets(page)
        )


def test_every_page_has_a_card(report: Any) -> None:
    cards = {
        path: re.findall(r'<aside class="card"[^>]*>(.*?)</aside>', page, re.DOTALL)
        for path, page in made(report).items()
    }
    assert all(len(found) == 1 for found in cards.values())
    (card,) = cards["clause/lake/1/index.html"]
    for told in (
        "As of 2026-06-25",
        "rule standing",
        "data sha256:",
        "clause/lake/1/",
        "Cite as: ",
    ):
        assert told in card


@pytest.mark.parametrize(
    ("change", "pages"),
    [
        (lambda sheet: None, set()),
        (lambda sheet: sheet.update(data="sha256:" + "0" * 64), {"index.html"}),
        (
            lambda sheet: sheet["units"][1].update(text="Other words."),
            {"clause/lake/2/index.html"},
        ),
        (
            lambda sheet: sheet["links"][0].update(rationale="Another reason."),
            {"clause/lake/1/index.html", "event/2022-07-01-shore/index.html"},
        ),
        (
            lambda sheet: sheet["events"][0].update(description="It was otherwise."),
            {"event/2022-07-01-shore/index.html"},
        ),
    ],
)
def test_only_what_rests_on_a_change_changes(report: Any, change: Any, pages: set[str]) -> None:
    later = deepcopy(report)
    change(later)
    before, after = hashes(report), hashes(later)
    assert {path for path in after if before[path] != after[path]} == pages


def test_another_day_changes_every_page(report: Any) -> None:
    after = hashes(report | {"as_of": "2026-06-26"})
    assert all(hashes(report)[path] != rests_on for path, rests_on in after.items())


def test_a_workspace_with_nothing_says_what_to_do(report: Any) -> None:
    gone = ("cells", "units", "links", "events", "treaties", "treaty_rows", "coverage", "summary")
    pages = made(report | {name: [] for name in gone}, charts=True)
    assert "Nothing to report yet" in pages["index.html"]
    assert "servanda" in pages["index.html"]
    assert "Nothing is on record yet." in pages["events/index.html"]


def test_publishers_that_look_alike_have_pages_of_their_own(report: Any) -> None:
    sources = report["events"][0]["sources"]
    sources[:] = [{**sources[0], "publisher": name} for name in ("A-B", "A/B", "A B", "\u202e")]
    pages = [
        path for path in made(report) if re.fullmatch(r"source/(a-b-)?[0-9a-f]{8}/index.html", path)
    ]
    assert len(pages) == 4
