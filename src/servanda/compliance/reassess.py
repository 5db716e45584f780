"""Knows how cells follow from those of a moment ago: only what the events that changed touch is weighed again."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from servanda.compliance.assess import assess
from servanda.compliance.clocks import Clocks
from servanda.compliance.record import Around
from servanda.model.address import PREAMBLE, Address
from servanda.model.cell import Cell
from servanda.model.corpus import Corpus
from servanda.model.event import Event
from servanda.model.renewal import changed_events, differ_in_events_alone
from servanda.model.rule import Rule


class Assessment(NamedTuple):
    """The cells of a corpus, and how they were read."""

    corpus: Corpus
    rule: Rule
    clocks: Clocks
    cells: tuple[Cell, ...]


def assessment(corpus: Corpus, rule: Rule, clocks: Clocks) -> Assessment:
    """Return everything weighed; raises what `assess` raises."""
    return Assessment(corpus, rule, clocks, assess(corpus, rule, **clocks._asdict()))


def reassess(before: Assessment, corpus: Corpus) -> Assessment:
    """Return what `assessment` returns for a corpus, at the price of what changed since the one before."""
    if before.corpus is corpus:
        return before
    if not differ_in_events_alone(before.corpus, corpus):
        return assessment(corpus, before.rule, before.clocks)
    touched = _touched(corpus, changed_events(before.corpus, corpus))
    fresh = assess(corpus, before.rule, **before.clocks._asdict(), only=touched)
    kept = (cell for cell in before.cells if cell.clause not in touched)
    places = {unit: place for place, unit in enumerate(_in_text_order(corpus))}
    cells = sorted((*kept, *fresh), key=lambda cell: places[cell.clause])
    return before._replace(corpus=corpus, cells=tuple(cells))


def _touched(corpus: Corpus, events: Iterable[Event]) -> frozenset[Address]:
    """Return the units whose cells may be others because of some events.

    Beside those for which a link counts, those around an obligation that it performs: their days.
    """
    around = Around(corpus)
    found: set[Address] = set()
    for event in events:
        for link in event.links:
            found.update(around.units(link))
            performed = corpus.obligation_at.get((link.clause.treaty, link.performs or ""))
            found.update(performed.upwards() if performed else ())
    return frozenset(found)


def _in_text_order(corpus: Corpus) -> Iterator[Address]:
    for treaty in corpus.treaty.values():
        recitals = (address for address, _ in treaty.recitals())
        clauses = (address for address, _ in treaty.walk())
        whole = treaty.address
        yield from dict.fromkeys((whole, whole.child(PREAMBLE), *recitals, *clauses))
