"""Writes a workspace of any size, the same for the same numbers."""

import random
from datetime import date, timedelta
from pathlib import Path

from servanda.files.canonical import dump
from servanda.text.fingerprint import fingerprint

_PARTIES = ("FRA", "DEU", "ITA", "ESP")
_STANCES = ("supports", "breaches", "contested", "touches")
_STANDINGS = ("alleged", "established", "acknowledged", "assessed")
_WORDS = [
    "convoy",
    "crossing",
    "inspectors",
    "withdrew",
    "fire",
    "delivered",
    "refused",
    "restored",
    "notice",
    "border",
    "road",
    "talks",
    "post",
]


def _wording(number: int) -> str:
    return f"Each Party shall see to the {_WORDS[number % len(_WORDS)]} of kind {number}."


def treaty(clauses: int) -> dict[str, object]:
    """Return a treaty of `clauses` articles as plain data."""
    return {
        "id": "bench",
        "title": "Treaty made for measuring",
        "short_title": "Measuring Treaty",
        "kind": "treaty",
        "nature": "binding",
        "signed": "2000-01-01",
        "parties": [
            {"code": code, "name": f"Republic {code}", "bound_by": "all"} for code in _PARTIES
        ],
        "in_force": {"status": "in force", "earliest": "2000-01-01", "latest": "2000-01-01"},
        "numbering": {"unit": "article", "official": "true", "cite_as": "Article N"},
        "wording": {"rendition": "own-rendering"},
        "clauses": [
            {
                "id": str(number),
                "number": str(number),
                "heading": f"{_WORDS[number % len(_WORDS)]} {number}",
                "text": _wording(number),
                "support": "press-quoted",
                "obligations": [
                    {
                        "bearer": list(_PARTIES),
                        "modality": "obligation",
                        "action": "see to",
                        "object": f"{_WORDS[number % len(_WORDS)]} of kind {number}",
                    }
                ],
            }
            for number in range(1, clauses + 1)
        ],
    }


def event(number: int, clauses: int, links: int) -> dict[str, object]:
    """Return event `number` with `links` links as plain data."""
    chance = random.Random(number)
    day = date(2001, 1, 1) + timedelta(days=chance.randrange(9000))
    return {
        "id": f"{day}-event-{number}",
        "title": f"Event {number}",
        "date": str(day),
        "location": {"name": f"Place {number}", "lat": "48.1", "lon": "11.5"},
        "actors": [
            {"code": code, "name": f"Ministry of {code}", "role": role}
            for code, role in zip(chance.sample(_PARTIES, 2), ("agent", "target"), strict=True)
        ],
        "type": "MAKE STATEMENT",
        "description": " ".join(chance.choices(_WORDS, k=40)) + ".",
        "sources": [
            {
                "publisher": f"Paper {number % 97}",
                "title": f"Report {number}",
                "url": f"https://news.example/{number}",
            }
        ],
        "links": [
            {
                "clause": f"bench/{number}",
                "stance": chance.choice(_STANCES),
                "bearer": chance.choice(_PARTIES),
                "claimant": f"{chance.choice(_PARTIES)}:MFA",
                "standing": chance.choice(_STANDINGS),
                "rationale": " ".join(chance.choices(_WORDS, k=12)) + f" {position}.",
                "status": "accepted",
                "recorded": {"by": "bench", "at": "2026-01-01T00:00:00Z"},
                "reviewed_against": fingerprint(_wording(number)),
            }
            for position, number in enumerate(chance.sample(range(1, clauses + 1), links))
        ],
    }


def workspace(root: Path, *, events: int, clauses: int = 500, links: int = 3) -> Path:
    """Write a workspace of `events` event files under `root` and return it."""
    (root / "treaties").mkdir(parents=True)
    (root / "treaties" / "bench.yaml").write_text(dump(treaty(clauses)), "utf-8")
    for number in range(events):
        plain = event(number, clauses, links)
        folder = root / "annotations" / str(plain["date"])[:4]
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{plain['id']}.yaml").write_text(dump(plain), "utf-8")
    return root
