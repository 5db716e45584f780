"""Knows what a text has spoken of so far: which treaties, which other texts, which clauses, and where."""

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from servanda.model.address import Address
from servanda.naming.register import Profile
from servanda.reading.citations.words.english import ANY_TEXT, POINTING, WHATEVER
from servanda.reading.citations.words.whose import NEWER, OLDER

_REMEMBERED = 32
"""How far back anything is looked for: what lies further back nobody points to."""

_NEAR = 6
"""How many paragraphs a phrase that points back may reach: the entries of a timeline are short."""

_SOON = 3
"""How many sentences `that statement` may reach."""


class Place(NamedTuple):
    """Where in the text something stands.

    Only paragraphs and sentences that speak of texts or units are counted: what stands between them
    takes nothing away from what a phrase points to.
    """

    paragraph: int
    sentence: int


class Mention(NamedTuple):
    """A text spoken of: a treaty, or another text."""

    treaty: str | None
    """the treaty's id; None for another text"""
    noun: str
    place: Place
    is_identified: bool = True
    """False for a text that only was said to exist (`a statement`)"""
    units: frozenset[str] = frozenset()
    """the kinds of its units that were cited"""


class Cited(NamedTuple):
    """Clauses or treaties cited; no addresses for units of another text."""

    addresses: tuple[Address, ...]
    units: frozenset[str]
    place: Place
    several: bool = False
    """True for several units of another text"""


