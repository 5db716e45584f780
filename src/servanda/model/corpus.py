"""Knows all of it: treaties, events, searches and actors, with look-ups and nothing derived."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import chain, islice
from typing import Any, NamedTuple, TypeVar

from servanda.model.address import PREAMBLE, Address
from servanda.model.day import PartialDate
from servanda.model.event import Event, Link
from servanda.model.treaty import ActorCode, Clause, Recital, RivalNumber, Text, Treaty
from servanda.model.value import Value
from servanda.model.vocabulary import ActorKind, SearchOutcome


class Search(Value):
    """A search for events that touch a clause and that came to nothing: what nobody saw, and why."""

    clause: Address
    bearer: ActorCode | None = None
    """None means: for every bearer"""
    outcome: SearchOutcome
    since: date | None = None
    until: date | None = None
    by: Text
    at: date
    where: str = ""
    note: str = ""


class OfficeHolder(Value):
    """A person who speaks and acts for an actor, and the organ in whose name (`MFA`, `President`)."""

    name: Text
    organ: str = ""


class KnownActor(Value):
    """An actor that is no state of ISO 3166, or more words for one that is."""

    code: ActorCode
    name: Text
    kind: ActorKind
    also: tuple[Text, ...] = ()
    """other words for it: its people, its adjective, its capital or seat"""
    people: tuple[OfficeHolder, ...] = ()
    note: str = ""


class Linked(NamedTuple):
    """A link with the event it belongs to and its position there, counted from 1."""

    event: Event
    position: int
    link: Link

    @property
    def id(self) -> str:
        """The link's name, `<event>#<position>`."""
        return f"{self.event.id}#{self.position}"  # asked of every link many times


Key = TypeVar("Key")

_OF_TREATIES = (
    "treaty", "actor", "clause", "recital", "obligation_at", "cited_by", "_also_numbered", "_nearest", "_wordings",
)  # fmt: skip
"""Look-ups of a corpus that do not rest on its events."""


