"""What is a coding, and where its events stand."""

from typing import Any

import pytest
from tests.reviewing.examples import ACCUSED, ANA, NAME, REJECTED, TEXT, coding, event, link

from servanda.model.coding import Coding, Ruling, place_in


def test_an_event_stands_from_its_first_quotation_to_the_end_of_its_last() -> None:
    both = event("x", link(REJECTED), link(ACCUSED))
    end = TEXT.index(REJECTED) + len(REJECTED)
    assert place_in(both, NAME) == (TEXT.index(ACCUSED), end)
    assert place_in(both, "f" * 16) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"links": []},
        {"sources": [{"publisher": "Paper", "title": "No text"}]},
        {"sources": []},
    ],
)
def test_an_event_without_a_place_in_the_text_cannot_be_compared(changes: dict[str, Any]) -> None:
    lost = event("lost", link(ACCUSED), **changes)
    assert place_in(lost, NAME) is None
    with pytest.raises(ValueError, match="lost quotes nothing"):
        coding("Ana", lost)


def test_events_are_told_apart_by_id() -> None:
    with pytest.raises(ValueError, match="twice"):
        coding("Ana", event("same", link(ACCUSED)), event("same", link(REJECTED)))


def test_nothing_found_is_a_coding() -> None:
    assert coding("Ana").events == ()
    assert coding("Ana").blind


@pytest.mark.parametrize(
    "changes", [{"text": "x"}, {"coder": ""}, {"coder": "  "}, {"at": "20220101"}, {"found": 1}]
)
def test_what_is_no_coding(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(changes))):
        Coding.of_plain({**ANA.model_dump(), **changes})


@pytest.mark.parametrize("opinions", [{}, {"Ana": None}])
def test_a_ruling_is_on_two_opinions_or_more(opinions: dict[str, None]) -> None:
    with pytest.raises(ValueError, match="opinions"):
        Ruling(opinions=opinions, decided=None, because="So.")
