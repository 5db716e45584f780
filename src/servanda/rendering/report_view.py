"""Knows how a report is arranged for reading, whatever it will look like: matrices, dates, what is left out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from servanda.rendering.words import SEARCHED, listed, plural

if TYPE_CHECKING:
    from servanda.model.sheet import CellSheet, DeadlineSheet, LinkSheet, ReportSheet, UnitSheet


class Line(NamedTuple):
    """One row of a matrix: a unit, and its cells by bearer (none: not bound and not spoken of)."""

    unit: "UnitSheet"
    cells: "dict[str, CellSheet]"

    @property
    def is_silent(self) -> bool:
        """True where nothing is on record and no day has passed."""
        return not any(map(says_something, self.cells.values()))

    def of(self, bearer: str) -> "CellSheet | None":
        """Return the cell of a bearer."""
        return self.cells.get(bearer)


class Matrix(NamedTuple):
    """Clause by bearer, for one treaty."""

    treaty: str
    title: str
    bearers: tuple[str, ...]
    lines: tuple[Line, ...]

    def spoken_of(self) -> tuple[str, ...]:
        """Return the bearers of whom something is on record."""
        return tuple(
            bearer
            for bearer in self.bearers
            if any((cell := line.of(bearer)) and says_something(cell) for line in self.lines)
        )


class Section(NamedTuple):
    """One clause with all that is known of it."""

    unit: "UnitSheet"
    cells: "tuple[CellSheet, ...]"
    links: "tuple[LinkSheet, ...]"
    """those that stand on this unit itself"""
    inside: tuple[tuple[str, int], ...] = ()
    """the units inside this one on which further links stand, and how many"""
    periods: "tuple[tuple[str, tuple[LinkSheet, ...]], ...]" = ()
    """the links that count here, also those of units inside, by the period that their events touched"""

    @property
    def is_silent(self) -> bool:
        """True where no claim and no date is on record for anybody."""
        found = self.links or self.inside or any(cell["deadlines"] for cell in self.cells)
        return not found

    def silence(self) -> "Iterator[tuple[str, CellSheet, str]]":
        """Yield who is meant, one of the cells that are alike, and why there is no evidence."""
        alike: dict[tuple[str, str | None], list[CellSheet]] = {}
        for cell in self.cells:
            alike.setdefault((cell["verdict"], cell["searched"]), []).append(cell)
        for (_, searched), cells in alike.items():
            who = listed(cell["bearer"] for cell in cells)
            yield who, cells[0], SEARCHED.get(searched or "", "")


def matrices(sheet: "ReportSheet") -> Iterator[Matrix]:
    """Yield a matrix for each treaty, in the order of the report."""
    titles = {row["id"]: row["short_title"] for row in sheet["treaty_rows"]}
    cells = _by_clause(sheet)
    for treaty in sheet["treaties"]:
        units = [unit for unit in sheet["units"] if unit["treaty"] == treaty]
        # those of whom most is known stand first
        spoken_of = Counter(
            cell["bearer"]
            for clause, found in cells.items()
            if clause.partition("/")[0] == treaty
            for cell in found
        )
        bearers = tuple(sorted(spoken_of, key=lambda bearer: (-spoken_of[bearer], bearer)))
        lines = (
            Line(unit, {cell["bearer"]: cell for cell in cells[unit["address"]]}) for unit in units
        )
        yield Matrix(treaty, titles.get(treaty, treaty), bearers, tuple(lines))


def _by_clause(sheet: "ReportSheet") -> "dict[str, list[CellSheet]]":
    found: dict[str, list[CellSheet]] = defaultdict(list)
    for cell in sheet["cells"]:
        found[cell["clause"]].append(cell)
    return found


def sections(sheet: "ReportSheet") -> Iterator[Section]:
    """Yield a section for each unit in the order of the text; each link stands in the innermost one."""
    links = {link["id"]: link for link in sheet["links"]}
    cells = _by_clause(sheet)
    over_time = _events_by_period(sheet)
    behind = {
        unit["address"]: [name for name in _behind(cells[unit["address"]]) if name in links]
        for unit in sheet["units"]
    }
    innermost: dict[str, str] = {}
    for address in sorted(behind, key=lambda address: address.count("/")):
        innermost.update(dict.fromkeys(behind[address], address))
    for unit in sheet["units"]:
        address = unit["address"]
        every = sorted(
            (links[name] for name in behind[address]), key=lambda link: (link["date"], link["id"])
        )
        inside = Counter(innermost[link["id"]] for link in every)
        del inside[address]
        yield Section(
            unit,
            cells=tuple(cells[address]),
            links=tuple(link for link in every if innermost[link["id"]] == address),
            inside=tuple(sorted(inside.items())),
            periods=_in_periods(over_time.get(address, {}), every),
        )


def _events_by_period(sheet: "ReportSheet") -> dict[str, dict[str, set[str]]]:
    """Return the events of each clause and period, whoever bears them."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for cell in sheet["over_time"]["cells"]:
        found[cell["clause"]][cell["period"]].update(cell["events"])
    return found


