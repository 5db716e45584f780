"""Verdicts and what stands beside them."""

from datetime import date

import pytest

from servanda.model.address import Address
from servanda.model.cell import Cell, DeadlineFinding, DeadlineState
from servanda.model.corpus import Corpus
from servanda.model.rule import Tone, VerdictWord
from servanda.model.sheet import CellSheet
from servanda.model.treaty import Obligation
from servanda.reporting.cells import cell_sheet, in_text_order
from servanda.reporting.links import LinkReader
from tests.reporting.corpora import cells, one_of_everything

CORPUS = one_of_everything()
FOUND = cells(CORPUS)


def sheet(clause: str, bearer: str = "FRA") -> CellSheet:
    (cell,) = (cell for cell in FOUND if (str(cell.clause), cell.bearer) == (clause, bearer))
    return cell_sheet(cell, LinkReader(CORPUS))


def test_counts_have_every_stance_and_only_the_standings_taken() -> None:
    found = sheet("river/1")["counts"]
    assert found == {
        "breaches": {"alleged": 1, "denied": 1},
        "supports": {},
        "contested": {},
        "touches": {},
    }
    assert list(found) == ["breaches", "supports", "contested", "touches"]


@pytest.mark.parametrize("clause", ["river/3", "river/2/2"])
def test_a_cell_without_evidence_counts_nothing(clause: str) -> None:
    found = sheet(clause)
    assert found["counts"] == {"breaches": {}, "supports": {}, "contested": {}, "touches": {}}
    assert found["events"] == found["claimants"] == found["links"] == []
    assert found["shut_out"] == []
    assert found["sources"] == 0
    assert found["searched"] == "never"


def test_claimants_events_and_publishers() -> None:
    found = sheet("river/1")
    assert found["claimants"] == ["DEU:MFA", "FRA:MOD"]
    assert found["events"] == ["2005-03-01-closed"]
    assert found["links"] == ["2005-03-01-closed#1", "2005-03-01-closed#2"]
    assert found["sources"] == 2  # one paper wrote twice
    assert found["searched"] is None


def test_claims_that_no_gate_lets_through_stand_apart() -> None:
    (shut_out,) = sheet("river/1")["shut_out"]
    assert shut_out["id"] == "1999-05-05-too-early#1"
    assert shut_out["gates"]["temporis"]["value"] is False


def test_a_late_performance() -> None:
    found = sheet("river/2/1")
    (deadline,) = found["deadlines"]
    assert (deadline["due"], deadline["state"], deadline["days"]) == ("2010-06-01", "late", 10)
    assert (deadline["done"], deadline["done_by"]) == ("2010-06-11", "2010-06-11-dam-removed")
    assert deadline["action"] == "remove the dam"
    assert "late by 10 days: remove the dam" in found["because"]
    assert found["verdict"] == "observed"


def _cell(state: DeadlineState, *, moved_to: date | None = None, days: int = 3) -> Cell:
    obligation = Obligation.model_validate(
        {"bearer": ["FRA"], "modality": "obligation", "action": "remove", "object": "the dam"}
    )
    finding = DeadlineFinding(
        obligation, Address("river"), date(2010, 6, 1), moved_to, state, days, None, "", "why"
    )
    verdict = VerdictWord(id="no-evidence", label="no evidence", meaning="…", tone=Tone.NONE)
    return Cell(Address("river"), "FRA", verdict, ("nothing",), (), (), (finding,), None)


@pytest.mark.parametrize(
    ("cell", "because"),
    [
        (_cell(DeadlineState.OVERDUE), ["nothing", "overdue since 2010-06-01: remove the dam"]),
        (
            _cell(DeadlineState.OVERDUE, moved_to=date(2010, 7, 1)),
            ["nothing", "overdue since 2010-07-01: remove the dam"],
        ),
        (_cell(DeadlineState.LATE), ["nothing", "late by 3 days: remove the dam"]),
        (_cell(DeadlineState.LATE, days=1), ["nothing", "late by 1 day: remove the dam"]),
        (_cell(DeadlineState.MET), ["nothing"]),
        (_cell(DeadlineState.DUE), ["nothing"]),
        (_cell(DeadlineState.RUNNING), ["nothing"]),
        (_cell(DeadlineState.ENDED), ["nothing"]),
    ],
)
def test_time_is_a_reason_where_a_day_was_missed(cell: Cell, because: list[str]) -> None:
    assert cell_sheet(cell, LinkReader(Corpus()))["because"] == because


def test_cells_stand_in_the_order_of_the_text() -> None:
    backwards = in_text_order(CORPUS, reversed(FOUND))
    assert backwards == in_text_order(CORPUS, FOUND)
    clauses = list(dict.fromkeys(str(cell.clause) for cell in backwards))
    assert clauses[0] == "river"
    assert clauses[-5:] == ["river/2/1", "river/2/2", "river/2/2/a", "river/3", "river/fish"]
