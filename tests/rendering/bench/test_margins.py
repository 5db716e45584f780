"""Who is read alike stands together in a margin."""

from servanda.model.room_sheet import MarginSheet
from servanda.rendering.bench.margins import together


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
    margin = [cell("AZE", "contested"), cell("ARM", "observed"), cell("RUS", "contested")]
    assert [(each.bearers, each.label) for each in together(margin)] == [
        (["AZE", "RUS"], "contested"),
        (["ARM"], "observed"),
    ]


def test_why_there_is_no_evidence_tells_them_apart() -> None:
    margin = [cell("AZE", "no-evidence", "never"), cell("ARM", "no-evidence", "not-observable")]
    assert len(together(margin)) == 2


def test_an_empty_margin() -> None:
    assert together([]) == []
