"""Knows how much stands behind each treaty: events, sources, claimants, and what nobody looked for."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from servanda.model.address import PREAMBLE
from servanda.model.cell import Cell, Searched, Weighed
from servanda.model.corpus import Corpus
from servanda.model.event import Event
from servanda.model.sheet import CoverageSheet
from servanda.reporting.behind import Behind


def coverage_sheets(corpus: Corpus, cells: Iterable[Cell], behind: Behind) -> list[CoverageSheet]:
    """Return what stands behind the cells of each treaty, by the treaty's id."""
    of_treaty: dict[str, list[Cell]] = defaultdict(list)
    for cell in cells:
        of_treaty[cell.clause.treaty].append(cell)
    counted, shut_out = _by_treaty(behind.counted.values()), _by_treaty(behind.shut_out.values())
    return [
        _coverage(treaty, of_treaty[treaty], counted[treaty], len(shut_out[treaty]))
        for treaty in corpus.treaty
        if of_treaty[treaty]
    ]


def _by_treaty(found: Iterable[Weighed]) -> dict[str, list[Weighed]]:
    sorted_out: dict[str, list[Weighed]] = defaultdict(list)
    for weighed in found:
        sorted_out[weighed.linked.link.clause.treaty].append(weighed)
    return sorted_out


def publishers(event: Event) -> dict[str, str]:
    """Return the different publishers of an event: the spelling shown, by the one that is compared."""
    found: dict[str, str] = {}
    for source in event.sources:
        name = " ".join(source.publisher.split())
        found.setdefault(name.casefold(), name)
    return found


def _coverage(
    treaty: str, cells: list[Cell], counted: list[Weighed], shut_out: int
) -> CoverageSheet:
    events = {weighed.linked.event.id: weighed.linked.event for weighed in counted}
    published = {name: publishers(event) for name, event in events.items()}
    known_from = Counter(len(published[weighed.linked.event.id]) for weighed in counted)
    names: dict[str, str] = {}
    for _, found in sorted(published.items()):
        names = found | names
    return {
        "treaty": treaty,
        "clauses": len({cell.clause for cell in cells if _is_clause(cell)}),
        "with_evidence": len({cell.clause for cell in cells if _is_clause(cell) and cell.counted}),
        "events": len(events),
        "links": len(counted),
        "shut_out": shut_out,
        "publishers": [name for _, name in sorted(names.items())],
        "claimants": dict(
            sorted(Counter(weighed.linked.link.claimant for weighed in counted).items())
        ),
        "single_source": known_from[1],
        "no_source": known_from[0],
        "never_searched": _silent(cells, Searched.NEVER),
        "nothing_found": _silent(cells, Searched.NOTHING_FOUND),
        "not_observable": _silent(cells, Searched.NOT_OBSERVABLE),
    }


def _is_clause(cell: Cell) -> bool:
    return bool(cell.clause.path) and cell.clause.path[0] != PREAMBLE


def _silent(cells: Iterable[Cell], why: Searched) -> list[str]:
    """Return the clauses without evidence for a bearer, for that reason, in the order of the text."""
    return list(dict.fromkeys(str(cell.clause) for cell in cells if cell.searched is why))
