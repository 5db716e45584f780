import itertools
from collections.abc import Iterator
from typing import Any

import pytest

from servanda.rendering.paper.blocks import Block, Paragraph
from servanda.rendering.paper.document import document


def paragraphs(blocks: list[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if block["kind"] == "paragraph":
            yield block
        elif block["kind"] == "table":
            yield from (each for row in block["rows"] for cell in row for each in cell)


def words(sheet: Any) -> str:
    blocks = document(sheet)["blocks"]
    headings = [block["text"] for block in blocks if block["kind"] == "heading"]
    told = ["".join(run["text"] for run in each["runs"]) for each in paragraphs(blocks)]
    return "\n".join((*headings, *told))


@pytest.fixture
def report(every: dict[str, dict[str, Any]]) -> dict[str, Any]:
    return every["report"]


@pytest.mark.parametrize(
    "told",
    [
        "Summary",
        "Lake Agreement: overview",
        "Obligations with a date",
        "Wording not held.",
        "The number is disputed: ",
        "Read by Sweden: ",
        "◆ contested",
        "? no evidence for SWE: nobody has looked yet",
        "ratione personae: Denmark is no party",
        "! in doubt: the day of the interview",
        "“the third beach is full of nets”",
        "Claims that no gate lets through",
        "How to cite this report",
    ],
)
def test_says(report: dict[str, Any], told: str) -> None:
    assert told in words(report)


def test_every_link_stands_once(report: dict[str, Any]) -> None:
    rationales = [link["rationale"] for link in report["links"]]
    text = words(report)
    assert all(text.count(rationale) >= 1 for rationale in rationales)


def test_tables_are_whole(report: dict[str, Any]) -> None:
    for block in document(report)["blocks"]:  # type: ignore[arg-type]
        if block["kind"] == "table":
            assert {len(row) for row in block["rows"]} <= {len(block["header"])}
            assert len(block["widths"]) == len(block["header"])
            assert 90 <= sum(block["widths"]) <= 101
            assert min(block["widths"]) > 4


def test_headings_never_skip_a_level(report: dict[str, Any]) -> None:
    levels = [each["level"] for each in document(report)["blocks"] if each["kind"] == "heading"]  # type: ignore[arg-type]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_sources_are_footnotes(report: dict[str, Any]) -> None:
    blocks = document(report)["blocks"]  # type: ignore[arg-type]
    notes = [note for each in paragraphs(blocks) for run in each["runs"] for note in run["notes"]]
    publishers = {source["publisher"] for link in report["links"] for source in link["sources"]}
    assert all(any(publisher in note["text"] for note in notes) for publisher in publishers)
    assert {note["url"] for note in notes} - {None}


def test_an_unsafe_address_leads_nowhere(report: dict[str, Any]) -> None:
    report["links"][0]["sources"][0]["url"] = "javascript:alert(1)"
    blocks = document(report)["blocks"]  # type: ignore[arg-type]
    urls = {
        note["url"] for each in paragraphs(blocks) for run in each["runs"] for note in run["notes"]
    }
    assert "javascript:alert(1)" not in urls


def test_many_periods_leave_room_for_the_verdict(report: dict[str, Any]) -> None:
    report["over_time"]["periods"] = [
        {"name": str(year), "first": f"{year}-01-01", "last": f"{year}-12-31"}
        for year in range(2000, 2020)
    ]
    (matrix,) = [
        block
        for block in document(report)["blocks"]  # type: ignore[arg-type]
        if block["kind"] == "table" and block["header"][:3] == ["Clause", "Who", "Verdict"]
    ]
    assert len(matrix["header"]) == 3


def test_an_empty_report_says_what_to_do(report: dict[str, Any]) -> None:
    empty = {
        **report, "cells": [], "units": [], "links": [], "treaties": [], "treaty_rows": [], "coverage": [],
    }  # fmt: skip
    assert "Nothing to report yet. Next: servanda" in words(empty)
