"""Knows the text of a treaty as it is read: unit by unit, with verdicts and counts in the margin."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from servanda.errors import NotFound
from servanda.model.address import PREAMBLE, Address
from servanda.model.cell import Cell, DeadlineState
from servanda.model.corpus import Corpus
from servanda.model.room_sheet import MarginSheet, PassageSheet, TreatySheet
from servanda.reporting.actors import names_of
from servanda.reporting.cells import deadline_sheet
from servanda.reporting.links import STANCES
from servanda.reporting.treaties import treaty_rows
from servanda.reporting.units import unit_sheet

_PASSED = (DeadlineState.LATE, DeadlineState.OVERDUE)


def treaty_sheet(corpus: Corpus, *, treaty: str, cells: Iterable[Cell], as_of: date) -> TreatySheet:
    """Return the treaty with its units in the order of the text; raises NotFound for one not held."""
    whole = known_treaty(corpus, treaty)
    margins: dict[Address, list[Cell]] = defaultdict(list)
    for cell in cells:
        margins[cell.clause].append(cell)
    bearers = {cell.bearer for found in margins.values() for cell in found}
    rows = {row["id"]: row for row in treaty_rows(corpus)}
    row = rows.pop(whole.treaty)
    return {
        "as_of": as_of.isoformat(),
        "row": row,
        "unit": unit_sheet(corpus, address=whole, inner=False),
        "passages": [_passage(corpus, address, margins) for address in units(corpus, whole)],
        "actors": names_of(corpus, bearers | {*row["parties"]}),
        "others": [*rows.values()],
    }


def known_treaty(corpus: Corpus, treaty: str) -> Address:
    """Return the address of a treaty that is held; raises NotFound with the treaties that are."""
    held = treaty.strip().casefold()
    if held not in corpus.treaty:
        raise NotFound(
            f"no treaty here is called {treaty!r}",
            "choose one of those that are held",
            tuple(corpus.treaty),
        )
    return Address(held)


def units(corpus: Corpus, whole: Address) -> Iterator[Address]:
    """Yield every unit of a treaty in the order of its text, the preamble first, without the whole."""
    treaty = corpus.treaty[whole.treaty]
    if treaty.preamble:
        yield whole.child(PREAMBLE)
        yield from (address for address, _ in treaty.recitals())
    yield from (address for address, _ in treaty.walk())


def _passage(
    corpus: Corpus, address: Address, margins: Mapping[Address, list[Cell]]
) -> PassageSheet:
    cells = margins.get(address, [])
    counts = {stance.value: sum(cell.stances[stance] for cell in cells) for stance in STANCES}
    return {
        "unit": unit_sheet(corpus, address=address, inner=False),
        "depth": 0 if address.is_preamble else len(address.path) - 1,
        "margin": [_margin(cell) for cell in cells],
        "counts": {stance: number for stance, number in counts.items() if number},
    }


def _margin(cell: Cell) -> MarginSheet:
    return {
        "bearer": cell.bearer,
        "verdict": cell.verdict.id,
        "label": cell.verdict.label,
        "tone": cell.verdict.tone.value,
        "searched": None if cell.searched is None else cell.searched.value,
        "passed": [
            deadline_sheet(finding, cell.bearer)
            for finding in cell.deadlines
            if finding.state in _PASSED
        ],
    }
