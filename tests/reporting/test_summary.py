"""The sentences of a report never say more than the verdicts they count."""

from typing import Any

import pytest

from servanda.model.corpus import Corpus
from servanda.reporting.question import ReportQuestion
from servanda.reporting.report import report_sheet
from tests.reporting.corpora import RULE, TODAY, cells, event, link, river

ESTABLISHED = link("river/1", standing="established", claimant="coder")
ALLEGED = link("river/1")
DENIED = link("river/1", standing="denied", claimant="FRA")
PRAISED = link("river/1", stance="supports", standing="established", claimant="coder")
CLAIMED = link("river/1", stance="supports", claimant="FRA")
TOUCHED = link("river/1", stance="touches")


def sentences(*links: dict[str, Any]) -> str:
    held = Corpus(treaties=(river(),), events=(event("2005-03-01-closed", *links),))
    question = ReportQuestion(TODAY)
    sheet = report_sheet(held, cells=cells(held), rule=RULE, question=question, data="")
    return "\n".join(sheet["summary"])


@pytest.mark.parametrize(
    ("links", "says", "keeps_silent"),
    [
        ([ESTABLISHED], "a breach is established", "alleged"),
        (
            [ALLEGED],
            "a breach is alleged or assessed, and nobody on record denies it",
            "established, or",
        ),
        ([ALLEGED, DENIED], "disputed on record", "a breach is alleged"),
        ([PRAISED], "observance is established", "claimed, and nobody"),
        (
            [CLAIMED],
            "observance is claimed, and nobody on record established it",
            "observance is established",
        ),
        ([TOUCHED], "nobody on record speaks of compliance", "observance is"),
        ([], "no event on record counts", "verdict"),
        ([{**ALLEGED, "bearer": "ITA"}], "Listed apart and not counted", "a breach is"),
    ],
)
def test_verbs(links: list[dict[str, Any]], says: str, keeps_silent: str) -> None:
    said = sentences(*links)
    assert says in said
    assert keeps_silent not in said


@pytest.mark.parametrize(
    ("links", "says"),
    [
        ([ALLEGED], "Of 1 claim that nobody established, 0 met a denial or an opposing claim"),
        ([ALLEGED, DENIED], "Of 1 claim that nobody established, 1 met"),
        ([ALLEGED], "1 link rests on a single publisher"),
        ([], "Of 1 dated obligation, 1 overdue without established performance."),
    ],
)
def test_counts(links: list[dict[str, Any]], says: str) -> None:
    assert says in sentences(*links)