@dataclass(frozen=True)
class Corpus:
    """Treaties and events, and where to find each. Order of files never matters: all is sorted."""

    treaties: tuple[Treaty, ...] = ()
    events: tuple[Event, ...] = ()
    searches: tuple[Search, ...] = ()
    actors: tuple[KnownActor, ...] = ()

    def with_only(self, events: Iterable[Event]) -> "Corpus":
        """Return the corpus with these events and no others; what was looked up in treaties stays known."""
        corpus = replace(self, events=tuple(events))
        known = vars(self)
        vars(corpus).update({name: known[name] for name in _OF_TREATIES if name in known})
        return corpus

    @cached_property
    def treaty(self) -> Mapping[str, Treaty]:
        """The treaties by id."""
        return {treaty.id: treaty for treaty in sorted(self.treaties, key=lambda treaty: treaty.id)}

    @cached_property
    def event(self) -> Mapping[str, Event]:
        """The events by id, oldest first."""
        return {event.id: event for event in sorted(self.events, key=oldest_first)}

    @cached_property
    def by_id(self) -> tuple[Event, ...]:
        """The events in the order of their ids."""
        return tuple(sorted(self.events, key=lambda event: event.id))

    @cached_property
    def actor(self) -> Mapping[str, KnownActor]:
        """The actors by code."""
        return {actor.code: actor for actor in sorted(self.actors, key=lambda actor: actor.code)}

    @cached_property
    def clause(self) -> Mapping[Address, Clause]:
        """Every clause by its address, in the order of the texts."""
        return {
            address: clause for treaty in self.treaty.values() for address, clause in treaty.walk()
        }

    @cached_property
    def recital(self) -> Mapping[Address, Recital]:
        """Every recital by its address."""
        return {
            address: recital
            for treaty in self.treaty.values()
            for address, recital in treaty.recitals()
        }

    @cached_property
    def obligation_at(self) -> Mapping[tuple[str, str], Address]:
        """The clause in which an obligation stands, by treaty and the obligation's id."""
        return {
            (address.treaty, obligation.id): address
            for address, clause in self.clause.items()
            for obligation in clause.obligations
            if obligation.id
        }

    def holds(self, address: Address) -> bool:
        """True for a treaty, a preamble, a recital or a clause that the files have."""
        if address.treaty not in self.treaty:
            return False
        whole = address.is_treaty or address.path == (PREAMBLE,)
        return whole or address in self.clause or address in self.recital

    def nearest(self, address: Address) -> Address | None:
        """Return the nearest unit held, found by cutting from the right; None without the treaty."""
        key = address.treaty, address.path
        if key not in self._nearest:
            held = (unit for unit in address.upwards() if self.holds(unit))
            self._nearest[key] = next(held, None)
        return self._nearest[key]

    @cached_property
    def _nearest(self) -> dict[tuple[str, tuple[str, ...]], Address | None]:
        """What `nearest` found before: the links of a corpus name few clauses, many times."""
        return {}

    def wording(self, address: Address) -> str | None:
        """Return the words that a link on `address` rests on, or None when none are held.

        A clause counts with all inside it. The treaty as a whole rests on no single wording: its title
        stands for it. An address deeper than the file rests on the nearest unit held.
        """
        unit = self.nearest(address)
        if unit is None:
            return None
        key = unit.treaty, unit.path
        if key not in self._wordings:
            self._wordings[key] = self._wording(unit)
        return self._wordings[key]

    @cached_property
    def _wordings(self) -> dict[tuple[str, tuple[str, ...]], str | None]:
        """What `wording` put together before."""
        return {}

    def _wording(self, unit: Address) -> str | None:
        if unit in self.clause:
            return self.clause[unit].wording
        if unit in self.recital:
            return self.recital[unit].text
        if unit.is_treaty:
            return self.treaty[unit.treaty].title
        recitals = (recital.text for recital in self.treaty[unit.treaty].preamble)
        return " ".join(text for text in recitals if text) or None

    def links(self) -> Iterator[Linked]:
        """Return every link of every event, oldest event first."""
        return iter(self.every_link)

    @cached_property
    def every_link(self) -> tuple[Linked, ...]:
        """Every link of every event, oldest event first."""
        return tuple(links_of(self.event.values()))

    @cached_property
    def links_at(self) -> Mapping[Address, tuple[Linked, ...]]:
        """The links that stand under each held unit itself, its inner units left out."""
        return {unit: tuple(links) for unit, links in self.by_unit(self.event.values()).items()}

    def by_unit(self, events: Iterable[Event]) -> Mapping[Address, list[Linked]]:
        """Return the links of some events by the held unit under which each stands."""
        found: dict[Address, list[Linked]] = defaultdict(list)
        for linked in links_of(events):
            if (unit := self.nearest(linked.link.clause)) is not None:
                found[unit].append(linked)
        return found

    def links_on(self, address: Address) -> tuple[Linked, ...]:
        """Return the links on a clause and on the units inside it; on a treaty, only those on it as a whole."""
        if address.is_treaty:
            return self.links_at.get(address, ())
        return tuple(
            linked
            for unit, links in self.links_at.items()
            if unit.is_within(address)
            for linked in links
        )

    def such(self, fits: "Fits") -> tuple[Linked, ...]:
        """Return the links that fit, oldest event first; beside a link, only texts may have a say in that."""
        if (known := self.chosen.get(fits)) is None:
            known = self.chosen[fits] = tuple(each for each in self.every_link if fits(self, each))
        return known

    @cached_property
    def chosen(self) -> "dict[Fits, tuple[Linked, ...]]":
        """What was chosen so far."""
        return {}

    def tally(self, of: Callable[[Event], Iterable[Key]]) -> Mapping[Key, int]:
        """Return how often each thing that `of` finds in an event is found in all of them."""
        if of not in self.tallies:
            self.tallies[of] = Counter(chain.from_iterable(map(of, self.events)))
        return self.tallies[of]

    @cached_property
    def tallies(self) -> dict[Any, Counter[Any]]:
        """What was counted so far."""
        return {}

    def of_date(self, day: PartialDate) -> Iterator[Event]:
        """Yield the events of a date, as exact as it is written."""
        ordered = [*self.event.values()]
        first = bisect_left(ordered, day.first, key=lambda event: event.date.first)
        for event in islice(ordered, first, None):
            if event.date.first > day.first:
                return
            if event.date == day:
                yield event

    @cached_property
    def cited_by(self) -> Mapping[Address, tuple[Address, ...]]:
        """For each unit, the clauses whose `see` names it."""
        found: dict[Address, list[Address]] = defaultdict(list)
        for address, clause in self.clause.items():
            for other in clause.see:
                found[other].append(address)
        return {address: tuple(citing) for address, citing in found.items()}

    @cached_property
    def _also_numbered(
        self,
    ) -> Mapping[tuple[Address | None, str], tuple[tuple[Address, RivalNumber], ...]]:
        """For each unit and number inside it: the clauses to which sources give that number."""
        found: dict[tuple[Address | None, str], list[tuple[Address, RivalNumber]]]
        found = defaultdict(list)
        for address, clause in self.clause.items():
            for rival in clause.also_numbered:
                found[address.parent, rival.number].append((address, rival))
        return {key: tuple(rivals) for key, rivals in found.items()}

    def rivals(self, address: Address) -> Iterator[tuple[Address, RivalNumber]]:
        """Yield who gives this clause's number to another clause of the same treaty, and to which."""
        clause = self.clause.get(address)
        if clause is None or clause.number is None:
            return
        for other, rival in self._also_numbered.get((address.parent, clause.number), ()):
            if other != address:
                yield other, rival


Fits = Callable[[Corpus, Linked], bool]
"""Whether a link of a corpus is one of those sought."""


def oldest_first(event: Event) -> tuple[date, str]:
    """Return where an event stands among all."""
    return event.date.first, event.id


def in_time(linked: Linked) -> tuple[date, str, int]:
    """Return where a link stands among all, oldest event first."""
    return *oldest_first(linked.event), linked.position


def links_of(events: Iterable[Event]) -> Iterator[Linked]:
    """Yield the links of some events, in their order."""
    for event in events:
        for position, link in enumerate(event.links, start=1):
            yield Linked(event, position, link)
