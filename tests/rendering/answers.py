"""Answers made by hand from the parts."""

from copy import deepcopy
from typing import Any

from tests.rendering.facts import facts
from tests.rendering.parts import (
    LINKS,
    NOTHING,
    cell,
    empty_cell,
    source,
    unit,
    unit_not_held,
)
from tests.rendering.report_parts import beside, comparison_sheet
from tests.rendering.review_answers import (
    agree_sheet,
    coded_texts_sheet,
    differences_sheet,
    work_sheet,
)


def clause_sheet(**fields: Any) -> dict[str, Any]:
    return {
        "asked": "Article 1 of the Lake Agreement",
        "read_as": "article 1 of the Lake Agreement: lake/1",
        "as_of": "2026-06-25",
        "filters": {},
        "unit": unit(),
        "cells": [empty_cell(), cell(), cell(bearer="DNK", shut_out=[LINKS[5]], **NOTHING)],
        "links": LINKS,
        "next": ["servanda event 2022-07-01-shore", "servanda xref lake/1"],
        **fields,
    }


def treaty_sheet() -> dict[str, Any]:
    inner = unit(units=[unit(address="lake/1/1", number="1"), unit_not_held(address="lake/1/2")])
    whole = unit_not_held(
        address="lake",
        cite_as="the Lake Agreement",
        heading="Agreement between Norway and Sweden on the Keeping of the Long Lake",
        held=True,
        number=None,
        facts=facts(),
        units=[inner, unit_not_held()],
        note="The agreement has 3 articles.\nIt was signed twice.",
    )
    return clause_sheet(asked="lake", read_as="", unit=whole)


def event_sheet(**fields: Any) -> dict[str, Any]:
    return {
        "id": "2022-07-04-shore-cleaned",
        "title": "Sweden reports the eastern shore clean",
        "date": "2022-07-04",
        "date_end": "2022-07-05",
        "precision": "day",
        "type": "MAKE STATEMENT",
        "location": {"name": "Long Lake", "lat": 60.1, "lon": 12.4},
        "actors": [
            {"code": "SWE", "name": "Ministry of Climate", "role": "speaker"},
            {"code": "NOR", "name": "Ministry of the Environment", "role": "target"},
        ],
        "description": "The Swedish ministry said that the eastern shore had been cleaned.",
        "sources": [source(), source(publisher="Register", title="", url=None, published=None)],
        "doubtful": True,
        "note": "The day on which the work ended is not certain.",
        "tags": ["shore"],
        "links": LINKS[:3],
        "place": "annotations/2022/2022-07-04-shore-cleaned.yaml:1",
        "next": ["servanda clause lake/1"],
        **fields,
    }


def treaties_sheet() -> dict[str, Any]:
    return {
        "treaties": [treaty_row(), treaty_row(id="ferry", short_title="Ferry Treaty", worded=1)],
        "next": ["servanda clause lake"],
    }


def treaty_row(**fields: Any) -> dict[str, Any]:
    return {
        "id": "lake",
        "title": "Agreement between Norway and Sweden on the Keeping of the Long Lake",
        "short_title": "Lake Agreement",
        "nature": "binding",
        "signed": "2019-05-04",
        "parties": ["NOR", "SWE"],
        "clauses": 3,
        "worded": 2,
        "events": 6,
        "links": 6,
        "touched": 1,
        **fields,
    }


VERDICTS = [
    ("breach-established", "breach established", "breach"),
    ("contested", "contested", "dispute"),
    ("breach-alleged", "breach alleged", "charge"),
    ("observed", "observed", "kept"),
    ("observance-claimed", "observance claimed", "claim"),
    ("touched", "touched", "neutral"),
    ("no-evidence", "no evidence", "none"),
]


