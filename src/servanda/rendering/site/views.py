"""Knows what each page of a site shows: plain data taken from a report, no more than the page needs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from servanda.rendering.report_view import Section, by_treaty, calendar, sections, shut_out
from servanda.rendering.site import addresses
from servanda.rendering.site.claims import NAMED
from servanda.rendering.site.page import SitePage, View
from servanda.rendering.site.sources import source_pages
from servanda.rendering.words import plural, titled

if TYPE_CHECKING:
    from servanda.model.sheet import DeadlineSheet, LinkSheet, ReportSheet, TreatyRow


def site_pages(sheet: "ReportSheet", *, charts: bool = False) -> Iterator[SitePage]:
    """Yield every page of the site of a report, the first page first."""
    ground = _Ground(sheet)
    yield ground.page(addresses.INDEX, "index.html", _front(sheet, charts))
    yield ground.page(addresses.METHOD, "method.html", {"method": sheet["method"]})
    yield ground.page(addresses.DEADLINES, "deadlines.html", ground.dates(calendar(sheet)))
    inner: dict[str, list[Section]] = defaultdict(list)
    for section in sections(sheet):
        inner[section.unit["treaty"]].append(section)
    for row in sheet["treaty_rows"]:
        found = inner[row["id"]]
        yield ground.page(addresses.of_unit(row["id"]), "treaty.html", ground.treaty(row, found))
        for section in found:
            if section.unit["address"] != row["id"]:
                path = addresses.of_unit(section.unit["address"])
                yield ground.page(path, "clause.html", ground.clause(section))
    yield from _event_pages(sheet, ground)
    yield from source_pages(sheet, ground.about)
    if charts:
        yield from _chart_pages(sheet, ground)


class _Ground:
    """A report, with what is looked up in it for many pages."""

    def __init__(self, sheet: "ReportSheet") -> None:
        self.about: View = {
            name: sheet[name]
            for name in ("as_of", "since", "known_at", "rule", "version", "filters")
        }
        self._actors = sheet["actors"]
        self._references = sheet["references"]
        self._units = {unit["address"]: unit for unit in sheet["units"]}
        said = {link["id"]: [link["claimant"], link["event"]] for link in sheet["links"]}
        self._answers = {
            answer["claim"]: [
                len(answer["by"]),
                [said[name] for name in answer["by"][:NAMED] if name in said],
            ]
            for answer in sheet["answers"]
        }
        self._coverage = {coverage["treaty"]: coverage for coverage in sheet["coverage"]}
        self._dates: dict[str, list[DeadlineSheet]] = defaultdict(list)
        for found in calendar(sheet):
            self._dates[found["clause"].partition("/")[0]].append(found)
        self._shut_out: dict[str, list[LinkSheet]] = defaultdict(list)
        for link in shut_out(sheet):
            self._shut_out[link["clause"].partition("/")[0]].append(link)

    def page(self, path: str, template: str, view: View) -> SitePage:
        """Return a page that says on which report it rests."""
        return SitePage(path, template, {"about": self.about, **view})

    def clause(self, section: Section) -> View:
        """Return what the page of a clause shows."""
        unit = section.unit
        references = self._references.get(unit["address"], [])
        mentioned = [
            *(each["address"] for each in (*references, *unit["see"])),
            *(rival["clause"] for rival in (*unit["also_numbered"], *unit["number_given_to"])),
            *(address for address, _ in section.inside),
        ]
        return {
            "unit": unit,
            "cells": section.cells,
            "silence": [[who, cell, why] for who, cell, why in section.silence()],
            "links": section.links,
            "inside": [
                [address, titled(self._units[address]), plural(number, "claim")]
                for address, number in section.inside
                if address in self._units
            ],
            "references": references,
            "names": self._names(cell["bearer"] for cell in section.cells),
            "answers": self._answered(section.links),
            "held": self._held(mentioned),
        }

    def treaty(self, row: "TreatyRow", inner: list[Section]) -> View:
        """Return what the page of a treaty shows: the treaty as a whole, and its clauses in a table."""
        whole = [each for each in inner if each.unit["address"] == row["id"]]
        bearers = sorted({cell["bearer"] for section in inner for cell in section.cells})
        return {
            "row": row,
            "whole": [self.clause(section) for section in whole],
            "bearers": bearers,
            "names": self._names((*bearers, *row["parties"])),
            "clauses": [
                {
                    "address": section.unit["address"],
                    "title": titled(section.unit),
                    "cells": {
                        cell["bearer"]: [cell["label"], cell["tone"], cell["searched"]]
                        for cell in section.cells
                    },
                }
                for section in inner
                if section.unit["address"] != row["id"]
            ],
            "coverage": self._coverage.get(row["id"]),
            "shut_out": self._shut_out[row["id"]],
            **self.dates(self._dates[row["id"]]),
        }

    def dates(self, found: "list[DeadlineSheet]") -> View:
        """Return dated obligations, with the clauses that have a page."""
        return {"deadlines": found, "held": self._held(each["clause"] for each in found)}

    def event(self, links: "list[LinkSheet]") -> View:
        """Return the claims of an event, with what their clauses are called."""
        return {
            "links": links,
            "called": {
                link["held"]: self._units[link["held"]]["cite_as"]
                for link in links
                if link["held"] in self._units
            },
            "answers": self._answered(links),
        }

    def _answered(self, links: "Iterable[LinkSheet]") -> dict[str, list[Any]]:
        """Return by claim how many answer it, and who does in which event, for the first of them."""
        return {
            link["id"]: self._answers[link["id"]] for link in links if link["id"] in self._answers
        }

    def _names(self, codes: Iterable[str]) -> dict[str, str]:
        return {code: self._actors.get(code, code) for code in codes}

    def _held(self, mentioned: Iterable[str]) -> list[str]:
        return sorted({address for address in mentioned if address in self._units})


def _front(sheet: "ReportSheet", charts: bool) -> View:
    return {
        "data": sheet["data"],
        "cite": sheet["cite"],
        "summary": by_treaty(sheet),
        "totals": sheet["totals"],
        "method": sheet["method"],
        "treaties": sheet["treaty_rows"],
        "actors": sheet["actors"],
        "events": len(sheet["events"]),
        "links": len(sheet["links"]),
        "charts": charts,
        "next": [] if sheet["cells"] else sheet["next"],
    }


def _event_pages(sheet: "ReportSheet", ground: _Ground) -> Iterator[SitePage]:
    """Yield the page of each event, then the list of each year, then the list of years."""
    links: dict[str, list[LinkSheet]] = defaultdict(list)
    years: dict[str, list[list[Any]]] = defaultdict(list)
    for link in sheet["links"]:
        links[link["event"]].append(link)
    for event in sheet["events"]:
        found = links[event["id"]]
        years[event["date"][:4]].append([event["date"], event["id"], event["title"], len(found)])
        view = {"event": event, **ground.event(found)}
        yield ground.page(addresses.of_event(event["id"]), "event.html", view)
    for year, events in years.items():
        yield ground.page(addresses.of_year(year), "year.html", {"year": year, "events": events})
    counted = [[year, len(events)] for year, events in years.items()]
    yield ground.page(addresses.EVENTS, "events.html", {"years": counted})


def _chart_pages(sheet: "ReportSheet", ground: _Ground) -> Iterator[SitePage]:
    """Yield the page of charts, and the data of each as a table file."""
    from servanda.rendering.charts.figures import figures

    found = [figure._asdict() for figure in figures(sheet)]
    yield ground.page(addresses.CHARTS, "charts.html", {"figures": found})
    for figure in found:
        yield SitePage(f"charts/{figure['name']}.csv", "table", {"figure": figure})
