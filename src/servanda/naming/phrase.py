"""Knows how a phrase is put together: which units belong to which instrument, and what they are about.

`points 1 and 3 of the statement and Article 1 of the declaration`, `the statement's point 9`, `nov10 point 6`,
`Article 1, as well as Article 11, of the declaration`, `point 25 on economic harm`.
"""

from collections.abc import Iterator

from servanda.model.address import Address
from servanda.naming.fitting import Meant, meant_by
from servanda.naming.language import ANY_UNIT, Language
from servanda.naming.numbers import read_numbers
from servanda.naming.reference import Reference
from servanda.naming.register import Register
from servanda.naming.spelling import address_at
from servanda.naming.stretch import Stretch, connects, joins_in, trim
from servanda.naming.tokens import Words
from servanda.naming.units import Group, read_group, unit_at
from servanda.naming.unnumbered import subject_of, unnumbered

Item = Group | Stretch | Address

_MOST_SPLITS = 8
"""How many ways of parting a subject from an instrument are tried."""

_QUOTES = {"“": "”", "«": "»", '"': '"', "„": "“"}


def read_phrase(register: Register, text: str) -> tuple[Reference, ...]:
    """Return what a phrase asks for, part by part, in the order of its words."""
    words = Words.of(text, register.language)
    items = tuple(_items(register, words))
    if all(isinstance(item, Stretch) for item in items):
        return unnumbered(register, words)
    reading = _Reading(register)
    for at, item in enumerate(items):
        if isinstance(item, Group):
            reading.pending.append(item)
        elif isinstance(item, Address):
            reading.take_address(item)
        elif item.words:
            followed = any(isinstance(later, Group) for later in items[at + 1 :])
            reading.take(item, followed=followed)
    return reading.finished()


def _items(register: Register, words: Words) -> Iterator[Item]:
    """Yield groups of units, addresses, and the stretches of words between them."""
    start = at = 0
    while at < len(words):
        item, end = _unit_or_address(register, words, at)
        if item is None:
            at = end
            continue
        if start < at:
            yield trim(words[start:at])
        yield item
        start = at = end
    if start < at:
        yield trim(words[start:at])


def _unit_or_address(
    register: Register, words: Words, at: int
) -> tuple[Group | Address | None, int]:
    """Return the units or the address that begin at a token, if any, and where to read on."""
    spelled = address_at(register.corpus, words.text, start=words[at].start)
    if spelled:
        address, stop = spelled
        return address, next(
            (place for place in range(at, len(words)) if words[place].start >= stop), len(words)
        )
    if at and words[at].word in _QUOTES and words[at - 1].word in register.language.about:
        return None, _past_quotation(words, at)
    if words[at].word in register.language.fillers or _is_number_of_name(register, words, at):
        return None, at + 1
    group = read_group(words, at) or _after_id(register, words, at)
    return group, group.end if group else at + 1


def _after_id(register: Register, words: Words, at: int) -> Group | None:
    """Read the number in `feb22 25`: directly behind an id it needs no word for its unit."""
    if not at or words[at - 1].word not in register.profiles or words[at].is_mark:
        return None
    numbers = read_numbers(words, at, apart=True)
    return Group(numbers.paths, ANY_UNIT, numbers.end) if numbers else None


def _past_quotation(words: Words, at: int) -> int:
    """Return the position after a quotation, whose words are a heading and no units."""
    close = _QUOTES[words[at].word]
    ends = (place for place in range(at + 1, len(words)) if words[place].word == close)
    return next(ends, at) + 1


def _is_number_of_name(register: Register, words: Words, at: int) -> bool:
    """Return True for the number of an instrument (`Protocol No. 11`), which is no unit of it."""
    found = unit_at(words, at)
    named = found is not None and found[0].name == ANY_UNIT.name and words[at].word.isalpha()
    return named and at > 0 and not connects(words[at - 1], register.language)


class _Reading:
    """A phrase as far as it has been read."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._language: Language = register.language
        self.pending: list[Group] = []
        """units that wait for their instrument"""
        self._current: Meant | None = None
        """the instrument named before the units that wait"""
        self._last: Meant | None = None
        self._read: list[Reference] = []

    def take_address(self, address: Address) -> None:
        """Read an address that stands in the phrase."""
        self._flush(self._current or self._last)
        self._read.append(Reference(address=address))

    def take(self, stretch: Stretch, *, followed: bool) -> None:
        """Read words that name an instrument, for the units before them or after them."""
        if self.pending and _leans_back(stretch, followed=followed):
            self._take_back(stretch, followed=followed)
            return
        self._flush(self._current or self._last)
        meant = meant_by(self._register, stretch.words)
        if followed and meant.treaties:
            self._current = self._last = meant
            return
        self._read.extend(unnumbered(self._register, stretch.words))
        self._current, self._last = None, self._read[-1].meant or self._last

    def finished(self) -> tuple[Reference, ...]:
        """Return what was read; units at the end are in the instrument named last."""
        self._flush(self._current or self._last)
        return tuple(self._read)

    def _take_back(self, stretch: Stretch, *, followed: bool) -> None:
        words = stretch.words
        meant = meant_by(self._register, words)
        if not meant.treaties and self._take_two(stretch, followed=followed):
            return
        if not meant.treaties and self._take_subject(stretch):
            return
        if self._current and len(self.pending) > 1:
            *before, self.pending = self.pending[:-1], self.pending[-1:]
            self._read.append(Reference(tuple(before[0]), self._current))
        self._flush(meant)

    def _take_two(self, stretch: Stretch, *, followed: bool) -> bool:
        """Read two instruments: `of nov10 and feb22 [point 4]`, `of nov10 and of feb22`."""
        words = stretch.words
        for start, end in joins_in(words):
            left = meant_by(self._register, trim(words[:start]).words)
            right = meant_by(self._register, trim(words[end:]).words)
            if not (left.treaties and right.treaties):
                continue
            if followed and not stretch.closed:
                self._flush(left)
                self._current = self._last = right
                return True
            if words.word(end) in self._language.within:
                self._read.append(Reference(tuple(self.pending), left))
                self._flush(right)
                return True
        return False

    def _take_subject(self, stretch: Stretch) -> bool:
        """Read what the units are about: `on economic harm [of feb22]`, `of feb22 on energy`."""
        words = stretch.words
        parts = self._language.within if stretch.about else self._language.about
        places = [at for at in range(len(words) - 1, 0, -1) if words[at].word in parts]
        for at in places[:_MOST_SPLITS]:
            subject, instrument = (
                (words[:at], words[at + 1 :]) if stretch.about else (words[at + 1 :], words[:at])
            )
            if meant := self._named(instrument):
                self._flush(meant, subject)
                return True
        if stretch.about:
            self._flush(self._current or self._last, words)
        return stretch.about

    def _named(self, words: Words) -> Meant | None:
        meant = meant_by(self._register, trim(words).words)
        return meant if meant.treaties else None

    def _flush(self, meant: Meant | None, subject: Words | None = None) -> None:
        """Read the units that wait as units of an instrument."""
        if self.pending:
            about = subject_of(subject) if subject else None
            self._read.append(Reference(tuple(self.pending), meant, about))
            self.pending = []
        self._last = meant or self._last
        self._current = None


def _leans_back(stretch: Stretch, *, followed: bool) -> bool:
    """Return True when words belong to the units before them rather than to those after."""
    if stretch.within or stretch.about:
        return True
    if stretch.joined or stretch.possessive:
        return False
    return not followed or stretch.closed