def report_sheet(**fields: Any) -> dict[str, Any]:
    return {
        "as_of": "2026-06-25",
        "since": None,
        "rule": "standing",
        "data": "sha256:" + "ab" * 32,
        "treaties": ["lake"],
        "filters": {"treaty": "lake"},
        "cells": [
            empty_cell(),
            cell(),
            cell(bearer="DNK", shut_out=[LINKS[5]], **NOTHING),
            empty_cell(clause="lake/2", deadlines=[], searched="not-observable"),
            empty_cell(clause="lake/2", bearer="SWE", deadlines=[]),
        ],
        "totals": {verdict: 0 for verdict, _, _ in VERDICTS} | {"contested": 1, "no-evidence": 4},
        "links": LINKS,
        "units": [unit(), unit_not_held()],
        "treaty_rows": [treaty_row()],
        "method": {
            "id": "standing",
            "title": "By stance and standing",
            "authority": "the project's own rule",
            "limits": ["It counts claims, not conduct."],
            "verdicts": [
                {"id": verdict, "label": label, "meaning": f"what {label} means", "tone": tone}
                for verdict, label, tone in VERDICTS
            ],
        },
        "actors": {"NOR": "Norway", "SWE": "Sweden", "DNK": "Denmark"},
        "suspect": 1,
        **beside(),
        "next": ["servanda clause lake/1"],
        **fields,
    }


def search_sheet() -> dict[str, Any]:
    return {
        "words": "clean shore",
        "hits": [
            {
                "kind": "clause",
                "id": "lake/1",
                "title": "Cleaning of the shores",
                "excerpt": "Each Party «cleans» the «shore» on its own territory",
                "score": 3.2,
            },
            {
                "kind": "event",
                "id": "2022-07-01-shore",
                "title": "Anglers show litter on the eastern shore",
                "excerpt": "litter on the «shore»",
                "score": 1.1,
            },
        ],
        "next": ["servanda clause lake/1"],
        "found": 7,
        "note": "no text has all of these words; these have some",
    }


def xref_sheet() -> dict[str, Any]:
    relations = [
        ("lake/2", "see", ""),
        ("ferry/1", "cited by", ""),
        ("ferry/2", "parallel", "both speak of the shore"),
        ("ferry/2", "possible conflict", "one asks what the other forbids"),
    ]
    return {
        "asked": "lake/1",
        "unit": unit(),
        "references": [
            {"address": address, "heading": "A heading", "relation": relation, "because": because}
            for address, relation, because in relations
        ],
        "outside": ["Convention on Environmental Impact Assessment"],
        "next": ["servanda clause lake/2"],
    }


def check_sheet(**fields: Any) -> dict[str, Any]:
    return {
        "treaties": 1,
        "clauses": 3,
        "events": 6,
        "links": 6,
        "problems": [
            {
                "code": "unknown-clause",
                "about": "2022-07-01-shore#1",
                "file": "annotations/2022/2022-07-01-shore.yaml",
                "line": 12,
                "what": "no clause is called lake/99",
                "remedy": "did you mean lake/9?",
            },
            {
                "code": "not-readable",
                "about": "",
                "file": "treaties/lake.yaml",
                "line": 0,
                "what": "the file is empty",
                "remedy": "fill it in or remove it",
            },
        ],
        "data": "sha256:" + "ab" * 32,
        "where": "/somewhere/ledger",
        "next": ["servanda check"],
        **fields,
    }


def every_sheet() -> dict[str, dict[str, Any]]:
    return deepcopy(
        {
            "treaties": treaties_sheet(),
            "clause": clause_sheet(),
            "treaty": treaty_sheet(),
            "clauses": {"clauses": [clause_sheet(), clause_sheet(unit=unit_not_held(), links=[])]},
            "event": event_sheet(),
            "report": report_sheet(),
            "comparison": comparison_sheet(),
            "search": search_sheet(),
            "xref": xref_sheet(),
            "check": check_sheet(),
            "review": work_sheet(),
            "agree": agree_sheet(),
            "differences": differences_sheet(),
            "coded_texts": coded_texts_sheet(),
        }
    )
