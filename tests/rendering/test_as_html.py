import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any

import pytest
from jinja2 import UndefinedError

from servanda.rendering.as_html import as_html
from servanda.rendering.harmless import ACTING
from servanda.rendering.overview import overviews
from tests.rendering.report_parts import changes

VOID = {"meta", "br", "input"}


class Page(HTMLParser):
    """What a browser would see: elements, their attributes, ids, and the words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.names: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("style", "script"):
            self.words += data

    def values(self, name: str) -> list[str]:
        return [value for attribute, value in self.attributes if attribute == name]


@pytest.fixture
def report(every: dict[str, dict[str, Any]]) -> dict[str, Any]:
    return every["report"]


def test_is_whole(report: dict[str, Any]) -> None:
    assert Page(as_html(report)).open == []


def test_needs_nothing_else(report: dict[str, Any]) -> None:
    html = as_html(report)
    page = Page(html)
    assert not page.names & {"link", "img", "iframe", "object", "embed", "base"}
    assert "url(" not in html
    assert "@import" not in html
    assert "default-src 'none'" in html


def test_its_own_script_alone_may_run(report: dict[str, Any]) -> None:
    html = as_html(report)
    (script,) = re.findall("<script>(.*?)</script>", html, re.DOTALL)
    allowed = f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}"
    assert f"script-src '{allowed}'" in html
    assert "fetch" not in script


def test_no_words_act(every: dict[str, dict[str, Any]], with_words: Any, hostile: str) -> None:
    html = as_html(with_words(every["report"], hostile))
    page = Page(html)
    assert page.open == []
    assert not re.search(f"[{ACTING}]", html)
    assert html.count("<script") == 1
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    assert all(re.match(r"#|https?://", address) for address in page.values("href"))
    assert "{{ 7 * 7 }}" in page.words


@pytest.mark.parametrize(
    ("address", "leads"),
    [("https://example.org/x", True), ("javascript:alert(1)", False), ("data:text/html,x", False)],
)
def test_only_addresses_of_the_web_lead_anywhere(
    report: dict[str, Any], address: str, leads: bool
) -> None:
    report["links"][0]["sources"][0]["url"] = address
    page = Page(as_html(report))
    assert (address in page.values("href")) is leads
    assert leads or address in page.words


def test_every_anchor_has_its_target(report: dict[str, Any]) -> None:
    page = Page(as_html(report))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {address[1:] for address in page.values("href") if address[0] == "#"} <= {*ids}


def test_tables_have_headers(report: dict[str, Any]) -> None:
    html = as_html(report)
    assert html.count("<thead>") == html.count("<table")
    assert 'scope="row"' in html


@pytest.mark.parametrize(
    "words",
    [
        "Wording not held.",
        "The number is disputed.",
        "according to",
        "(moved to 2022-06-30; moved by an exchange of letters)",
        "Read differently",
        "A beach is a shore.",
        "nobody has looked yet",
        "ratione personae: Denmark is no party",
        "the third beach is full of nets",
        "the wording of the clause changed since this was reviewed",
        "in doubt: the day of the interview",
        "◆ contested",
        "Claims that stood unanswered",
        "Answered by SWE:MOC, NOR:Ministry of the Environment.",
        "Parallel clauses of other treaties",
        "It counts claims, not conduct.",
        "Servanda 0.1.0, compliance report on lake",
    ],
)
def test_says(report: dict[str, Any], words: str) -> None:
    assert words in " ".join(Page(as_html(report)).words.split())


def test_silence_of_one_side_is_said(report: dict[str, Any]) -> None:
    report["links"] = [link for link in report["links"] if link["stance"] != "breaches"]
    assert "Nobody, on record." in as_html(report)


def test_a_field_forgotten_is_an_error(report: dict[str, Any]) -> None:
    del report["method"]["authority"]
    with pytest.raises(UndefinedError):
        as_html(report)


def test_an_empty_report_says_what_to_do_next(report: dict[str, Any]) -> None:
    nothing: dict[str, Any] = {name: [] for name in ("cells", "units", "links", "treaties")}
    page = Page(as_html({**report, **nothing, "treaty_rows": [], "next": ["servanda check"]}))
    assert page.open == []
    assert "What to do next: servanda check" in " ".join(page.words.split())


@pytest.mark.parametrize(
    "words",
    [
        "What moved since 2022-01-01",
        "no such cell",
        "late by 10 days",
        "By year only: 2 cells otherwise",
        "It sees years.",
    ],
)
def test_says_what_moved(report: dict[str, Any], words: str) -> None:
    method = {**report["method"], "title": "By year only:", "limits": ["It sees years."]}
    report["against"] = {"rule": method, "same": 3, "cells": changes()["cells"]}
    page = Page(as_html({**report, "changes": changes()}))
    assert page.open == []
    said = " ".join(page.words.split())
    assert words.replace("only: 2", "only: (standing) reads 2") in said


@pytest.mark.parametrize(
    ("period", "sign", "says"),
    [
        ("2018", "", "before the text was signed"),
        ("2023", "–", "somebody looked and found nothing"),
    ],
)
def test_kinds_of_silence_differ_without_colour(
    report: Any, period: str, sign: str, says: str
) -> None:
    (matrix,) = overviews(report)
    (slots,) = [row.slots for row in matrix.rows if row.slots]
    (slot,) = [slot for slot in slots if slot.period == period]
    assert (slot.mark, slot.label) == (sign, says)
    assert f'title="{says}">{sign}</td>' in as_html(report)


def test_many_links_are_kept_short(report: dict[str, Any]) -> None:
    many = [{**report["links"][0], "id": f"2022-07-01-shore#{number}"} for number in range(1000)]
    html = as_html({**report, "links": many, "answers": []})
    page = Page(html)
    assert page.open == []
    assert '<details class="clause" id="lake/1"' in html
    assert " open>" not in html
    ids = page.values("id")
    assert {address[1:] for address in page.values("href") if address[0] == "#"} <= {*ids}
