"""Knows a corpus as the rules look at it: every name that is used, with the records that use it.

The records are gone through once, so that a rule costs what there are names, not what there are links.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from servanda.model.address import Address
from servanda.model.corpus import Corpus, Linked
from servanda.model.event import Event, Evidence, Link
from servanda.model.vocabulary import Status


@dataclass(frozen=True, slots=True)
class Cited:
    """A unit that links name, with those links."""

    unit: Address
    links: list[Linked] = field(default_factory=list)
    reviewed: dict[str | None, list[Linked]] = field(default_factory=dict)
    """the accepted ones by the fingerprint against which they were reviewed"""


class Inventory:
    """What events and links of a corpus name.

    Rejected links are left out: they are history, and nobody has to repair them.
    """

    def __init__(
        self,
        corpus: Corpus,
        unread: Collection[str] = (),
        texts: Callable[[str], str | None] | None = None,
    ) -> None:
        self.corpus = corpus
        self._texts = texts
        self._held: dict[str, bool] = {}
        self.unread = frozenset(unread)
        """treaties whose files could not be read: of links on them only the clause is left aside"""
        self.events: tuple[Event, ...] = tuple(sorted(corpus.events, key=lambda event: event.id))
        self.actors: dict[str, list[Event]] = defaultdict(list)
        self.bearers: dict[str, list[Linked]] = defaultdict(list)
        self.claimants: dict[str, list[Linked]] = defaultdict(list)
        self.performing: list[Linked] = []
        self.quoting: list[Linked] = []
        self._cited: dict[tuple[str, tuple[str, ...]], Cited] = {}
        for event in self.events:
            for actor in event.actors:
                self.actors[actor.code].append(event)
            for position, link in enumerate(event.links, start=1):
                if link.status is not Status.REJECTED:
                    self._add(Linked(event, position, link))

    def _add(self, linked: Linked) -> None:
        link = linked.link
        self.bearers[link.bearer].append(linked)
        self.claimants[link.claimant].append(linked)
        if link.evidence:
            self.quoting.append(linked)
        if link.clause.treaty not in self.unread:
            self._add_clause(linked)

    def _add_clause(self, linked: Linked) -> None:
        link = linked.link
        if link.performs:
            self.performing.append(linked)
        cited = self._of(link)
        cited.links.append(linked)
        if link.status is Status.ACCEPTED:
            cited.reviewed.setdefault(link.reviewed_against, []).append(linked)

    def _of(self, link: Link) -> Cited:
        key = link.clause.treaty, link.clause.path
        found = self._cited.get(key)
        if found is None:
            found = self._cited[key] = Cited(link.clause)
        return found

    def text(self, name: str) -> str | None:
        """Return the held text of a name; None where it is not held."""
        text = self._texts(name) if self._texts else None
        self._held[name] = text is not None
        return text

    def holds_text(self, name: str) -> bool:
        """Return True for a text that is held; one that was read before is not read again."""
        return self._held[name] if name in self._held else self.text(name) is not None

    @cached_property
    def named_texts(self) -> dict[str, list[Event]]:
        """The texts that sources name, with the events; none where nobody can look at texts."""
        found: dict[str, list[Event]] = defaultdict(list)
        for event in self.events if self._texts else ():
            for name in dict.fromkeys(source.text for source in event.sources if source.text):
                found[name].append(event)
        return found

    @cached_property
    def quoted(self) -> dict[str, list[tuple[Linked, Evidence]]]:
        """The texts from which links quote, with each quotation; none where nobody can look at texts."""
        found: dict[str, list[tuple[Linked, Evidence]]] = defaultdict(list)
        for linked in self.quoting if self._texts else ():
            sources = linked.event.sources
            for evidence in linked.link.evidence:
                name = (
                    sources[evidence.source - 1].text if evidence.source <= len(sources) else None
                )
                if name:
                    found[name].append((linked, evidence))
        return found

    @property
    def cited(self) -> Iterable[Cited]:
        """The units that links name, in the order in which they first do."""
        return self._cited.values()

    def rests(self, unit: Address) -> bool:
        """Return True where a link on `unit` has something to stand on.

        An address may go deeper than the file: `nov10/6/3/b` rests on `nov10/6/3`. The treaty alone is
        enough only for a link on the treaty as a whole.
        """
        nearest = self.corpus.nearest(unit)
        return nearest is not None and (unit.is_treaty or not nearest.is_treaty)

    def holds(self, unit: Address) -> bool:
        """Return True where the unit itself is held, or may be."""
        return unit.treaty in self.unread or self.corpus.holds(unit)