def _in_periods(
    events: Mapping[str, set[str]], links: "Iterable[LinkSheet]"
) -> "tuple[tuple[str, tuple[LinkSheet, ...]], ...]":
    by_event: dict[str, list[LinkSheet]] = defaultdict(list)
    for link in links:
        if link["counted"]:
            by_event[link["event"]].append(link)
    return tuple(
        (period, tuple(link for event in by_event if event in within for link in by_event[event]))
        for period, within in sorted(events.items())
    )


def _behind(cells: "Iterable[CellSheet]") -> list[str]:
    """Return the links behind cells, counted or not, each once."""
    names = (
        name
        for cell in cells
        for name in (*cell.get("links", ()), *(link["id"] for link in cell["shut_out"]))
    )
    return list(dict.fromkeys(names))


def says_something(cell: "CellSheet") -> bool:
    """Return True where links count or a day has passed."""
    return bool(cell.get("links") or passed(cell))


def passed(cell: "CellSheet") -> "list[DeadlineSheet]":
    """Return the dated obligations of a cell that are late or overdue."""
    return [found for found in cell["deadlines"] if found["state"] in ("late", "overdue")]


def deadlines(sheet: "ReportSheet") -> "list[DeadlineSheet]":
    """Return every dated obligation once: overdue first, then late, else in the order of the report."""
    order = ("overdue", "late", "due", "running", "met", "ended")
    # the cell of a clause also carries the dates of the clauses inside it
    found = {
        (each["clause"], each["bearer"], each["action"], each["due"]): each
        for cell in sheet["cells"]
        for each in cell["deadlines"]
    }
    return sorted(
        found.values(),
        key=lambda each: order.index(each["state"]) if each["state"] in order else len(order),
    )


def shut_out(sheet: "ReportSheet") -> "list[LinkSheet]":
    """Return the claims that no gate lets through, each once, in the order of the report."""
    return [*{link["id"]: link for cell in sheet["cells"] for link in cell["shut_out"]}.values()]


def calendar(sheet: "ReportSheet") -> "list[DeadlineSheet]":
    """Return every dated obligation once, in the order of the days that count."""
    return sorted(
        deadlines(sheet),
        key=lambda each: (each["moved_to"] or each["due"], each["clause"], each["bearer"]),
    )


def state(found: "DeadlineSheet") -> str:
    """Return what became of a dated obligation, in a few words.

    Of the days late, those that are certain are counted.
    """
    days = plural(found["days"], "day")
    return {
        "late": f"late by {days}",
        "overdue": f"overdue for {days}",
        "due": "not due yet",
        "met": "met",
        "running": "running",
        "ended": "ended",
    }.get(found["state"], found["state"])


def by_treaty(sheet: "ReportSheet") -> list[tuple[str, list[str]]]:
    """Return the sentences of the summary, those on one treaty together below its title."""
    titles = [row["short_title"] for row in sheet["treaty_rows"]]
    found: list[tuple[str, list[str]]] = []
    for sentence in sheet["summary"]:
        about = next((title for title in titles if sentence.startswith(f"{title}: ")), "")
        told = sentence.removeprefix(f"{about}: ") if about else sentence
        if not found or found[-1][0] != about:
            found.append((about, []))
        found[-1][1].append(told)
    return found
