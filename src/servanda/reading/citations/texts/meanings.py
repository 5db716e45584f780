"""Knows which treaties a designation in running text can mean, how well it names them, and why none."""

from collections.abc import Sequence, Set
from enum import IntEnum
from typing import NamedTuple

from servanda.naming.designation import Designation
from servanda.naming.fitting import Fit, fit, other_texts
from servanda.naming.register import Register
from servanda.reading.citations.texts.vocabulary import NAME, PARTY, Spoken
from servanda.reading.citations.words.english import CEASEFIRES, PLAIN, SIGNERS

_REMEMBERED = 4096


class Level(IntEnum):
    """How well a treaty is named."""

    FOREIGN = 0
    """another text is named"""
    BARE = 1
    """by a noun alone: which treaty is meant depends on what stands before"""
    DESCRIBED = 2
    """by a month, a party or a place: enough where the text speaks of the treaty"""
    NAMED = 3


class Meaning(NamedTuple):
    """The treaties that a designation can mean."""

    level: Level
    treaties: tuple[str, ...]
    because: str
    is_whole: bool = False
    """True for a whole name, word for word"""
    weaker: tuple[str, ...] = ()
    """treaties that the designation fits as well, though less"""


class _Grade(NamedTuple):
    level: Level
    fit: Fit


class Meanings:
    """Works out what designations mean, and remembers it."""

    def __init__(self, register: Register, spoken: dict[str, Spoken]) -> None:
        self._register = register
        self._spoken = spoken
        self._known: dict[tuple[Designation, bool], Meaning] = {}

    def of(self, parts: Designation, *, several: bool = False) -> Meaning:
        """Return what a designation means; with `several`, every one of a set of texts."""
        key = (parts, several)
        if key not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[key] = self._set(parts) if several else self._one(parts)
        return self._known[key]

    def without_signatories(self, meaning: Meaning) -> Meaning:
        """Return a meaning without the treaties whose files say who signed."""
        held = self._register.corpus.treaty
        treaties = tuple(id_ for id_ in meaning.treaties if not held[id_].signatories)
        weaker = tuple(id_ for id_ in meaning.weaker if not held[id_].signatories)
        if treaties or weaker:
            return meaning._replace(treaties=treaties or weaker, weaker=weaker)
        return Meaning(Level.FOREIGN, (), "others have signed the treaties held")

    def _one(self, parts: Designation) -> Meaning:
        grades = {id_: self._grade(spoken, parts) for id_, spoken in self._spoken.items()}
        best = max(grades.values(), default=_Grade(Level.FOREIGN, Fit.NOT))
        if best.fit < Fit.PART and (others := other_texts(self._register, parts)):
            return Meaning(Level.FOREIGN, (), f"another text: {others[0]}")
        if best.level is Level.FOREIGN:
            return Meaning(Level.FOREIGN, (), self._why_none(parts))
        because = _BECAUSE[best.level] if best.fit < Fit.OTHER_NOUN else "a name in the treaty file"
        treaties = tuple(id_ for id_, grade in grades.items() if grade == best)
        weaker = tuple(
            id_ for id_, grade in grades.items() if grade.level > Level.BARE and grade != best
        )
        return Meaning(best.level, treaties, because, best.fit is Fit.WHOLE, weaker)

    def _why_none(self, parts: Designation) -> str:
        undated = parts._replace(days=(), counts=(), key=())
        if parts.days and any(self._grade(one, undated).level for one in self._spoken.values()):
            return "its date is that of no treaty held"
        if parts.counts and any(self._grade(one, undated).level for one in self._spoken.values()):
            return "no treaty held has so many units"
        return "no treaty held is called so"

    def _grade(self, spoken: Spoken, parts: Designation) -> _Grade:
        """Return how well a designation names one treaty."""
        said = {word: known for word in parts.words if (known := spoken.explain(word))}
        telling = parts.words - PLAIN - (SIGNERS - said.keys())
        said = {word: known for word, known in said.items() if word in telling}
        dated = any(day.year for day in parts.days)
        beside = {word for word, (way, _) in said.items() if way != NAME}
        beside |= {word for word in telling - said.keys() if spoken.is_subject(word, dated=dated)}
        codes = {what for way, what in said.values() if way == PARTY}
        rest = parts._replace(
            words=telling - beside,
            nouns=_one_of_a_kind(parts.nouns, spoken.is_called),
            key=() if beside else parts.key,
        )
        found = fit(spoken.profile, rest)
        if found is Fit.NOT and (left := _without_parties(rest, spoken)).words != rest.words:
            found = fit(spoken.profile, left)
        if found is Fit.NOT and (own := rest.words & spoken.proper) and rest.words <= said.keys():
            found = fit(spoken.profile, rest._replace(words=own, key=()))
        if found is Fit.NOT or not _can_be(codes, spoken, parts):
            return _Grade(Level.FOREIGN, Fit.NOT)
        if found >= Fit.ALL_PARTIES or any(day.is_day for day in parts.days):
            return _Grade(Level.NAMED, found)
        evidence = parts.days or parts.counts or beside or len(parts.nouns) > 1
        return _Grade(Level.DESCRIBED if evidence else Level.BARE, found)

    def _together(self, spoken: Spoken, parts: Designation, words: frozenset[str]) -> _Grade:
        """Return how well a treaty is named by words that may stand in several of its names."""
        grade = self._grade(spoken, parts._replace(words=words))
        return grade if grade.level else self._grade(spoken, parts._replace(words=frozenset()))

    def _set(self, parts: Designation) -> Meaning:
        """Return the treaties of a set: together they explain every word, and each as many as any."""
        years = [day.year for day in parts.days if day.year]
        alone = parts._replace(days=() if len(years) > 1 else parts.days, key=())
        telling = alone.words - PLAIN
        said = {
            id_: frozenset(word for word in telling if spoken.explain(word))
            for id_, spoken in self._spoken.items()
            if _in_years(spoken, years)
        }
        grades = {
            id_: self._together(self._spoken[id_], alone, words) for id_, words in said.items()
        }
        fitting = [id_ for id_, grade in grades.items() if grade.level]
        most = max((len(said[id_]) for id_ in fitting), default=0)
        chosen = tuple(id_ for id_ in fitting if len(said[id_]) == most)
        if not chosen or frozenset().union(*(said[id_] for id_ in chosen)) < telling:
            return Meaning(Level.FOREIGN, (), "no treaties held are called so")
        level = max(grades[id_].level for id_ in chosen)
        level = max(level, Level.DESCRIBED) if years or telling else level
        return Meaning(level, chosen, "those of the set that are held")


