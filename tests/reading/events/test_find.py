"""Events and links of whole texts: what holds for every text."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.events.stage import DAY, corpus

from servanda.model.proposal import Reading
from servanda.reading.read import Reader

_PARAGRAPHS = (
    "Ruvania accused Sordland on Monday of violating article 1 of the Fermoy Pact.",
    "Sordland's Defence Ministry denied it; it was Ruvania, it said, that had broken article 3.",
    "On 2 May the Verification Mission in Fermoy recorded two shells and could not tell who fired.",
    "Ruvania returned forty prisoners on the day that article 2 of the pact had set.",
    "The foreign minister in Holm apologised and promised that the gates would be opened.",
    "Experts in Marna doubt that the pact is worth its paper.",
    "It was the first warm week of the year, and the ferries were full.",
)
_QUIET = "It rained in the hills, and the market closed early."


@cache
def _reader() -> Reader:
    return Reader.of(corpus())


def _read(text: str) -> Reading:
    return _reader().read(text, DAY)


_texts = st.lists(st.sampled_from(_PARAGRAPHS), min_size=1, max_size=6, unique=True)


@settings(deadline=None, max_examples=40)
@given(_texts)
def test_offsets_give_back_the_text(paragraphs: list[str]) -> None:
    text = "\n".join(paragraphs)
    for event in _read(text).events:
        assert text[event.start : event.end] == event.text


@settings(deadline=None, max_examples=20)
@given(_texts)
def test_the_same_text_gives_the_same_result(paragraphs: list[str]) -> None:
    text = "\n".join(paragraphs)
    assert _read(text) == _read(text)


@settings(deadline=None, max_examples=40)
@given(_texts, st.integers(min_value=2, max_value=7))
def test_a_paragraph_without_any_reference_changes_no_clause(
    paragraphs: list[str], place: int
) -> None:
    def clauses(text: str) -> list[tuple[str, tuple[str, ...]]]:
        events = _read(text).events
        return [(one.text, tuple(str(link.clause) for link in one.links)) for one in events]

    before = ["The river and the pier", "by our correspondent", *paragraphs]
    after = [*before[:place], _QUIET, *before[place:]]
    assert clauses("\n".join(before)) == clauses("\n".join(after))


@settings(deadline=None, max_examples=40)
@given(_texts)
def test_every_link_has_a_party_a_reason_and_a_share(paragraphs: list[str]) -> None:
    for event in _read("\n".join(paragraphs)).events:
        assert event.links
        for link in event.links:
            assert link.bearer in ("RUV", "SRD")
            assert all(link.because)
            assert 0 <= link.score <= 1


def _links(text: str) -> set[tuple[str, str, str, str, str]]:
    return {
        (str(link.clause), link.stance, link.standing, link.bearer, link.claimant)
        for event in _read(text).events
        for link in event.links
    }


def test_a_charge_and_its_denial() -> None:
    found = _links(_PARAGRAPHS[0] + "\nSordland denied it on Tuesday.")
    assert ("pact/1", "breaches", "alleged", "SRD", "RUV") in found
    assert ("pact/1", "breaches", "denied", "SRD", "SRD") in found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "It was the first warm week of the year, and the ferries were full.",
        "The Fermoy Pact has three articles.",
        "What does article 2 of the Fermoy Pact say?",
        "12 8 400",
    ],
)
def test_no_event(text: str) -> None:
    assert _read(text).events == ()
