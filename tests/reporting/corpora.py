"""Small treaties and events made by hand: two invented states, a dated duty, a disputed number."""

from datetime import date
from typing import Any

from servanda.compliance.assess import assess
from servanda.files.rule_file import load_rule
from servanda.model.cell import Cell
from servanda.model.corpus import Corpus
from servanda.model.event import Event
from servanda.model.rule import Rule
from servanda.model.treaty import Treaty
from servanda.text.fingerprint import fingerprint

TODAY = date(2026, 1, 1)
RULE: Rule = load_rule("standing")


def clause(name: str, text: str | None = None, **fields: Any) -> dict[str, Any]:
    """Return a clause as plain data; one without a text is of unknown support."""
    number = name if name.isdigit() else None
    support = "unknown" if text is None else "press-quoted"
    return {"id": name, "number": number, "text": text, "support": support, **fields}


def asks(bearer: str, action: str, thing: str, **fields: Any) -> dict[str, Any]:
    """Return an obligation as plain data."""
    return {
        "bearer": [bearer],
        "modality": "obligation",
        "action": action,
        "object": thing,
        **fields,
    }


def treaty(name: str, *clauses: dict[str, Any], **fields: Any) -> Treaty:
    """Return a treaty between FRA and DEU, in force from 2000 on."""
    plain = {
        "id": name,
        "title": f"Treaty called {name}",
        "short_title": f"{name.title()} Treaty",
        "kind": "treaty",
        "nature": "binding",
        "signed": "2000-01-01",
        "parties": [
            {"code": code, "name": f"Republic {code}", "bound_by": "all"} for code in ("FRA", "DEU")
        ],
        "in_force": {"status": "in force", "earliest": "2000-01-01", "latest": "2000-01-01"},
        "numbering": {"unit": "article", "official": True, "cite_as": "Article N"},
        "wording": {"rendition": "own-rendering", "made_from": ["fr"]},
        "official_sources": ["https://depositary.example/text"],
        "clauses": list(clauses),
        **fields,
    }
    return Treaty.model_validate(plain)


def link(unit: str, **fields: Any) -> dict[str, Any]:
    """Return an accepted link as plain data: DEU alleges that FRA breaches `unit`."""
    return {
        "clause": unit,
        "stance": "breaches",
        "bearer": "FRA",
        "claimant": "DEU:MFA",
        "standing": "alleged",
        "rationale": "It was said so.",
        "status": "accepted",
        "recorded": {"by": "coder", "at": "2025-01-01T00:00:00Z"},
        **fields,
    }


def event(name: str, *links: dict[str, Any], **fields: Any) -> Event:
    """Return an event whose day is the beginning of its name."""
    plain = {
        "id": name,
        "title": f"Event {name}",
        "date": name[:10],
        "type": "ACCUSE",
        "description": "A border post was closed.",
        "sources": [{"publisher": "The Paper", "title": "Border closed"}],
        "links": list(links),
        **fields,
    }
    return Event.model_validate(plain)


def river() -> Treaty:
    """Return a treaty with one of everything: inner units, no wording, a disputed number, a deadline."""
    return treaty(
        "river",
        clause(
            "1",
            "The Parties keep the river open to ships.",
            heading="Free passage",
            topics=["navigation"],
            obligations=[
                asks("FRA", "keep open", "the river"),
                asks("DEU", "keep open", "the river"),
            ],
            see=["river/2"],
        ),
        clause(
            "2",
            None,
            support="press-quoted",
            heading="Dams",
            clauses=[
                clause(
                    "1",
                    "France removes the dam.",
                    obligations=[
                        asks("FRA", "remove", "the dam", id="dam", deadline={"date": "2010-06-01"})
                    ],
                ),
                clause(
                    "2",
                    None,
                    support="press-quoted",
                    clauses=[clause("a", "Germany pays.", obligations=[asks("DEU", "pay", "it")])],
                ),
            ],
        ),
        clause("3"),
        clause(
            "fish",
            "The Parties take no fish in spring.",
            heading="Fish",
            also_numbered=[{"number": "1", "by": "a gazette", "source": "https://gazette.example"}],
        ),
        preamble=[
            {"number": "1", "text": "Wishing to live in peace,", "support": "press-quoted"},
            {"number": "2", "text": None, "support": "unknown"},
        ],
    )


def one_of_everything() -> Corpus:
    """Return the river treaty with a charge, a denial, late performance and claims that do not count."""
    wording = fingerprint("The Parties keep the river open to ships.")
    return Corpus(
        treaties=(river(),),
        events=(
            event(
                "2005-03-01-closed",
                link("river/1", reviewed_against=wording),
                link("river/1", claimant="FRA:MOD", standing="denied", reviewed_against=wording),
                link("river/1", status="proposed", standing="assessed"),
                link("river/1", status="rejected"),
                sources=[
                    {"publisher": "The Paper", "title": "One"},
                    {"publisher": "the  paper", "title": "Two"},
                    {"publisher": "Radio", "title": "Three"},
                ],
            ),
            event(
                "2010-06-11-dam-removed",
                link(
                    "river/2/1",
                    stance="supports",
                    standing="established",
                    claimant="coder",
                    performs="dam",
                ),
                link("river/2/2/a/iv", bearer="DEU", stance="touches", claimant="coder"),
            ),
            event("1999-05-05-too-early", link("river/1", claimant="DEU")),
            event(
                "2012-07-07-old-wording",
                link("river/fish", reviewed_against=fingerprint("Another wording.")),
                doubtful=True,
                note="The day is in doubt.",
            ),
            event("2013-08-08-whole", link("river", stance="contested")),
        ),
    )


def cells(corpus: Corpus, as_of: date = TODAY, since: date | None = None) -> tuple[Cell, ...]:
    """Return the cells of a corpus by the standing rule."""
    return assess(corpus, RULE, as_of=as_of, since=since)