_BECAUSE = {
    Level.NAMED: "its date or its parties are those of the treaty file",
    Level.DESCRIBED: "what it says agrees with the treaty file",
    Level.BARE: "the noun by which the treaty is called",
}


def _one_of_a_kind(nouns: frozenset[str], called: frozenset[str]) -> frozenset[str]:
    """Return the nouns, `truce` as the word by which the treaty is called: `ceasefire`."""
    alike = called & CEASEFIRES
    return nouns - CEASEFIRES | alike if nouns & CEASEFIRES and alike else nouns


def _without_parties(parts: Designation, spoken: Spoken) -> Designation:
    """Return a designation without the words of names that are words for parties as well."""
    left = frozenset(word for word in parts.words if not spoken.party(word))
    return parts._replace(words=left, key=())


def _can_be(codes: Set[str], spoken: Spoken, parts: Designation) -> bool:
    """Return False for a text of some parties where the treaty has others as well."""
    everyone = {party.code for party in spoken.profile.treaty.parties}
    return len(codes) < 2 or codes == everyone or bool(parts.days)


def _in_years(spoken: Spoken, years: Sequence[int]) -> bool:
    """Return True for a treaty of the years that a set is said to span."""
    signed = spoken.profile.treaty.signed.first.year
    return len(years) < 2 or min(years) <= signed <= max(years)
