"""How the workbench tells claims."""

from typing import Any, cast

import pytest

from servanda.model.room_sheet import QuoteSheet
from servanda.model.sheet import LinkSheet
from servanda.rendering.bench.claims import claims
from tests.hostile import SCRIPTS

GATE = {"value": True, "because": "in force"}
LINK: dict[str, Any] = {
    "id": "2022-01-01-x#2",
    "event": "2022-01-01-x",
    "title": "Post closed",
    "date": "2022-01-01",
    "date_end": None,
    "precision": "day",
    "clause": "nov10/4/9",
    "held": "nov10/4",
    "stance": "breaches",
    "bearer": "ARM",
    "claimant": "AZE:MOD",
    "standing": "alleged",
    "rationale": "It says so.",
    "performs": None,
    "status": "accepted",
    "recorded_by": "maria",
    "recorded_at": "2026-01-01T00:00:00Z",
    "rule": "",
    "score": None,
    "gates": {"temporis": GATE, "personae": GATE, "materiae": {"value": None, "because": "open"}},
    "counted": True,
    "suspect": False,
    "doubtful": "",
    "evidence": [
        {"source": 1, "exact": "closed", "prefix": "", "suffix": "", "start": 4, "end": 10}
    ],
    "sources": [
        {"publisher": "P & Q", "title": "T", "url": "https://a.example", "published": None}
    ],
}
TEXT = "0123456789abcdef"
QUOTE: QuoteSheet = {
    "source": 1,
    "exact": "closed",
    "before": "The post was ",
    "after": " again",
    "start": 4,
    "text": TEXT,
    "fits": True,
}


def link(**fields: Any) -> LinkSheet:
    return cast(LinkSheet, {**LINK, **fields})


def held() -> LinkSheet:
    return link(sources=[{**LINK["sources"][0], "text": TEXT}])


def test_a_claim_leads_to_its_event_and_its_source() -> None:
    written = claims([link()])
    assert 'id="2022-01-01-x:2"' in written
    assert 'href="/event/2022-01-01-x"' in written
    assert 'href="/source?publisher=P+%26+Q&amp;url=https%3A%2F%2Fa.example"' in written


def test_it_tells_the_tests_and_who_recorded_it() -> None:
    written = claims([link(performs="dam")])
    assert written.count("<b>yes</b>") == 2
    assert "<b>not known</b>, open" in written
    assert "recorded by maria" in written
    assert "Performs dam" in written


@pytest.mark.parametrize(
    ("fields", "may_write", "ways"),
    [
        ({}, False, []),
        ({}, True, ["/event/2022-01-01-x/edit"]),
        ({"status": "proposed", "counted": False}, True, ["/work/link/2022-01-01-x/2", "edit"]),
        ({"suspect": True}, True, ["/work/link/2022-01-01-x/2"]),
        ({"suspect": True}, False, []),
    ],
)
def test_who_may_write_is_led_to_where_it_is_changed(
    fields: dict[str, Any], may_write: bool, ways: list[str]
) -> None:
    written = claims([link(**fields)], may_write=may_write)
    assert all(way in written for way in ways)
    assert ("/edit" in written) is may_write
    assert ("/work/" in written) is ("/work/link/2022-01-01-x/2" in ways)


def test_answers() -> None:
    answered: Any = {LINK["id"]: {"number": 5, "first": [["ARM:MFA", "2022-02-02-y"]]}}
    written = claims([link()], answered=answered)
    assert 'Answered by <a href="/event/2022-02-02-y"><bdi>ARM:MFA</bdi></a> and 4 more.' in written
    none: Any = {LINK["id"]: {"number": 0, "first": []}}
    assert "No answer on record." in claims([link()], answered=none)


def test_a_quotation_leads_to_its_text_where_that_is_held() -> None:
    assert f'href="/text/{TEXT}#at-4"' in claims([held()])
    assert "/text/" not in claims([link()])


def test_on_the_page_of_an_event_claims_are_called_by_their_clause() -> None:
    written = claims([held()], quotes={LINK["id"]: [QUOTE]})
    assert 'href="/clause/nov10/4">nov10/4/9</a>' in written
    assert "<span>The post was </span><mark>closed</mark><span> again</span>" in written
    assert "does not have these words" not in written


def test_a_quotation_that_lost_its_place_says_so() -> None:
    lost: QuoteSheet = {**QUOTE, "fits": False, "start": None}
    written = claims([held()], quotes={LINK["id"]: [lost]})
    assert "The text does not have these words there." in written
    assert f'href="/text/{TEXT}"' in written


@pytest.mark.parametrize("bad", SCRIPTS)
def test_no_words_of_others_act(bad: str) -> None:
    hostile = link(
        title=bad,
        rationale=bad,
        claimant=bad,
        recorded_by=bad,
        performs=bad,
        gates={bad: {"value": None, "because": bad}},
        evidence=[{**LINK["evidence"][0], "exact": bad}],
        sources=[{"publisher": bad, "title": bad, "url": bad, "published": bad, "text": bad}],
    )
    quote: QuoteSheet = {**QUOTE, "exact": bad, "before": bad, "after": bad, "text": bad}
    for written in (
        claims([hostile], may_write=True),
        claims([hostile], quotes={LINK["id"]: [quote]}),
    ):
        assert not any(f"<{tag}" in written for tag in ("script", "img", "svg"))
        assert 'onerror="' not in written
