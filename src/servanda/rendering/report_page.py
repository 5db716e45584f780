"""Knows what the templates of a report may use: a promise that a test keeps (undefined names are errors)."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from servanda.rendering.html_places import Places, places_of
from servanda.rendering.overview import Overview, overviews
from servanda.rendering.report_view import Section, calendar, sections, shut_out

if TYPE_CHECKING:
    from servanda.model.sheet import (
        ComparisonSheet,
        DeadlineSheet,
        LinkSheet,
        ReportSheet,
        VoiceSheet,
    )


class Voices(NamedTuple):
    """Who says what of whom, as a table: claimants down, those whose conduct it is across."""

    bearers: tuple[str, ...]
    rows: "tuple[tuple[str, dict[str, VoiceSheet]], ...]"


class ReportPage(NamedTuple):
    """A report, arranged."""

    sheet: "ReportSheet"
    overviews: tuple[Overview, ...]
    deadlines: "tuple[DeadlineSheet, ...]"
    sections: tuple[Section, ...]
    shut_out: "tuple[LinkSheet, ...]"
    voices: Voices
    places: Places
    unanswered: "tuple[LinkSheet, ...]"
    single_source: "tuple[LinkSheet, ...]"
    anchors: frozenset[str]
    """the addresses that have a section of their own on the page"""
    linked: "dict[str, LinkSheet]"
    """the links by name"""
    bearers: tuple[str, ...]


def report_page(sheet: "ReportSheet") -> ReportPage:
    """Return what a page shows of a report; the sheet is harmless already."""
    linked = {link["id"]: link for link in sheet["links"]}
    return ReportPage(
        sheet=sheet,
        overviews=tuple(overviews(sheet)),
        deadlines=tuple(calendar(sheet)),
        sections=tuple(sections(sheet)),
        shut_out=tuple(shut_out(sheet)),
        voices=voices(sheet),
        places=places_of(sheet),
        unanswered=tuple(
            links_of((each["claim"] for each in sheet["answers"] if not each["by"]), linked)
        ),
        single_source=tuple(links_of(sheet["single_source"], linked)),
        anchors=frozenset(unit["address"] for unit in sheet["units"]),
        linked=linked,
        bearers=tuple(sorted({cell["bearer"] for cell in sheet["cells"]})),
    )


class ComparisonPage(NamedTuple):
    """What differs between two reports, arranged."""

    sheet: "ComparisonSheet"
    anchors: frozenset[str]
    """none: the clauses stand in the reports"""
    linked: "dict[str, LinkSheet]"
    places: Places


def comparison_page(sheet: "ComparisonSheet") -> ComparisonPage:
    """Return what a page shows of a comparison; the sheet is harmless already."""
    linked = {link["id"]: link for link in sheet["links"]}
    return ComparisonPage(sheet, frozenset(), linked, Places({}, {}, {}, {}, is_short=True))


def links_of(names: "Iterable[str]", linked: "dict[str, LinkSheet]") -> "list[LinkSheet]":
    """Return the links called so, as far as they are on the page."""
    return [linked[name] for name in names if name in linked]


def voices(sheet: "ReportSheet") -> Voices:
    """Return the table of claimants and bearers, both in alphabetical order."""
    said: dict[str, dict[str, VoiceSheet]] = defaultdict(dict)
    for voice in sheet["voices"]:
        said[voice["claimant"]][voice["bearer"]] = voice
    bearers = sorted({voice["bearer"] for voice in sheet["voices"]})
    return Voices(tuple(bearers), tuple(sorted(said.items())))


def by_subject(links: "Iterable[LinkSheet]") -> "list[tuple[str, str, list[LinkSheet]]]":
    """Return claims by the clause and the bearer they are about, in the order of their names."""
    found: dict[tuple[str, str], list[LinkSheet]] = defaultdict(list)
    for link in links:
        found[link["held"] or link["clause"], link["bearer"]].append(link)
    return [(clause, bearer, several) for (clause, bearer), several in sorted(found.items())]
