"""What happens to what a form does not show when something beside it is changed."""

from typing import Any

import pytest

from servanda.annotating.form.ground import Ground
from servanda.annotating.form.of_event import form_of
from servanda.annotating.form.pairs import MOST_ROWS, pairs, read_pairs, without
from servanda.annotating.form.to_event import plain_of
from servanda.model.event import Event
from tests.strategies import event, link

BY = {"by": "tester", "at": "2026-01-01T00:00:00Z"}
QUOTED = {"source": 2, "exact": "the bridge", "prefix": "on ", "start": 3, "end": 13}


def held() -> Event:
    """An event with two sources and a quotation that has its place in the second."""
    return event(
        link(
            evidence=[QUOTED],
            gates={"temporis": {"value": True, "because": "in force"}},
            recorded={"by": "rule", "at": "2020-01-01T00:00:00Z", "rule": "r1", "score": 0.5},
        ),
        link(clause="pact/2"),
        sources=[
            {"publisher": "One", "title": "T"},
            {"publisher": "Two", "title": "T", "text": "0123456789abcdef"},
        ],
    )


def changed(*typed: tuple[str, str], gone: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return the event after some fields were typed and rows taken out."""
    given = [*pairs(form_of(held()))]
    for row in gone:
        given = without(given, row)
    given = [pair for pair in given if pair[0] not in dict(typed)]
    return plain_of(read_pairs([*given, *typed]), Ground(held()), recorded=BY)


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ([("links.1.rationale", "Other words.")], 3),
        ([("links.1.evidence.1.exact", "a bridge")], None),
        ([("links.1.evidence.1.source", "1")], None),
        ([("sources.2.title", "Other title")], 3),
    ],
)
def test_a_quotation_keeps_its_place_while_its_words_and_source_stay(
    typed: list[tuple[str, str]], place: int | None
) -> None:
    (quoted,) = changed(*typed)["links"][0]["evidence"]
    assert quoted.get("start") == place


def test_a_source_taken_out_moves_the_numbers_of_quotations() -> None:
    (quoted,) = changed(gone=("sources.1",))["links"][0]["evidence"]
    assert quoted["source"] == 1
    assert quoted["start"] == 3


def test_a_quotation_without_its_source_is_an_error() -> None:
    (quoted,) = changed(gone=("sources.2",))["links"][0]["evidence"]
    assert "source" not in quoted


def test_a_link_taken_out_takes_nothing_else_along() -> None:
    (left,) = changed(gone=("links.1",))["links"]
    assert left["clause"] == "pact/2"
    assert left["recorded"]["by"] == "tester"


def test_what_is_not_shown_stays() -> None:
    first = changed(("links.1.stance", "supports"))["links"][0]
    assert first["gates"]["temporis"]["because"] == "in force"
    assert first["recorded"]["score"] == 0.5
    assert changed(("sources.2.title", "X"))["sources"][1]["text"] == "0123456789abcdef"


def test_rows_have_an_end() -> None:
    many = [(f"actors.{at}.code", "FRA") for at in range(1, 3 * MOST_ROWS)]
    assert len(read_pairs(many)["actors"]) == MOST_ROWS


@pytest.mark.parametrize(
    "name",
    ["", "links", "links.1", "links.1.", "links.x.clause", "links.-1.clause", "links.1.evidence.1",
     "actors.1.clause", "links.9999999.clause", "__class__", "links.1.evidence.1.start"],
)  # fmt: skip
def test_what_is_no_field_is_passed_over(name: str) -> None:
    assert read_pairs([(name, "x")]) == read_pairs([])
