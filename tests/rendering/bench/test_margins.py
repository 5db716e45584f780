"""Who is read alike stands together in a margin."""

from typing import Any

from servanda.model.room_sheet import MarginSheet
from servanda.rendering.bench.margins import margin, together
from servanda.rendering.words import SEARCHED
from tests.rendering.parts import unit


def cell(bearer: str, verdict: str, searched: str | None = None) -> MarginSheet:
    return {
        "bearer": bearer,
        "verdict": verdict,
        "label": verdict.replace("-", " "),
        "tone": "none",
        "searched": searched,
        "passed": [],
    }


def test_those_with_one_verdict_stand_together_in_their_order() -> None:
    cells = [cell("AZE", "contested"), cell("ARM", "observed"), cell("RUS", "contested")]
    assert [(each.bearers, each.label) for each in together(cells)] == [
        (["AZE", "RUS"], "contested"),
        (["ARM"], "observed"),
    ]


def test_why_there_is_no_evidence_tells_them_apart() -> None:
    cells = [cell("AZE", "no-evidence", "never"), cell("ARM", "no-evidence", "not-observable")]
    assert len(together(cells)) == 2


def test_an_empty_margin() -> None:
    assert together([]) == []


def test_the_margin_as_html() -> None:
    passage: Any = {
        "unit": unit(address="pact/1"),
        "depth": 0,
        "margin": [cell("AZE", "contested"), cell("ARM", "no-evidence", "never")],
        "counts": {"breaches": 2},
    }
    written = margin(passage, {"AZE": 'A "state" & more'})
    assert (
        '<a href="/clause/pact/1?bearer=AZE" title="A &#34;state&#34; &amp; more">AZE</a>'
        in written
    )
    assert '<a class=breaches href="/clause/pact/1?stance=breaches">2 breaches</a>' in written
    assert SEARCHED["never"] in written


def test_where_nothing_is_on_record_the_margin_is_empty() -> None:
    passage: Any = {
        "unit": unit(address="pact/1"),
        "depth": 0,
        "margin": [],
        "counts": {},
    }
    assert not margin(passage, {})
