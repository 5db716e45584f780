"""Knows which answer a sheet is, by the field that no answer named after it has."""

from collections.abc import Mapping

_TOLD_BY = {
    "ruling": "ruling",
    "orphaned": "review",
    "agreed_on": "agree",
    "differences_in": "differences",
    "coded": "coded_texts",
    "compared": "comparison",
    "method": "report",
    "calibration": "evaluate",
    "deciding": "proposal",
    "citations": "suggest",
    "turned_away": "match",
    "hits": "search",
    "references": "xref",
    "problems": "check",
    "unit": "clause",
    "description": "event",
    "clauses": "clauses",
    "treaties": "treaties",
}


def answer_of(sheet: Mapping[str, object]) -> str:
    """Return the name of the answer, which is the name of its command; `clauses` for several clauses.

    >>> answer_of({"words": "captives", "hits": [], "next": []})
    'search'
    """
    return next(answer for field, answer in _TOLD_BY.items() if field in sheet)
