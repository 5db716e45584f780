"""What holds of every report in every format, over generated corpora.

`SERVANDA_EXAMPLES=10000 pytest tests/test_reports.py` looks at as many corpora as the measures ask for.
"""

import csv
import json
import os
import re
from collections import Counter
from datetime import date
from html.parser import HTMLParser
from io import StringIO
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servanda.compliance.assess import assess
from servanda.model.cell import Cell
from servanda.model.corpus import Corpus
from servanda.model.report_schema import report_schema
from servanda.model.sheet import ReportSheet
from servanda.rendering.as_csv import as_csv
from servanda.rendering.as_html import as_html
from servanda.rendering.as_json import as_json
from servanda.rendering.as_markdown import as_markdown
from servanda.reporting.changes import against_sheet, changes_sheet
from servanda.reporting.question import ReportQuestion
from servanda.reporting.report import report_sheet
from tests.rules import IDS, rule
from tests.strategies import corpora

TODAY = date(2012, 1, 1)
BEFORE = date(2006, 6, 6)
EXAMPLES = int(os.environ.get("SERVANDA_EXAMPLES", "60"))
VALIDATOR = jsonschema.Draft202012Validator(report_schema())

many = settings(max_examples=EXAMPLES, deadline=None)


def cells_of(held: Corpus, name: str = "standing", as_of: date = TODAY) -> tuple[Cell, ...]:
    return assess(held, rule(name), as_of=as_of)


def report(held: Corpus, name: str = "standing", **asked: Any) -> ReportSheet:
    question = ReportQuestion(TODAY, **asked)
    return report_sheet(
        held, cells=cells_of(held, name), rule=rule(name), question=question, data="sha256:0"
    )


# What is said never exceeds what is on record


def is_established(cell: Cell, stance: str) -> bool:
    """Said in other words than the rule's: somebody established it, or the bearer itself owns it."""
    return any(
        link.stance == stance
        and (
            link.standing == "established"
            or (link.standing == "acknowledged" and link.claimant.split(":")[0] == cell.bearer)
        )
        for link in (weighed.linked.link for weighed in cell.counted)
    )


def speaks_of(cell: Cell, *stances: str) -> bool:
    return any(weighed.linked.link.stance in stances for weighed in cell.counted)


@many
@given(corpora())
def test_no_verdict_says_more_than_the_evidence(held: Corpus) -> None:
    for cell in cells_of(held):
        said = cell.verdict.id
        if said == "breach-established":
            assert is_established(cell, "breaches")
        if said in ("breach-alleged", "contested"):
            assert speaks_of(cell, "breaches", "contested", "supports")
            assert not is_established(cell, "breaches")
        if said == "observed":
            assert is_established(cell, "supports")
        if said == "observance-claimed":
            assert not is_established(cell, "supports")
            assert speaks_of(cell, "supports", "breaches")
        assert (said == "no-evidence") == (not cell.counted)


@many
@given(corpora())
def test_no_sentence_says_more_than_the_verdicts(held: Corpus) -> None:
    sheet = report(held)
    verdicts = {(cell["clause"], cell["bearer"]): cell["label"] for cell in sheet["cells"]}
    labels = {word.label for word in rule("standing").verdicts}
    for sentence in sheet["summary"]:
        found = re.fullmatch(r"Bridge Pact: .*\(([a-z ]+), (\d+)\): (.*)\.", sentence)
        if found is None:
            assert not any(f"({label}, " in sentence for label in labels), sentence
            continue
        assert int(found[2]) == sum(label == found[1] for label in verdicts.values())
        for clause, bearers in re.findall(r"(\S+) \(([A-Z, ]+)\)", found[3]):
            assert {verdicts[clause, who] for who in bearers.split(", ")} == {found[1]}


# All formats tell the same


