"""Whole answers, as they should look."""

from servanda.model.address import Address
from servanda.reporting.clause import clause_sheet
from servanda.reporting.question import ClauseQuestion, ReportQuestion
from servanda.reporting.report import report_sheet
from servanda.reporting.xref import xref_sheet
from tests.reporting.corpora import RULE, TODAY, cells, one_of_everything
from tests.reporting.snapshot import is_as_kept

CORPUS = one_of_everything()


def test_clause() -> None:
    question = ClauseQuestion(Address.parse("river/1"), TODAY)
    assert is_as_kept("clause", clause_sheet(CORPUS, cells=cells(CORPUS), question=question))


def test_report() -> None:
    question = ReportQuestion(TODAY, clauses=(Address.parse("river/2"),))
    sheet = report_sheet(CORPUS, cells=cells(CORPUS), rule=RULE, question=question, data="sha256:0")
    assert is_as_kept("report", sheet)


def test_xref() -> None:
    assert is_as_kept("xref", xref_sheet(CORPUS, address=Address("river")))
