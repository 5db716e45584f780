"""Knows what is on record on a day: the accepted links of each unit and bearer, and which of them count."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from servanda.compliance.clocks import Clocks
from servanda.compliance.gates import Gatekeeper
from servanda.model.address import Address
from servanda.model.cell import Weighed
from servanda.model.corpus import Corpus, Linked, in_time
from servanda.model.event import Link
from servanda.model.vocabulary import Status


class Record(NamedTuple):
    """The accepted links of a unit and a bearer, apart by whether their gates let them through."""

    counted: list[Weighed]
    shut_out: list[Weighed]


Records = Mapping[Address, Mapping[str, Record]]
"""What is on record, by unit and bearer."""


def records(
    corpus: Corpus,
    gatekeeper: Gatekeeper,
    clocks: Clocks,
    only: Collection[Address] | None = None,
) -> Records:
    """Return what is on record of the events that both clocks let in, of all units or of some.

    Units inside a clause count for the clause as well; a link on the treaty as a whole stands there alone.
    """
    around = Around(corpus, only)
    found: dict[Address, dict[str, Record]] = defaultdict(lambda: defaultdict(_empty))
    on_record = corpus.links() if only is None else _near(corpus, only)
    for linked in _that_count(on_record, clocks):
        units = around.units(linked.link)
        if units:
            weighed = Weighed(linked, gatekeeper.gates(linked))
            is_counted = weighed.gates.let_through
            for unit in units:
                record = found[unit][linked.link.bearer]
                (record.counted if is_counted else record.shut_out).append(weighed)
    return found


def _empty() -> Record:
    return Record([], [])


def _near(corpus: Corpus, only: Collection[Address]) -> Iterator[Linked]:
    """Yield the links that may count for some units, oldest event first.

    Those are the links inside a unit and, as one that performs an obligation stands with it, those around it.
    """
    outside = {around for unit in only for around in unit.upwards()}
    near = (
        links
        for unit, links in corpus.links_at.items()
        if unit in outside or any(around in only for around in unit.upwards())
    )
    yield from sorted(chain.from_iterable(near), key=in_time)


def _that_count(links: Iterable[Linked], clocks: Clocks) -> Iterator[Linked]:
    """Yield the accepted links, as far as both clocks let them in."""
    for linked in links:
        link = linked.link
        if (
            link.status is Status.ACCEPTED
            and clocks.has_happened(linked.event)
            and clocks.is_known(link)
        ):
            yield linked


class Around:
    """The units for which a link counts, worked out once for each clause that is named."""

    def __init__(self, corpus: Corpus, only: Collection[Address] | None = None) -> None:
        """Begin with nothing worked out; with `only`, all other units are left out."""
        self._corpus = corpus
        self._only = only
        self._known: dict[tuple[str, tuple[str, ...], str | None], tuple[Address, ...]] = {}

    def units(self, link: Link) -> tuple[Address, ...]:
        """Return the unit on which a link stands and those around it; none where nothing is held."""
        key = link.clause.treaty, link.clause.path, link.performs
        found = self._known.get(key)
        if found is None:
            all_units = self._work_out(link)
            only = self._only
            found = tuple(unit for unit in all_units if only is None or unit in only)
            self._known[key] = found
        return found

    def _work_out(self, link: Link) -> tuple[Address, ...]:
        unit = self._unit(link)
        if unit is None or unit.is_treaty:
            return (unit,) if unit else ()
        return tuple(around for around in unit.upwards() if not around.is_treaty)

    def _unit(self, link: Link) -> Address | None:
        """Return where a link stands: with the obligation it performs, else at the nearest unit held."""
        unit = self._corpus.nearest(link.clause)
        performed = self._corpus.obligation_at.get((link.clause.treaty, link.performs or ""))
        return performed if unit and performed and performed.is_within(unit) else unit
