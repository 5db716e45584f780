"""Knows what to say of a cell: the verdict, and the counts, claimants and sources that stand beside it.

There is no net score: it would measure who issues more statements.
"""

from collections import Counter
from collections.abc import Iterable

from servanda.model.address import PREAMBLE, Address
from servanda.model.cell import Cell, DeadlineFinding, DeadlineState, Weighed
from servanda.model.corpus import Corpus
from servanda.model.sheet import CellSheet, DeadlineSheet
from servanda.reporting.links import STANCES, LinkReader


def cell_sheet(cell: Cell, reader: LinkReader) -> CellSheet:
    """Return one clause and one bearer; every stance is counted, also where nothing bears it."""
    return {
        "clause": str(cell.clause),
        "bearer": cell.bearer,
        "verdict": cell.verdict.id,
        "counts": _counts(cell.counted),
        "deadlines": [deadline_sheet(finding, cell.bearer) for finding in cell.deadlines],
        "events": _once_each(weighed.linked.event.id for weighed in cell.counted),
        "because": _once_each([*cell.because, *map(_time_kept, cell.deadlines)]),
        "searched": None if cell.searched is None else cell.searched.value,
        "claimants": sorted({weighed.linked.link.claimant for weighed in cell.counted}),
        "sources": _publishers(cell.counted),
        "shut_out": [reader.weighed(weighed) for weighed in cell.shut_out],
        "label": cell.verdict.label,
        "tone": cell.verdict.tone.value,
        "links": [weighed.linked.id for weighed in cell.counted],
    }


def in_text_order(corpus: Corpus, cells: Iterable[Cell]) -> list[Cell]:
    """Return cells by treaty, then in the order of the text (the whole and the preamble first), then by bearer."""
    places = {address: place for place, address in enumerate((*corpus.recital, *corpus.clause))}

    def place(cell: Cell) -> tuple[str, int, int, Address, str]:
        address = cell.clause
        rank = 0 if address.is_treaty else 1 if address.path == (PREAMBLE,) else 2
        return address.treaty, rank, places.get(address, len(places)), address, cell.bearer

    return sorted(cells, key=place)


def _counts(counted: Iterable[Weighed]) -> dict[str, dict[str, int]]:
    """Return stance, standing, number; standings that nobody takes are left out."""
    pairs = Counter(
        (weighed.linked.link.stance.value, weighed.linked.link.standing.value)
        for weighed in counted
    )
    return {
        stance.value: {
            standing: count for (found, standing), count in sorted(pairs.items()) if found == stance
        }
        for stance in STANCES
    }


def _publishers(counted: Iterable[Weighed]) -> int:
    """Return how many different publishers the counted links rest on."""
    return len(
        {
            " ".join(source.publisher.casefold().split())
            for weighed in counted
            for source in weighed.linked.event.sources
        }
    )


def deadline_sheet(finding: DeadlineFinding, bearer: str) -> DeadlineSheet:
    """Return what became of one dated obligation of a bearer."""
    obligation = finding.obligation
    return {
        "clause": str(finding.clause),
        "bearer": bearer,
        "action": f"{obligation.action} {obligation.object}",
        "due": finding.due.isoformat(),
        "basis": obligation.deadline.basis.value if obligation.deadline else "",
        "moved_to": None if finding.moved_to is None else finding.moved_to.isoformat(),
        "state": finding.state.value,
        "days": finding.days,
        "done": None if finding.done is None else finding.done.isoformat(),
        "done_by": finding.done_by or None,
        "because": finding.because,
    }


def _time_kept(finding: DeadlineFinding) -> str:
    """Return what a passed deadline adds to the reasons, or an empty string."""
    asked = f"{finding.obligation.action} {finding.obligation.object}"
    if finding.state is DeadlineState.OVERDUE:
        return f"overdue since {finding.moved_to or finding.due}: {asked}"
    if finding.state is DeadlineState.LATE:
        return f"late by {finding.days} {'day' if finding.days == 1 else 'days'}: {asked}"
    return ""


def _once_each(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, words)))
