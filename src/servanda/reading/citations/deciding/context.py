"""Knows what has to be at hand to decide about one text: its treaties, and what it has said so far."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from servanda.model.address import Address
from servanda.naming.register import Profile
from servanda.reading.citations.content.index import ClauseIndex
from servanda.reading.citations.deciding.clauses import Located, locate_all
from servanda.reading.citations.deciding.discourse import Discourse
from servanda.reading.citations.parts.places import counts_other_things
from servanda.reading.citations.passages import Passage
from servanda.reading.citations.texts.meant import TextsMeant


class Decided(NamedTuple):
    """A citation, or without clauses what only looks like one; places are those of words."""

    start: int
    end: int
    clauses: tuple[Address, ...]
    kind: str
    because: tuple[str, ...]


@dataclass
class Context:
    """One text while it is read."""

    profiles: Mapping[str, Profile]
    indexes: Mapping[str, ClauseIndex]
    texts: TextsMeant
    so_far: Discourse
    passage: Passage
    paragraph: Sequence[Passage]
    """the last sentences before this one in the paragraph"""

    def locate(
        self, treaty: str, paths: tuple[tuple[str, ...], ...], *, held_only: bool = False
    ) -> Located | None:
        """Return the clauses that numbers mean in a treaty, or None where it has not all of them.

        With `held_only`, a passage that the file does not hold is the clause around it.
        """
        words = self.passage.words
        sentence = words.text[words[0].start : words[-1].end] if len(words) else ""
        held = self.profiles[treaty].treaty
        found = locate_all(held, paths, self.indexes[treaty], sentence)
        if found and held_only:
            addresses = (self.indexes[treaty].nearest(one) for one in found.addresses)
            return found._replace(addresses=tuple(dict.fromkeys(addresses)))
        return found

    def counts_other_things(self, at: int, step: int) -> bool:
        """Return True where the paragraph counted things that are no units, at least `step` of them."""
        earlier = any(
            counts_other_things(one.words, len(one.words), step) for one in self.paragraph
        )
        return earlier or counts_other_things(self.passage.words, at, step)

    def has_just_counted(self, at: int, step: int) -> bool:
        """Return True where this sentence or the last one counted things that are no units."""
        last = self.paragraph[-1:]
        heard = [*(one.words.tokens for one in last), self.passage.words.tokens[:at]]
        numbered = any(token.word == "numbered" for said in heard for token in said)
        earlier = any(counts_other_things(one.words, len(one.words), step) for one in last)
        return numbered or earlier or counts_other_things(self.passage.words, at, step)

    def own_unit(self, treaty: str) -> str:
        """Return what the file calls one unit of a treaty."""
        return self.profiles[treaty].treaty.numbering.unit.casefold()

    def units_of(self, treaty: str) -> frozenset[str]:
        """Return everything that the file calls the units of a treaty."""
        numbering = self.profiles[treaty].treaty.numbering
        words = re.findall(r"[a-z]+", f"{numbering.unit} {numbering.cite_as}".casefold())
        return frozenset(words)


def look_alike(start: int, end: int, because: str) -> Decided:
    """Return what only looks like a citation."""
    return Decided(start, end, (), "", (because,))
