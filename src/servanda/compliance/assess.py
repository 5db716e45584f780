"""Weighs what is on record: a cell for every clause and every bearer bound by it or spoken of."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from servanda.compliance.deadlines import deadlines
from servanda.compliance.gates import gates
from servanda.compliance.searched import searched
from servanda.compliance.verdict import verdict
from servanda.model.address import PREAMBLE, Address
from servanda.model.cell import Cell, DeadlineFinding, Weighed
from servanda.model.corpus import Corpus
from servanda.model.event import Event, Link
from servanda.model.rule import Rule
from servanda.model.treaty import Treaty
from servanda.model.vocabulary import Status


class _Record(NamedTuple):
    """The accepted links of a unit and a bearer, apart by whether their gates let them through."""

    counted: list[Weighed]
    shut_out: list[Weighed]


_Records = Mapping[Address, dict[str, _Record]]


def assess(
    corpus: Corpus, rule: Rule, *, as_of: date, since: date | None = None
) -> tuple[Cell, ...]:
    """Return the cells, in the order of the texts, as things stood on the day `as_of`.

    A link counts from the first day that its event can have happened; with `since`, events that were
    over before that day are left aside. Units inside a clause count for the clause as well; the treaty as
    a whole and the preamble have cells only where links speak of them.
    """
    docket = _Docket(corpus, rule, as_of, _records(corpus, as_of, since))
    return tuple(
        docket.cell(unit, bearer)
        for treaty in corpus.treaty.values()
        for unit in _units(treaty, docket.records)
        for bearer in _bearers(treaty, unit, docket.records)
    )


def _records(corpus: Corpus, as_of: date, since: date | None) -> _Records:
    found: dict[Address, dict[str, _Record]] = defaultdict(dict)
    for linked in corpus.links():
        unit = _unit(corpus, linked.link)
        if unit is None or linked.link.status is not Status.ACCEPTED:
            continue
        if not _happened(linked.event, as_of, since):
            continue
        weighed = Weighed(linked, gates(corpus, linked))
        for around in unit.upwards():
            if unit.is_treaty or not around.is_treaty:
                record = found[around].setdefault(linked.link.bearer, _Record([], []))
                kind = record.counted if weighed.gates.let_through else record.shut_out
                kind.append(weighed)
    return found


def _unit(corpus: Corpus, link: Link) -> Address | None:
    """Return where a link stands: with the obligation it performs, else at the nearest unit held."""
    unit = corpus.nearest(link.clause)
    performed = corpus.obligation_at.get((link.clause.treaty, link.performs or ""))
    return performed if unit and performed and performed.is_within(unit) else unit


def _happened(event: Event, as_of: date, since: date | None) -> bool:
    last = (event.date_end or event.date).last
    return event.date.first <= as_of and (since is None or last >= since)


def _units(treaty: Treaty, records: _Records) -> Iterator[Address]:
    """Yield the units that have cells, the treaty and its preamble first."""
    recitals = (address for address, _ in treaty.recitals())
    for unit in (treaty.address, treaty.address.child(PREAMBLE), *recitals):
        if unit in records:
            yield unit
    yield from (address for address, _ in treaty.walk())


def _bearers(treaty: Treaty, unit: Address, records: _Records) -> Iterator[str]:
    """Yield the parties bound by a unit or spoken of, in the order of the file, then others by code."""
    spoken_of = set(records.get(unit, ()))
    for party in treaty.parties:
        bound = not unit.is_treaty and not unit.is_preamble
        bound = bound and (party.bound_by is None or unit.path[0] in party.bound_by)
        if bound or party.code in spoken_of:
            yield party.code
    yield from sorted(spoken_of - {party.code for party in treaty.parties})


@dataclass(frozen=True)
class _Docket:
    """What is on record on a day, with the rule by which it is read."""

    corpus: Corpus
    rule: Rule
    as_of: date
    records: _Records

    def cell(self, unit: Address, bearer: str) -> Cell:
        """Return what follows for one unit and one bearer."""
        record = self.records.get(unit, {}).get(bearer) or _Record([], [])
        word, because = verdict(self.rule, record.counted)
        return Cell(
            clause=unit,
            bearer=bearer,
            verdict=word,
            because=because,
            counted=tuple(record.counted),
            shut_out=tuple(record.shut_out),
            deadlines=self._deadlines(unit, bearer),
            searched=None if record.counted else searched(self.corpus, unit, bearer, self.as_of),
        )

    def _deadlines(self, unit: Address, bearer: str) -> tuple[DeadlineFinding, ...]:
        clause = self.corpus.clause.get(unit)
        if clause is None:
            return ()
        performing = self._performing.get((unit.treaty, bearer), ())
        return deadlines(clause, unit, bearer=bearer, counted=performing, as_of=self.as_of)

    @cached_property
    def _performing(self) -> Mapping[tuple[str, str], list[Weighed]]:
        """The links that perform something, by treaty and bearer."""
        found: dict[tuple[str, str], list[Weighed]] = defaultdict(list)
        for unit, by_bearer in self.records.items():
            for bearer, record in by_bearer.items():
                performing = (each for each in record.counted if each.linked.link.performs)
                found[unit.treaty, bearer].extend(performing)
        return found
