"""Knows which figures of a report are worth a chart, as rows, and what each says in words."""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from io import StringIO
from typing import TYPE_CHECKING, Any, NamedTuple

from servanda.rendering.as_csv import safe_cell
from servanda.rendering.marks import mark
from servanda.rendering.words import listed

if TYPE_CHECKING:
    from servanda.model.sheet import ReportSheet

STANCES = {"breaches": "charge", "supports": "claim", "contested": "dispute", "touches": "neutral"}
"""Every stance, with the tone in which its claims are drawn."""


class Figure(NamedTuple):
    """One chart: its rows, and what is on which axis."""

    name: str
    title: str
    told: str
    """the same in words, for those who do not see it"""
    of: str
    """the column that tells the small charts apart"""
    across: str
    """the column on the other axis"""
    rows: list[dict[str, Any]]
    """each with the columns `of` and `across`, a `number` and a `tone`"""


def figures(sheet: "ReportSheet") -> Iterator[Figure]:
    """Yield verdicts by treaty, and claims over time by stance; nothing where nothing is on record."""
    if sheet["cells"]:
        yield _verdicts(sheet)
    if any(link["counted"] for link in sheet["links"]):
        yield _claims(sheet)


def _verdicts(sheet: "ReportSheet") -> Figure:
    titles = {row["id"]: row["short_title"] for row in sheet["treaty_rows"]}
    counted = Counter(
        (cell["clause"].partition("/")[0], cell["verdict"]) for cell in sheet["cells"]
    )
    rows = [
        {
            "treaty": titles.get(treaty, treaty),
            "verdict": f"{mark(word['tone'])} {word['label']}",
            "number": counted[treaty, word["id"]],
            "tone": word["tone"],
        }
        for treaty in sheet["treaties"]
        for word in sheet["method"]["verdicts"]
    ]
    told = _told(rows, "treaty", lambda row: f"{row['verdict'][2:]} {row['number']}")
    return Figure("verdicts", "Verdicts by treaty", told, "treaty", "verdict", rows)


def _claims(sheet: "ReportSheet") -> Figure:
    """Count the links that count by stance and the year of their event."""
    counted = Counter(
        (link["stance"], link["date"][:4]) for link in sheet["links"] if link["counted"]
    )
    years = sorted({year for _, year in counted})
    rows = [
        {
            "stance": f"{mark(tone)} {stance}",
            "year": str(year),
            "number": counted[stance, f"{year:04}"],
            "tone": tone,
        }
        for stance, tone in STANCES.items()
        for year in range(int(years[0]), int(years[-1]) + 1)
    ]
    told = _told(rows, "stance", lambda row: f"{row['number']} in {row['year']}")
    return Figure("claims", "Claims that count, by stance and year", told, "stance", "year", rows)


def _told(rows: list[dict[str, Any]], of: str, say: Any) -> str:
    """Return the figures in words; what is nought goes without saying."""
    by_name: dict[str, list[str]] = {}
    for row in rows:
        told = by_name.setdefault(row[of].lstrip("■□◆○● ·"), [])
        told += [say(row)] if row["number"] else []
    return "; ".join(f"{name}: {listed(told) or 'none'}" for name, told in by_name.items()) + "."


def table(figure: Mapping[str, Any]) -> str:
    """Return the rows of a chart as a table file, safe in a spreadsheet."""
    paper = StringIO()
    writer = csv.writer(paper, lineterminator="\n")
    columns = (figure["of"], figure["across"], "number")
    writer.writerow(columns)
    writer.writerows([safe_cell(row[column]) for column in columns] for row in figure["rows"])
    return paper.getvalue()
