"""A workspace in which every text that somebody wrote would act on a reader, if it were let; and what to look for."""

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from servanda.files.canonical import dump
from servanda.files.held_texts import hold_text
from servanda.files.layout import find_workspace
from tests.hostile import ADDRESSES, SCRIPTS

BAD = " ".join(each for each in SCRIPTS if each.isprintable())
URL = next(each for each in ADDRESSES if "onclick" in each)
TREATY = {
    "id": "bad",
    "title": f"Treaty {BAD}",
    "short_title": f"Short {BAD}",
    "kind": BAD,
    "nature": "disputed",
    "nature_note": BAD,
    "signed": "2000-01-01",
    "place": BAD,
    "aliases": [{"name": BAD, "usage": BAD}],
    "parties": [
        {"code": "FRA", "name": BAD, "role": BAD, "bound_by": "all", "main_duties": BAD},
        {"code": "DEU", "name": "Germany", "bound_by": "all"},
    ],
    "in_force": {
        "status": BAD,
        "earliest": "2000-01-01",
        "latest": "2000-01-01",
        "how_known": BAD,
        "disputes": [{"by": BAD, "since": "2001", "says": BAD, "against": BAD}],
    },
    "official_sources": [URL],
    "numbering": {"unit": "article", "official": "true", "cite_as": BAD, "note": BAD},
    "wording": {"rendition": "own-rendering", "note": BAD},
    "preamble": [{"number": "1", "text": BAD, "support": "press-quoted", "note": BAD}],
    "clauses": [
        {
            "id": "1",
            "number": "1",
            "heading": BAD,
            "text": BAD,
            "support": "press-quoted",
            "topics": [BAD],
            "also_numbered": [{"number": "2", "by": BAD, "source": URL}],
            "see": ["bad/2"],
            "see_also": [BAD],
            "readings": [{"by": BAD, "says": BAD}],
            "hinge": BAD,
            "sources": [URL],
            "note": BAD,
            "obligations": [
                {
                    "bearer": ["FRA"],
                    "modality": "obligation",
                    "action": BAD,
                    "object": BAD,
                    "condition": BAD,
                    "deadline": {"date": "2010-01-01", "note": BAD},
                }
            ],
        },
        {"id": "2", "number": "2", "heading": BAD, "text": None, "support": "unknown"},
    ],
    "notes": [BAD],
}
OTHER = {**TREATY, "id": "worse"}
EVENT = "2005-01-01-bad"
TEXT = f"Before. {BAD} After. {BAD}"


def harmful(folder: Path) -> str:
    """Write the workspace and return the name of the text that it holds."""
    (folder / "treaties").mkdir(parents=True)
    for treaty in (TREATY, OTHER):
        (folder / "treaties" / f"{treaty['id']}.yaml").write_text(dump(treaty), "utf-8")
    name = hold_text(find_workspace(folder), TEXT)
    (folder / "annotations" / "2005").mkdir(parents=True)
    (folder / "annotations" / "2005" / f"{EVENT}.yaml").write_text(dump(_event(name)), "utf-8")
    return name


def _event(text: str) -> dict[str, Any]:
    quoted = {"source": "1", "exact": BAD, "start": "8", "end": str(8 + len(BAD))}
    lost = {"source": "1", "exact": f"{BAD}!", "start": "0", "end": "5", "prefix": BAD}
    link = {
        "clause": "bad/1",
        "bearer": "FRA",
        "claimant": BAD[:100].strip(),
        "rationale": BAD,
        "evidence": [quoted, lost],
        "status": "accepted",
        "recorded": {"by": BAD, "at": "2026-01-01T00:00:00Z", "rule": BAD},
    }
    return {
        "id": EVENT,
        "title": BAD,
        "date": "2005-01-01",
        "location": {"name": BAD},
        "actors": [{"code": "FRA", "name": BAD, "role": "agent"}],
        "type": "ACCUSE",
        "description": BAD,
        "doubtful": "true",
        "note": BAD,
        "sources": [
            {"publisher": BAD, "title": BAD, "url": URL, "text": text},
            {"publisher": BAD, "title": BAD},
        ],
        "links": [
            {**link, "stance": "breaches", "standing": "alleged"},
            {**link, "stance": "supports", "standing": "established", "claimant": "coder"},
            {**link, "stance": "contested", "standing": "assessed", "status": "proposed"},
            {**link, "stance": "touches", "standing": "assessed", "bearer": "UNN"},
        ],
    }


class _Acting(HTMLParser):
    """Notes what a page would run or load that is not ours."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one element."""
        told = dict(attrs)
        self.found += [f"{tag} {name}" for name in told if name.startswith("on") or name == "style"]
        if tag in ("img", "svg", "object", "embed", "base", "w:t"):
            self.found.append(tag)
        for name in ("src", "href", "action"):
            value = told.get(name) or ""
            is_ours = value.startswith(("/", "#", "data:,")) and not value.startswith("//")
            is_link = tag == "a" and value.startswith(("https://", "http://"))
            if value and not is_ours and not is_link:
                self.found.append(f"{tag} {name}={value}")


def acting(page: str) -> list[str]:
    """Return what a page of ours would run or load that is not its own."""
    parser = _Acting()
    parser.feed(page)
    return parser.found