@dataclass
class Discourse:
    """What has been said so far."""

    profiles: Mapping[str, Profile]
    in_play: tuple[str, ...]
    """the treaties that the text names anywhere, in the order in which it does"""
    place: Place = field(default_factory=lambda: Place(0, 0))
    mentions: deque[Mention] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))
    cited: deque[Cited] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))
    latest: dict[str, int] = field(default_factory=dict)
    """when each treaty was last spoken of, counted up"""
    nouns: dict[str, set[str]] = field(default_factory=dict)
    """what the text itself called each treaty"""
    units: dict[str, set[str]] = field(default_factory=dict)
    """what the text itself called the units of each treaty"""
    in_roman: set[str] = field(default_factory=set)
    """the treaties whose units were cited by Roman numbers"""
    owned_elsewhere: tuple[Place, str] | None = None
    """where something else was said to have units of its own, and what they are called"""
    turned_away: dict[int, int] = field(default_factory=dict)
    """the places of things that are no units (`the second answer`), each with the paragraph"""
    former: tuple[Mention, Mention] | None = None
    """the two texts of the last `the former`"""
    _spoken: int = 0
    _paragraph: int = -1
    counting_units: bool = False
    """True while `the sixth` can only be a unit"""

    def go_on_to(self, paragraph: int) -> None:
        """Go on to the next sentence that speaks of texts or units, in a paragraph of the text."""
        is_new = paragraph != self._paragraph
        self._paragraph = paragraph
        self.place = Place(self.place.paragraph + is_new, self.place.sentence + 1)
        if is_new:
            self.counting_units = any(one.units for one in self.cited)

    def speak_of(self, treaty: str, noun: str = "", units: frozenset[str] = frozenset()) -> None:
        """Remember that a treaty was spoken of."""
        self.mentions.append(Mention(treaty, noun, self.place, units=units))
        self._spoken += 1
        self.latest[treaty] = self._spoken
        if noun not in WHATEVER:
            self.nouns.setdefault(treaty, set()).add(noun)
        self.units.setdefault(treaty, set()).update(units)

    def speak_of_other(
        self, noun: str, *, identified: bool, units: frozenset[str] = frozenset()
    ) -> None:
        """Remember that another text was spoken of."""
        self.mentions.append(Mention(None, noun, self.place, identified, units))

    def cite(self, addresses: tuple[Address, ...], units: frozenset[str] = frozenset()) -> None:
        """Remember that clauses were cited."""
        self.cited.append(Cited(addresses, units, self.place))

    def cite_other(self, units: frozenset[str], *, several: bool) -> None:
        """Remember that units of another text were cited."""
        self.cited.append(Cited((), units, self.place, several))

    def recent(self) -> list[str]:
        """Return the treaties spoken of, the last first."""
        return sorted(self.latest, key=self.latest.__getitem__, reverse=True)

    def is_called(self, treaty: str, noun: str) -> bool:
        """Return True where the file or the text itself calls a treaty so."""
        return noun in self.profiles[treaty].is_called or noun in self.nouns.get(treaty, ())

    def meant_by(self, noun: str, determiner: str) -> Mention | None:
        """Return the text that `the statement`, `that document` points to, or None."""
        strict = next(self._pointed_to(noun, determiner), None)
        if strict is not None and noun not in WHATEVER:
            return strict
        if noun not in ANY_TEXT:
            return None
        if noun not in WHATEVER and (so_called := self._other_so_called(noun)):
            return so_called
        return next(
            (
                one
                for one in reversed(self.mentions)
                if one.treaty or (determiner in POINTING and self.is_near(one.place, sentences=1))
            ),
            None,
        )

    def _other_so_called(self, noun: str) -> Mention | None:
        """Return the other text that alone was called so in the last paragraphs: `a pact`, `the pact`."""
        others = (one for one in reversed(self.mentions) if not one.treaty and one.noun == noun)
        near = (one for one in others if self.place.paragraph - one.place.paragraph <= _NEAR)
        return next(near, None)

    def _pointed_to(self, noun: str, determiner: str) -> Iterator[Mention]:
        for one in reversed(self.mentions):
            if one.treaty:
                if self.is_called(one.treaty, noun):
                    yield one
            elif one.noun == noun and self._reaches(one, determiner):
                yield one

    def _reaches(self, other: Mention, determiner: str) -> bool:
        """Return True where a phrase may point to another text: in the paragraph, or a little beyond."""
        if other.place.paragraph == self.place.paragraph:
            return True
        return determiner in POINTING and self.is_near(other.place, sentences=_SOON)

    def is_near(self, place: Place, *, sentences: int) -> bool:
        """Return True for a place at most some sentences before this one."""
        return self.place.sentence - place.sentence <= sentences

    def last_mention(self, *, sentences: int) -> Mention | None:
        """Return the text spoken of last, at most some sentences ago."""
        last = self.mentions[-1] if self.mentions else None
        return last if last and self.is_near(last.place, sentences=sentences) else None

    def spoken_of_lately(self) -> frozenset[str]:
        """Return the treaties spoken of in this paragraph and the one before."""
        here = (one for one in self.mentions if one.place.paragraph >= self.place.paragraph - 1)
        return frozenset(one.treaty for one in here if one.treaty)

    def other_of_paragraph(self, unit: str) -> bool:
        """Return True where this paragraph speaks of another text alone, whose units may be so called."""
        here = [one for one in self.mentions if one.place.paragraph == self.place.paragraph]
        others = [one for one in here if not one.treaty and one.is_identified]
        if not others or len(others) < len(
            [one for one in here if one.treaty or one.is_identified]
        ):
            return False
        units = frozenset().union(*(one.units for one in here if not one.treaty))
        return not units or unit in units

    def near_cited(self) -> Iterator[Cited]:
        """Yield what was cited in the last paragraphs, the last first."""
        for one in reversed(self.cited):
            if self.place.paragraph - one.place.paragraph > _NEAR:
                return
            yield one

    def pair(self) -> Cited | None:
        """Return the two clauses or treaties cited last; a list of two goes before two apart."""
        before: Cited | None = None
        for one in self.near_cited():
            if len(one.addresses) == 2:
                return one
            if len(one.addresses) != 1 or one.addresses[0].is_treaty:
                continue
            if before and one.addresses != before.addresses:
                return before._replace(addresses=(*one.addresses, *before.addresses))
            before = before or one
        return None

    def last_texts(self) -> tuple[Mention, Mention] | None:
        """Return the two texts spoken of last, in the order in which they were."""
        texts = [one for one in reversed(self.mentions) if one.treaty or one.is_identified]
        last = next(iter(texts), None)
        if last is None:
            return None
        same = (last.treaty, "" if last.treaty else last.noun)
        before = (one for one in texts if (one.treaty, "" if one.treaty else one.noun) != same)
        first = next(before, None)
        return (first, last) if first else None

    def by_age(self, word: str) -> str | None:
        """Return the older or the newer of the two treaties spoken of; None where there are not two."""
        if len(self.latest) != 2 or word not in OLDER | NEWER:
            return None
        by_day = sorted(self.latest, key=lambda id_: self.profiles[id_].treaty.signed.first)
        return by_day[word in NEWER]

    def former_and_latter(self, which: str) -> tuple[Mention, Mention] | None:
        """Return the two texts of which the former and the latter are spoken of.

        Once `the former` has been said, `the latter` is of the same two in the same order.
        """
        found = self.last_texts()
        old = self.former
        if (
            which == "latter"
            and old
            and found
            and {one.treaty for one in old} == {one.treaty for one in found}
        ):
            return old
        if which == "former":
            self.former = found
        return found
