"""What is known of the invented treaty as a whole."""

from typing import Any


def facts() -> dict[str, Any]:
    return {
        "kind": "bilateral agreement",
        "nature": "binding",
        "nature_note": "",
        "signed": "2019-05-04",
        "signed_note": "Signed in the morning in Oslo and in the evening in Stockholm.",
        "place": "Oslo, Norway",
        "parties": [
            {
                "code": "NOR",
                "name": "Kingdom of Norway",
                "role": "also keeps the register",
                "bound_by": None,
                "note": "",
                "main_duties": "cleaning",
            },
            {
                "code": "SWE",
                "name": "Kingdom of Sweden",
                "role": "",
                "bound_by": ["1", "2"],
                "note": "article 3 speaks of Norway alone",
                "main_duties": "",
            },
        ],
        "status": "in force",
        "in_force_earliest": "2019-09-01",
        "in_force_latest": "2019-10-01",
        "in_force_until": None,
        "how_known": "Article 4 names the month.",
        "force_disputes": [
            {
                "by": "Sweden (Ministry of Climate)",
                "since": "2024-03-01",
                "says": "Article 3 has lapsed.",
                "against": "Norway holds that it is in force.",
                "clauses": ["3"],
                "sources": ["https://example.org/has-article-3-lapsed"],
            }
        ],
        "history": ["The register was opened in 2020."],
        "authentic_languages": ["no", "sv"],
        "aliases": [{"name": "Long Lake Agreement", "language": "en", "usage": ""}],
        "terms": [{"term": "works", "meaning": "any building within 200 metres of the shore"}],
        "not_to_be_confused_with": ["Agreement on Fishing in the Long Lake (1951)"],
        "contested_versions": [
            {"issue": "the date in article 1", "detail": "An early copy had 2022."}
        ],
        "related": [
            {"name": "Exchange of letters", "date": "2021-11", "relation": "moves the day"}
        ],
        "numbering_note": "",
        "wording_note": "Made for this example.",
        "sources_note": "",
    }
