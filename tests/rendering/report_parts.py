"""What a report has beside its cells, made by hand to fit the agreement on a lake."""

from typing import Any

from tests.rendering.parts import LINKS

EVENTS = [
    {
        "id": link["event"],
        "title": link["title"],
        "date": link["date"],
        "date_end": link["date_end"],
        "precision": "day",
        "type": "MAKE STATEMENT",
        "place": "Long Lake",
        "description": "It was said.",
        "doubtful": link["doubtful"],
        "sources": link["sources"],
    }
    for link in LINKS
]


def reading(**fields: Any) -> dict[str, Any]:
    return {
        "verdict": "no-evidence",
        "label": "no evidence",
        "tone": "none",
        "because": ["nothing on record counts"],
        **fields,
    }


CONTESTED = reading(
    verdict="contested",
    label="contested",
    tone="dispute",
    because=["what is charged or claimed is disputed on record"],
)


def moved(**fields: Any) -> dict[str, Any]:
    return {
        "clause": "lake/1",
        "bearer": "SWE",
        "before": reading(),
        "after": CONTESTED,
        "came": [LINKS[0]["id"], LINKS[1]["id"]],
        "went": [],
        "deadlines": ["clean the shore: late by 10 days"],
        **fields,
    }


def beside() -> dict[str, Any]:
    """Return what stands beside the cells, without changes and without another rule."""
    return {
        "known_at": None,
        "version": "0.1.0",
        "summary": [
            "As of 2026-06-25, 5 links are weighed.",
            "Lake Agreement: what is charged or claimed is disputed (contested, 1): lake/1 (SWE).",
            "Where there is no evidence: nobody has looked yet (2).",
        ],
        "over_time": {
            "unit": "year",
            "periods": [
                {"name": name, "first": f"{name}-01-01", "last": f"{name}-12-31"}
                for name in ("2018", "2022", "2023")
            ],
            "cells": [
                {
                    "clause": "lake/1",
                    "bearer": "SWE",
                    "period": "2022",
                    "verdict": "contested",
                    "label": "contested",
                    "tone": "dispute",
                    "events": [link["event"] for link in LINKS[:5]],
                }
            ],
            "silent": [
                {
                    "clause": "lake/1",
                    "bearer": "SWE",
                    "period": "2023",
                    "searched": "nothing-found",
                }
            ],
        },
        "coverage": [
            {
                "treaty": "lake",
                "clauses": 2,
                "with_evidence": 1,
                "events": 5,
                "links": 5,
                "shut_out": 1,
                "publishers": ["Lakeside Gazette", "Register"],
                "claimants": {"NGO:Long Lake Anglers": 1, "SWE:MOC": 1},
                "single_source": 4,
                "no_source": 0,
                "never_searched": ["lake/1", "lake/2"],
                "nothing_found": [],
                "not_observable": ["lake/2"],
            }
        ],
        "voices": [
            voice("NGO", {"breaches": {"alleged": 1}}, answered=1),
            voice("NOR", {"supports": {"established": 1}}),
            voice("SWE", {"breaches": {"denied": 1}}),
        ],
        "answers": [
            {"claim": LINKS[0]["id"], "by": [LINKS[1]["id"], LINKS[2]["id"]]},
            {"claim": LINKS[3]["id"], "by": []},
        ],
        "single_source": [LINKS[0]["id"], LINKS[1]["id"]],
        "events": EVENTS,
        "references": {
            "lake/1": [
                {
                    "address": "ferry/2",
                    "heading": "Shores",
                    "relation": "parallel",
                    "because": "shared words: shore",
                }
            ]
        },
        "cite": "Servanda 0.1.0, compliance report on lake as of 2026-06-25.",
        "changes": None,
        "against": None,
    }


def voice(claimant: str, counts: dict[str, dict[str, int]], *, answered: int = 0) -> dict[str, Any]:
    stances = ("breaches", "supports", "contested", "touches")
    return {
        "claimant": claimant,
        "bearer": "SWE",
        "counts": {stance: counts.get(stance, {}) for stance in stances},
        "answered": answered,
        "unanswered": 0,
    }


def changes() -> dict[str, Any]:
    return {"since": "2022-01-01", "cells": [moved(), moved(before=None, came=[])]}


def comparison_sheet() -> dict[str, Any]:
    def saved(file: str, day: str) -> dict[str, Any]:
        return {
            "file": file,
            "as_of": day,
            "rule": "standing",
            "data": "sha256:00",
            "treaties": ["lake"],
        }

    return {
        "compared": [saved("a.json", "2022-01-01"), saved("b.json", "2026-06-25")],
        "same": 4,
        "cells": [moved(), moved(bearer="NOR", after=None, came=[], went=[LINKS[2]["id"]])],
        "links": LINKS[:3],
        "actors": {"NOR": "Norway", "SWE": "Sweden"},
        "notes": ["made from the same data"],
        "next": ["servanda clause lake/1"],
    }
