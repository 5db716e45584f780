"""Knows which records an answer has when it becomes a table file: the columns, and one record a line."""

from collections.abc import Iterable, Iterator

from servanda.rendering.columns import Column, Record, Records, joined, named
from servanda.rendering.review_records import (
    agreement_lines,
    coded_lines,
    difference_lines,
    review_lines,
)
from servanda.rendering.words import titled

STANCES = ("breaches", "supports", "contested", "touches")
STANDINGS = ("alleged", "denied", "acknowledged", "established", "assessed")


def records(answer: str, sheet: Record) -> Records:
    """Return the records of an answer: cells of a report, links of a clause or an event, hits, problems."""
    return {
        "treaties": _treaties,
        "clause": lambda clause: _links_of_clauses([clause]),
        "clauses": lambda several: _links_of_clauses(several["clauses"]),
        "event": _links,
        "report": _cells,
        "report-links": _links,
        "comparison": _moved,
        "comparison-links": _links,
        "search": _hits,
        "xref": _references,
        "check": _problems,
        "evaluate": _figures,
        "suggest": _proposed,
        "match": _ranked,
        "review": review_lines,
        "agree": agreement_lines,
        "differences": difference_lines,
        "coded_texts": coded_lines,
    }[answer](sheet)


def _treaties(sheet: Record) -> Records:
    columns = named(
        "id", "short_title", "title", "nature", "signed", "parties",
        "clauses", "worded", "touched", "events", "links",
    )  # fmt: skip
    return Records(columns, sheet["treaties"])


def _figures(sheet: Record) -> Records:
    columns = named("name", "precision", "recall", "f1", "right", "proposed", "labelled")
    return Records(columns, sheet["figures"])


def _proposed(sheet: Record) -> Records:
    """Return a line for each link, with the sentence and the day it stands in."""
    lines = [
        {**link, "start": event["start"], "end": event["end"], "date": event["date"],
         "type": event["type"], "text": event["text"]}
        for event in sheet["events"]
        for link in event["links"]
    ]  # fmt: skip
    columns = named(
        "start", "end", "date", "type", "clause", "stance", "bearer", "claimant",
        "standing", "score", "because", "text",
    )  # fmt: skip
    return Records(columns, lines)


def _ranked(sheet: Record) -> Records:
    return Records(named("clause", "score", "because"), sheet["clauses"])


def _links(sheet: Record) -> Records:
    return Records(_LINK, sheet["links"])


def _links_of_clauses(clauses: Iterable[Record]) -> Records:
    """Return a line for each link, once; each says whether the wording that it rests on is held."""
    links: dict[str, Record] = {}
    held: dict[str, bool] = {}
    for clause in clauses:
        links |= {link["id"]: link for link in clause["links"]}
        held |= {unit["address"]: unit["held"] for unit in _all_units(clause["unit"])}
    columns = {**_LINK, "wording_held": lambda link: held.get(link["held"], False)}
    return Records(columns, [*links.values()])


def _all_units(unit: Record) -> Iterator[Record]:
    yield unit
    for inner in unit["units"]:
        yield from _all_units(inner)


def _gate(name: str) -> Column:
    words = {True: "true", False: "false", None: "unknown"}
    return lambda link: words[link["gates"][name]["value"]]


_LINK: dict[str, Column] = {
    **named(
        "id", "event", "date", "date_end", "precision", "title", "clause",
        "stance", "bearer", "claimant", "standing", "rationale", "performs", "status",
    ),
    "counted": lambda link: link["counted"],
    "temporis": _gate("temporis"),
    "personae": _gate("personae"),
    "materiae": _gate("materiae"),
    **named("suspect", "doubtful"),
    "evidence": lambda link: joined(quoted["exact"] for quoted in link["evidence"]),
    "publishers": lambda link: joined(source["publisher"] for source in link["sources"]),
    "addresses": lambda link: joined(source["url"] for source in link["sources"] if source["url"]),
    **named("recorded_by", "recorded_at", "rule", "score"),
}  # fmt: skip


def _cells(sheet: Record) -> Records:
    heading = {unit["address"]: titled(unit) for unit in sheet["units"]}
    columns: dict[str, Column] = {
        **named("clause"),
        "heading": lambda cell: heading.get(cell["clause"], ""),
        **named("bearer"),
        "bearer_name": lambda cell: sheet["actors"].get(cell["bearer"], cell["bearer"]),
        **named("verdict"),
        **{
            f"{stance}_{standing}": _count(stance, standing)
            for stance in STANCES
            for standing in STANDINGS
        },
        "claimants": lambda cell: joined(cell["claimants"]),
        "publishers": lambda cell: cell["sources"],
        "deadlines": lambda cell: joined(
            f"{each['action']}: {each['because']}" for each in cell["deadlines"]
        ),
        "not_counted": lambda cell: len(cell["shut_out"]),
        **named("searched", "because", "events"),
        "as_of": lambda _: sheet["as_of"],
        "rule": lambda _: sheet["rule"],
    }
    return Records(columns, sheet["cells"])


def _moved(sheet: Record) -> Records:
    def side(name: str) -> Column:
        return lambda cell: cell[name]["verdict"] if cell[name] else ""

    columns = {
        **named("clause", "bearer"),
        "before": side("before"),
        "after": side("after"),
        **named("came", "went", "deadlines"),
    }
    return Records(columns, sheet["cells"])


def _count(stance: str, standing: str) -> Column:
    return lambda cell: cell["counts"].get(stance, {}).get(standing, 0)


def _hits(sheet: Record) -> Records:
    return Records(named("kind", "id", "title", "excerpt", "score"), sheet["hits"])


def _references(sheet: Record) -> Records:
    unit = sheet["unit"]["address"]
    columns = {"from": lambda _: unit, **named("relation", "address", "heading", "because")}
    return Records(columns, sheet["references"])


def _problems(sheet: Record) -> Records:
    return Records(named("file", "line", "code", "about", "what", "remedy"), sheet["problems"])
