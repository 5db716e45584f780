"""Knows the records of the work list and of the answers about two coders, when they become a table file."""

from collections.abc import Iterator
from typing import Any

from servanda.rendering.columns import Record, Records, joined, named
from servanda.rendering.review_words import differing, last_review, offer, waits
from servanda.rendering.words import where


def review_lines(sheet: Record) -> Records:
    """Return a line for each thing that waits: what kind, what it is about, what is known of it."""
    columns = named(
        "kind", "id", "clause", "stance", "bearer", "claimant", "standing",
        "what", "about", "recorded_by", "recorded_at", "score",
    )  # fmt: skip
    return Records(columns, [*_waiting(sheet)])


def _waiting(sheet: Record) -> Iterator[Record]:
    for one in sheet["suspect"]:
        yield _of_link("suspect", one["link"], last_review(one))
    for one in sheet["proposed"]:
        yield _of_link("proposed", one["link"], waits(one))
    for one in sheet["orphaned"]:
        yield _line(
            "orphaned",
            id=one["link"],
            clause=one["clause"],
            what=one["evidence"]["exact"],
            about=offer(one),
        )
    for one in sheet["disagreements"]:
        yield _line("disagreement", id=one["text"], what=one["title"], about=differing(one))
    for one in sheet["problems"]:
        yield _line(
            "problem",
            id=one["about"] or where(one),
            what=f"{one['code']}: {one['what']}",
            about=one["remedy"],
        )


def _of_link(kind: str, link: Record, about: str) -> Record:
    fields = ("id", "clause", "stance", "bearer", "claimant", "standing", "score")
    recorded = {name: link[name] for name in ("recorded_by", "recorded_at")}
    return _line(
        kind,
        **{name: link[name] for name in fields},
        **recorded,
        what=link["rationale"],
        about=about,
    )


def _line(kind: str, **fields: Any) -> Record:
    empty = dict.fromkeys(
        ("clause", "stance", "bearer", "claimant", "standing", "recorded_by", "recorded_at"), ""
    )
    return {"kind": kind, "score": None, **empty, **fields}


def agreement_lines(sheet: Record) -> Records:
    """Return a line for each field over all coders, then one for each field and pair of coders."""
    columns = named(
        "field", "coders", "unit", "units", "values", "agreed", "pairs", "share",
        "alpha", "low", "high", "kappa", "because",
    )  # fmt: skip
    lines: list[Record] = []
    for found in sheet["fields"]:
        lines.append({**found, "coders": joined(sheet["coders"]), "kappa": None})
        lines += [
            {
                "field": found["field"],
                "unit": found["unit"],
                "values": None,
                "alpha": None,
                "low": None,
                "high": None,
                "pairs": pair["units"],
                "share": round(pair["agreed"] / pair["units"], 4) if pair["units"] else None,
                **pair,
            }
            for pair in found["kappas"]
        ]
    return Records(columns, lines)


def difference_lines(sheet: Record) -> Records:
    """Return a line for each field of each event and link, with what every coder wrote."""
    coders = dict.fromkeys(coder for unit in sheet["units"] for coder in unit["opinions"])
    columns = {
        **named("unit", "start", "end", "link", "field", "same", "counts"),
        **{f"by {coder}": _value_of(coder) for coder in coders},
    }
    return Records(columns, [*_fields(sheet)])


def _value_of(coder: str) -> Any:
    return lambda line: line["values"][coder]


def _fields(sheet: Record) -> Iterator[Record]:
    for unit in sheet["units"]:
        at = {"unit": unit["number"], "start": unit["start"], "end": unit["end"]}
        yield from ({**at, "link": "", **field} for field in unit["fields"])
        for link in unit["links"]:
            yield from ({**at, "link": link["number"], **field} for field in link["fields"])


def coded_lines(sheet: Record) -> Records:
    """Return a line for each text, as the coder who asks may see it."""
    columns = named(
        "name", "title", "words", "mine", "mine_events", "mine_blind", "others", "coders",
        "open", "because", "settled", "settled_by", "held",
    )  # fmt: skip
    return Records(columns, sheet["coded"])
