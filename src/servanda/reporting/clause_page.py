"""Knows what stands on the page of a clause: a stretch of its links, their place in time, who answers whom."""

from collections import defaultdict
from collections.abc import Iterable

from servanda.compliance.answers import Answered, answered
from servanda.errors import BadRequest
from servanda.model.address import Address
from servanda.model.cell import Cell
from servanda.model.corpus import Corpus, Linked
from servanda.model.room_sheet import AnsweredSheet, ClausePageSheet, DotSheet, YearSheet
from servanda.model.sheet import UnitSheet
from servanda.reporting.actors import names_of
from servanda.reporting.behind import behind
from servanda.reporting.clause import Found, find, written
from servanda.reporting.links import STANCES
from servanda.reporting.question import ClauseQuestion, LinkFilters
from servanda.reporting.treaty import units

A_PAGE = 200
"""Links on a page: what a browser lays out at once."""

_FEW = 400
"""Up to so many links each has its own mark on the timeline; beyond, they are counted by year."""

_NAMED = 3
"""Answers that a claim names; how many more there are is said."""


def clause_page(
    corpus: Corpus, *, cells: Iterable[Cell], question: ClauseQuestion, page: int = 1
) -> ClausePageSheet:
    """Return the answer to `clause` with one page of its links, counted from 1.

    Raises NotFound without the treaty, BadRequest for a page that is not there.
    """
    weighed = list(cells)
    found = find(corpus, weighed, question)
    everything = find(corpus, weighed, question._replace(filters=LinkFilters()))
    pages = max(1, -(-len(found.links) // A_PAGE))
    if not 1 <= page <= pages:
        raise BadRequest(f"there is no page {page} of these claims", f"the last is {pages}")
    window = slice((page - 1) * A_PAGE, page * A_PAGE)
    before, after = _neighbours(corpus, found.address)
    bearers = {cell.bearer for cell in everything.cells} | {
        linked.link.bearer for linked in everything.links
    }
    answer = written(corpus, found, question, window=window)
    return {
        "answer": answer,
        "found": len(found.links),
        "page": page,
        "pages": pages,
        "timeline": _timeline(found.links),
        "answered": _answers(corpus, everything, found.links[window]),
        "bearers": sorted(bearers),
        "claimants": sorted({linked.link.claimant for linked in everything.links}),
        "actors": names_of(corpus, bearers),
        "held": _held(corpus, answer["unit"]),
        "before": before,
        "after": after,
    }


def _timeline(links: list[Linked]) -> list[YearSheet]:
    years: dict[str, list[tuple[int, Linked]]] = defaultdict(list)
    for place, linked in enumerate(links):
        years[f"{linked.event.date.first.year:04}"].append((place, linked))
    return [_year(year, years[year], in_full=len(links) <= _FEW) for year in sorted(years)]


def _year(year: str, links: list[tuple[int, Linked]], *, in_full: bool) -> YearSheet:
    said = [linked.link.stance for _, linked in links]
    in_time = sorted(links, key=lambda placed: (placed[1].event.date.first, placed[0]))
    return {
        "year": year,
        "counts": {stance.value: said.count(stance) for stance in STANCES if stance in said},
        "dots": [_dot(place, linked) for place, linked in in_time] if in_full else [],
    }


def _dot(place: int, linked: Linked) -> DotSheet:
    event, _, link = linked
    return {
        "id": linked.id,
        "date": str(event.date),
        "title": event.title,
        "stance": link.stance.value,
        "standing": link.standing.value,
        "bearer": link.bearer,
        "claimant": link.claimant,
        "page": place // A_PAGE + 1,
    }


def _answers(corpus: Corpus, found: Found, shown: list[Linked]) -> dict[str, AnsweredSheet]:
    """Return who answers the claims that are shown; answers may come from any link that counts here."""
    counted = behind(found.cells).counted.values()
    names = {linked.id for linked in shown}
    return {
        claim.claim.linked.id: _answered(claim) for claim in answered(corpus, counted, only=names)
    }


def _answered(found: Answered) -> AnsweredSheet:
    first = (weighed.linked for weighed in found.by[:_NAMED])
    return {
        "number": len(found.by),
        "first": [[linked.link.claimant, linked.event.id] for linked in first],
    }


def _held(corpus: Corpus, unit: UnitSheet) -> list[str]:
    """Return, of the units that a unit names, those that are on file."""
    named = {each["address"] for each in unit["see"]}
    named |= {rival["clause"] for rival in (*unit["also_numbered"], *unit["number_given_to"])}
    return sorted(name for name in named if corpus.nearest(Address.parse(name)))


def _neighbours(corpus: Corpus, address: Address) -> tuple[str | None, str | None]:
    """Return the units before and after this one in the text; the treaty as a whole stands before all."""
    whole = Address(address.treaty)
    order = [whole, *units(corpus, whole)]
    place = order.index(address)
    before = str(order[place - 1]) if place else None
    return before, str(order[place + 1]) if place + 1 < len(order) else None
