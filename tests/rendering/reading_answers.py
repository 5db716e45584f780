"""Answers of `suggest`, `match`, `evaluate` and of one proposal, made by hand."""

from typing import Any

from servanda.annotating.shown import shown
from tests.annotating.examples import TEXT, session, sheet


def suggest() -> dict[str, Any]:
    found: dict[str, Any] = {**sheet()}
    found["source"] = {**found["source"], "text": f"A title\r\n{TEXT[:0]}{TEXT}"}
    for one in (*found["events"], *found["citations"]):
        one["start"] += 9
        one["end"] += 9
    found["look_alikes"] = [{"start": 0, "end": 7, "text": "A title", "because": "a heading"}]
    found["turned_away"] = [
        {"clause": "river/2", "start": 9, "end": 88, "because": "not in force yet"}
    ]
    found["notes"] = ["the day was read from the text"]
    found["next"] = ["servanda annotate story.txt"]
    return found


def match() -> dict[str, Any]:
    return {
        "clauses": [{"clause": "river/1", "score": 0.83, "because": ["words shared: water"]}],
        "turned_away": [{"clause": "river/2", "score": 0.2, "because": "not in force yet"}],
        "description": "the water was kept back",
        "date": "2022-03-26",
        "actors": ["AAA"],
        "titles": {"river/1": "Sharing", "river/2": "Notice"},
        "notes": ["mind the day"],
        "next": ["servanda clause river/1"],
    }


def evaluate() -> dict[str, Any]:
    figure = {
        "name": "citations",
        "precision": 0.9,
        "recall": None,
        "f1": 0.0,
        "right": 9,
        "proposed": 10,
        "labelled": 0,
    }
    return {
        "gold": "tests/gold/dev",
        "texts": 3,
        "figures": [figure],
        "look_alikes": {"labelled": 5, "taken": 1},
        "confusion": {
            "compared": 10,
            "support_for_breach": 1,
            "breach_for_support": 0,
            "share": 0.1,
            "stances": [{"labelled": "supports", "proposed": "breaches", "links": 1}],
        },
        "calibration": {
            "bins": [
                {
                    "low": 0.8,
                    "high": 0.9,
                    "links": 4,
                    "right": 3,
                    "mean_score": 0.85,
                    "share": 0.75,
                }
            ],
            "error": 0.1,
        },
        "left_out": ["treaties/broken.yaml"],
        "changes": [{"name": "citations", "before": 0.5, "now": 0.6}],
        "mistakes": [
            {
                "text": "one",
                "start": 5,
                "kind": "link wrong",
                "words": "It was kept.",
                "labelled": "",
                "proposed": "river/1 supports",
            }
        ],
    }


def proposal() -> dict[str, Any]:
    return {**shown(sheet(), session(), session().proposals[2], TEXT, {"bearer": "BBB"})}
