"""Weighs what is on record: a cell for every clause and every bearer bound by it or spoken of."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from servanda.compliance.clocks import Clocks
from servanda.compliance.deadlines import Calendar
from servanda.compliance.gates import Gatekeeper
from servanda.compliance.record import Record, Records, records
from servanda.compliance.searched import outcome, searches_by_clause
from servanda.compliance.verdict import verdict
from servanda.model.address import PREAMBLE, Address
from servanda.model.cell import Cell
from servanda.model.corpus import Corpus, Search
from servanda.model.rule import Rule
from servanda.model.treaty import Party, Treaty


def assess(  # noqa: PLR0913 - two clocks and a choice of units, all by name
    corpus: Corpus,
    rule: Rule,
    *,
    as_of: date,
    since: date | None = None,
    known_at: date | None = None,
    only: Collection[Address] | None = None,
) -> tuple[Cell, ...]:
    """Return the cells, in the order of the texts, as things stood on the day `as_of`.

    A link counts from the first day that its event can have happened; with `since`, events that were
    over before that day are left aside, but what they performed stays performed. With `known_at`, links
    and searches recorded after that day are left aside. Units inside a clause count for the clause as
    well; the treaty as a whole and the preamble have cells only where links speak of them. With `only`,
    the cells of these units alone, for the price of their links. Raises BadRequest for a rule of which no
    row fits.
    """
    gatekeeper = Gatekeeper(corpus)
    clocks = Clocks(as_of, since, known_at)
    bench = _Bench(
        rule=rule,
        records=records(corpus, gatekeeper, clocks, only),
        calendar=Calendar(corpus, gatekeeper, clocks),
        searches=searches_by_clause(corpus, clocks),
    )
    return tuple(
        bench.cell(unit, bearer)
        for treaty in corpus.treaty.values()
        for unit in _units(treaty, bench.records)
        if only is None or unit in only
        for bearer in _bearers(treaty, unit, bench.records.get(unit, {}))
    )


def _units(treaty: Treaty, on_record: Records) -> Iterator[Address]:
    """Yield the units that have cells, the treaty and its preamble first."""
    recitals = (address for address, _ in treaty.recitals())
    spoken_of = (treaty.address, treaty.address.child(PREAMBLE), *recitals)
    yield from dict.fromkeys(unit for unit in spoken_of if unit in on_record)
    yield from dict.fromkeys(address for address, _ in treaty.walk())


def _bearers(treaty: Treaty, unit: Address, spoken_of: Mapping[str, Record]) -> Iterator[str]:
    """Yield the parties bound by a unit or spoken of, in the order of the file, then others by code."""
    parties = dict.fromkeys(
        party.code for party in treaty.parties if party.code in spoken_of or _is_bound(party, unit)
    )
    yield from parties
    yield from sorted(spoken_of.keys() - parties.keys())


def _is_bound(party: Party, unit: Address) -> bool:
    if unit.is_treaty or unit.is_preamble:
        return False
    return party.bound_by is None or unit.path[0] in party.bound_by


@dataclass(frozen=True)
class _Bench:
    """What is on record on a day, with the rule by which it is read."""

    rule: Rule
    records: Records
    calendar: Calendar
    searches: Mapping[Address, tuple[Search, ...]]

    def cell(self, unit: Address, bearer: str) -> Cell:
        """Return what follows for one unit and one bearer."""
        record = self.records.get(unit, {}).get(bearer) or Record([], [])
        word, because = verdict(self.rule, bearer, record.counted)
        return Cell(
            clause=unit,
            bearer=bearer,
            verdict=word,
            because=because,
            counted=tuple(record.counted),
            shut_out=tuple(record.shut_out),
            deadlines=self.calendar.findings(unit, bearer),
            searched=None if record.counted else outcome(self.searches, unit, bearer),
        )
