"""Knows which treaty a designation means: every word of it must be explained by the treaty's file.

How well a treaty is named, from the top: by a whole name; by part of one name; by the words of a name
with another noun by which it is called; by its day, parties or noun alone. What is named best is meant;
two that are named equally well are both possible. A day or a count that contradicts the file excludes.
"""

from enum import IntEnum
from typing import NamedTuple

from servanda.naming.days import agree
from servanda.naming.designation import Designation, take_apart
from servanda.naming.names import MadeFrom, Name
from servanda.naming.register import Mentioned, Profile, Register
from servanda.naming.tokens import Words


class Fit(IntEnum):
    """How well a designation names a treaty."""

    NOT = 0
    CALLED = 1
    """by a noun that others use for it, its day or its parties"""
    CALLS_ITSELF = 2
    """by the noun of its own title"""
    ALL_PARTIES = 3
    OTHER_NOUN = 4
    PART = 5
    WHOLE = 6


class Meant(NamedTuple):
    """Which treaties a designation can mean, and what else it names better."""

    words: str
    treaties: tuple[str, ...] = ()
    other_texts: tuple[str, ...] = ()
    """instruments that no file holds and with which a treaty is not to be confused"""
    contradicted: tuple[str, ...] = ()
    """treaties that would be meant but for a day or a count"""

    @property
    def is_known(self) -> bool:
        """True when every word is explained, be it by an instrument that is not held."""
        return bool(self.treaties or self.other_texts or self.contradicted)


def meant_by(register: Register, words: Words) -> Meant:
    """Return the treaties that the words name best; none where a word stays unexplained."""
    parts = take_apart(words)
    if parts.is_empty:
        return Meant(words.written)
    best, treaties = _best(register, parts)
    others = other_texts(register, parts) if best < Fit.PART else ()
    if treaties and not others:
        return Meant(words.written, treaties)
    return Meant(words.written, (), others, _but_for_numbers(register, parts))


def _best(register: Register, parts: Designation) -> tuple[Fit, tuple[str, ...]]:
    """Return the best fit that any treaty has, and the treaties that have it."""
    fits = {id_: fit(profile, parts) for id_, profile in register.profiles.items()}
    best = max(fits.values(), default=Fit.NOT)
    return best, tuple(id_ for id_, fitting in fits.items() if best and fitting is best)


def fit(profile: Profile, parts: Designation) -> Fit:
    """Return how well a designation names one treaty."""
    if not agree(parts.days, profile.days):
        return Fit.NOT
    if any(count != profile.count for count in parts.counts):
        return Fit.NOT
    if any(_is_whole(name, parts) for name in profile.names):
        return Fit.WHOLE
    mentioned = profile.without_parties(parts.words)
    formal = parts.nouns & profile.language.formal
    if mentioned.rest:
        return _by_name(profile, mentioned, formal)
    return _by_circumstance(profile, mentioned, parts, formal)


def _is_whole(name: Name, parts: Designation) -> bool:
    if name.made_from is MadeFrom.KIND:
        return False
    if parts.key and name.parts.key == parts.key:
        return True
    return bool(parts.words) and (parts.words, parts.nouns) == (name.parts.words, name.parts.nouns)


def _by_name(profile: Profile, mentioned: Mentioned, formal: frozenset[str]) -> Fit:
    """Return how well words that mention no party fit the names of a treaty."""
    best = Fit.NOT
    for name in profile.names:
        if not mentioned.rest <= name.parts.words:
            continue
        if formal <= name.parts.nouns:
            best = max(best, Fit.OTHER_NOUN if name.made_from is MadeFrom.KIND else Fit.PART)
        elif formal <= profile.is_called and _is_all_of(name, mentioned.rest, profile):
            best = max(best, Fit.OTHER_NOUN)
    return best


def _is_all_of(name: Name, rest: frozenset[str], profile: Profile) -> bool:
    """Return True when the words are all that a name says apart from its noun and the parties."""
    if name.made_from is MadeFrom.KIND:
        return False
    return rest in (name.parts.words, profile.without_parties(name.parts.words).rest)


def _by_circumstance(
    profile: Profile, mentioned: Mentioned, parts: Designation, formal: frozenset[str]
) -> Fit:
    """Return how well a noun, a day, a count and parties name a treaty, without a name of its own."""
    everyone = frozenset(party.code for party in profile.treaty.parties)
    several = len(mentioned.parties) > 1
    dated = any(day.is_day for day in parts.days)
    if not formal <= profile.is_called:
        return Fit.NOT
    if not (parts.nouns or dated or (several and mentioned.parties == everyone)):
        return Fit.NOT
    if several and mentioned.parties != everyone and not parts.days:
        return Fit.NOT  # a text of some parties is not the text of all
    if several and mentioned.parties == everyone:
        return Fit.ALL_PARTIES
    return Fit.CALLS_ITSELF if parts.nouns & profile.calls_itself else Fit.CALLED


def other_texts(register: Register, parts: Designation) -> tuple[str, ...]:
    """Return the instruments that files warn of and that the words name at least in part."""
    formal = parts.nouns & register.language.formal
    return tuple(
        name.text
        for profile in register.profiles.values()
        for name in profile.other_texts
        if parts.words <= name.parts.words
        and formal <= name.parts.nouns
        and (not name.parts.days or agree(parts.days, name.parts.days))
        and profile.without_parties(parts.words).rest
    )


def _but_for_numbers(register: Register, parts: Designation) -> tuple[str, ...]:
    """Return the treaties that the words would name if they stated no day and no count."""
    bare = parts._replace(days=(), counts=(), key=())
    if bare == parts._replace(key=()) or bare.is_empty:
        return ()
    return _best(register, bare)[1]


def names_wholly(register: Register, words: Words) -> bool:
    """Return True when the words are a whole name of a treaty."""
    key = take_apart(words).key
    return bool(key) and key in register.whole_names