class Page(HTMLParser):
    """The totals of a page, the rows of its matrix, and the links on it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.numbers: list[int] = []
        self.verdicts: Counter[str] = Counter()
        self.claims: set[str] = set()
        self.wanted = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.wanted = given.get("class") == "number"
        if tag == "tr" and "data-verdict" in given:
            who = (given["data-bearer"] or "").split(", ")
            self.verdicts[given["data-verdict"] or ""] += len(who)
        name = given.get("id") or ""
        if tag == "li" and ":" in name and not name.startswith("event:"):
            self.claims.add(name.replace(":", "#"))

    def handle_data(self, data: str) -> None:
        if self.wanted:
            self.numbers.append(int(data))
            self.wanted = False


@many
@given(corpora(), st.sampled_from(IDS), st.sampled_from(["month", "quarter", "year"]))
def test_totals_agree_between_formats(held: Corpus, name: str, period: str) -> None:
    sheet = report(held, name, period=period)
    totals = {verdict: number for verdict, number in sheet["totals"].items() if number}
    read = json.loads(as_json(sheet))
    assert Counter(cell["verdict"] for cell in read["cells"]) == totals
    rows = [*csv.DictReader(StringIO(as_csv(sheet), newline=""))]
    assert Counter(row["verdict"] for row in rows) == totals
    links = [*csv.DictReader(StringIO(as_csv(sheet, of_links=True), newline=""))]
    assert [row["id"] for row in links] == [link["id"] for link in read["links"]]
    page = Page(as_html(sheet))
    assert page.numbers == list(sheet["totals"].values())
    assert page.verdicts == totals
    assert page.claims == {link["id"] for link in read["links"]}
    assert markdown_totals(as_markdown(sheet), name) == totals


def markdown_totals(text: str, name: str) -> Counter[str]:
    """Return the verdicts in the matrix of a report in Markdown, counted by bearer."""
    words = {word.label: word.id for word in rule(name).verdicts}
    matrix = text.partition("## Bridge Pact")[2].partition("\n## ")[0]
    found: Counter[str] = Counter()
    for line in matrix.splitlines():
        parts = line.split(" | ")
        if line.startswith("| `"):
            label = parts[2].rstrip(" |")[2:].partition(":")[0]
            found[words[label]] += len(parts[1].split(", "))
    return found


@many
@given(corpora())
def test_parts_of_a_report_agree(held: Corpus) -> None:
    sheet = report(held)
    counted = {name for cell in sheet["cells"] for name in cell["links"]}
    (row,) = sheet["coverage"]
    assert row["links"] == len(counted) == sum(row["claimants"].values())
    said = [sum(map(sum, map(dict.values, voice["counts"].values()))) for voice in sheet["voices"]]
    assert sum(said) == len(counted)
    answered = sum(voice["answered"] for voice in sheet["voices"])
    assert answered == sum(bool(answer["by"]) for answer in sheet["answers"])
    over_time: dict[tuple[str, str], set[str]] = {}
    for found in sheet["over_time"]["cells"]:
        over_time.setdefault((found["clause"], found["bearer"]), set()).update(found["events"])
    for cell in sheet["cells"]:
        assert over_time.get((cell["clause"], cell["bearer"]), set()) == set(cell["events"])


@many
@given(corpora(), st.sampled_from(IDS))
def test_a_report_keeps_its_published_schema(held: Corpus, name: str) -> None:
    sheet = report(held, name)
    other = next(each for each in IDS if each != name)
    sheet["changes"] = changes_sheet(
        since=BEFORE, before=cells_of(held, name, BEFORE), after=cells_of(held, name)
    )
    sheet["against"] = against_sheet(
        rule=rule(name),
        cells=cells_of(held, name),
        other=rule(other),
        others=cells_of(held, other),
    )
    VALIDATOR.validate(json.loads(as_json(sheet)))


# No side has a better report than the other


def swapped(text: str) -> str:
    """Exchange the two parties, in codes and in names."""
    pairs = {"FRA": "DEU", "French Republic": "Federal Republic of Germany", "France": "Germany"}
    both = pairs | {there: here for here, there in pairs.items()}
    return re.sub("|".join(sorted(both, key=len, reverse=True)), lambda found: both[found[0]], text)


def as_swapped(held: Corpus) -> Corpus:
    def turned(value: Any) -> Any:
        return type(value).model_validate_json(swapped(value.model_dump_json()))

    return Corpus(
        treaties=tuple(map(turned, held.treaties)),
        events=tuple(map(turned, held.events)),
        searches=tuple(map(turned, held.searches)),
        actors=tuple(map(turned, held.actors)),
    )


def in_any_order(value: Any) -> Any:
    """A document whose lists and sentences are sorted: who stands first alphabetically is all that may differ."""
    if isinstance(value, dict):
        return {key: in_any_order(each) for key, each in value.items()}
    if isinstance(value, list):
        return sorted(map(in_any_order, value), key=lambda each: json.dumps(each, sort_keys=True))
    return " ".join(sorted(re.split(r"[\s,]+", value))) if isinstance(value, str) else value


@many
@given(corpora())
def test_swapping_two_parties_swaps_the_report_and_nothing_else(held: Corpus) -> None:
    asked = (
        "cells",
        "over_time",
        "voices",
        "answers",
        "coverage",
        "totals",
        "actors",
        "single_source",
    )
    one, other = dict(report(held)), dict(report(as_swapped(held)))
    for part in asked:
        turned = json.loads(swapped(json.dumps(one[part])))
        assert in_any_order(turned) == in_any_order(other[part]), part


@pytest.mark.parametrize("name", IDS)
def test_an_empty_corpus_has_a_report_in_every_format(name: str) -> None:
    sheet = report(Corpus(), name)
    VALIDATOR.validate(json.loads(as_json(sheet)))
    assert "Nothing here can be reported on" in as_html(sheet)
    assert "servanda check" in as_markdown(sheet)
    assert as_csv(sheet).startswith("clause,heading,bearer")
