"""Knows a corpus after some events went and others came: what stays the same is not looked up again."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from operator import attrgetter, is_
from typing import Any

from servanda.model.address import Address
from servanda.model.corpus import Corpus, Fits, Linked, in_time, links_of, oldest_first
from servanda.model.event import Event
from servanda.model.ordered import exchanged

_BY_ID = attrgetter("id")


def changed_events(before: Corpus, after: Corpus) -> Iterator[Event]:
    """Yield the events that went, then those that came; one that changed went and came."""
    yield from (event for name, event in before.event.items() if after.event.get(name) is not event)
    yield from (event for name, event in after.event.items() if before.event.get(name) is not event)


def differ_in_events_alone(one: Corpus, other: Corpus) -> bool:
    """Return True for two corpora that hold the very same treaties, searches and actors."""
    pairs = (
        (one.treaties, other.treaties),
        (one.searches, other.searches),
        (one.actors, other.actors),
    )
    return all(len(a) == len(b) and all(map(is_, a, b)) for a, b in pairs)


def with_events(corpus: Corpus, gone: Collection[str], come: Iterable[Event]) -> Corpus:
    """Return the corpus without the events called so, and with others, its events by id.

    Of what was looked up in the one given everything is known in the one returned.
    """
    came = {event.id: event for event in come}
    went = [corpus.event[name] for name in {*gone, *came} if name in corpus.event]
    renewed = corpus.with_only(exchanged(corpus.by_id, went, came.values(), key=_BY_ID))
    vars(renewed)["by_id"] = renewed.events
    change = _Change(corpus, went, [*came.values()])
    known = vars(corpus)
    vars(renewed)["event"] = change.event()
    if "links_at" in known:
        vars(renewed)["links_at"] = change.links_at()
    if "every_link" in known:
        vars(renewed)["every_link"] = change.links(corpus.every_link, _any)
    for fits in [*corpus.chosen]:
        renewed.chosen[fits] = change.links(corpus.chosen[fits], fits)
    for of in [*corpus.tallies]:
        renewed.tallies[of] = change.counted(corpus.tallies[of], of)
    return renewed


@dataclass(frozen=True)
class _Change:
    """A corpus, the events that went, and those that came."""

    corpus: Corpus
    went: list[Event]
    came: list[Event]

    @cached_property
    def _links(self) -> tuple[list[Linked], list[Linked]]:
        return [*links_of(self.went)], [*links_of(self.came)]

    def event(self) -> Mapping[str, Event]:
        """Return the events by id, oldest first."""
        if {*map(oldest_first, self.went)} == {*map(oldest_first, self.came)}:
            return {**self.corpus.event, **{event.id: event for event in self.came}}
        went, came = ([(event.id, event) for event in events] for events in (self.went, self.came))
        items = self.corpus.event.items()
        return dict(exchanged(items, went, came, key=lambda item: oldest_first(item[1])))

    def links_at(self) -> Mapping[Address, tuple[Linked, ...]]:
        """Return the links by unit; units of which nothing changed keep theirs."""
        gone, more = self.corpus.by_unit(self.went), self.corpus.by_unit(self.came)
        found = dict(self.corpus.links_at)
        for unit in {*gone, *more}:
            found[unit] = exchanged(
                found.get(unit, ()), gone.get(unit, ()), more.get(unit, ()), key=in_time
            )
        held = ((unit, links) for unit, links in found.items() if links)
        return dict(sorted(held, key=lambda each: in_time(each[1][0])))

    def links(self, chosen: tuple[Linked, ...], fits: Fits) -> tuple[Linked, ...]:
        """Return the links that fit, where those in `chosen` did."""
        went, came = ([each for each in links if fits(self.corpus, each)] for links in self._links)
        return exchanged(chosen, went, came, key=in_time)

    def counted(self, counts: Counter[Any], of: Callable[[Event], Iterable[Any]]) -> Counter[Any]:
        """Return how often each thing is found now."""
        found = counts.copy()
        found.subtract(chain.from_iterable(map(of, self.went)))
        found.update(chain.from_iterable(map(of, self.came)))
        return +found


def _any(_: Corpus, __: Linked) -> bool:
    return True
