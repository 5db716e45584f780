"""Knows what has to be said of a language before citations in it can be read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple


class Unit(NamedTuple):
    """A kind of unit. Kinds tell only what lies inside what: any of them fits any treaty."""

    name: str
    depth: int
    plural: bool = False


APART, BODY, POINT, INNER, SENTENCE = range(5)
"""Depths: beside the body (an annex), an article, a point, a sub-paragraph, a sentence in it."""

PREAMBLE_UNIT = Unit("preamble", APART)
ANY_UNIT = Unit("number", POINT)
RECITAL_UNIT = Unit("recital", POINT)


@dataclass(frozen=True)
class Language:
    """The words of a language that citations are made of, all folded (`tokens.fold`)."""

    code: str
    units: Mapping[str, Unit]
    inner: frozenset[str]
    """what makes any unit one inside another (`sub-paragraph`)"""
    preambles: frozenset[str]
    recitals: Mapping[str, Unit]
    positions: Mapping[str, int]
    """places counted from the start, or below zero from the end"""
    number_signs: frozenset[str]
    joins: tuple[tuple[str, ...], ...]
    """what stands between the members of a list, the longest first"""
    ranges: frozenset[str]
    within: frozenset[str]
    """what stands between a part and its whole"""
    about: frozenset[str]
    """what stands between a unit and its subject"""
    passages: frozenset[str]
    """what a clause is called by its subject (`the passage on energy`)"""
    fillers: frozenset[str]
    """words that do not help to tell one thing from another"""
    everything: frozenset[str]
    """quantities that make the units of a treaty the treaty as a whole"""
    formal: frozenset[str]
    """what instruments call themselves: a treaty is called so only if its names say so"""
    loose: frozenset[str]
    """what anybody may call any instrument"""
    months: Mapping[str, int]
    state_forms: frozenset[str]
    """what a state is, apart from which one"""
    demonyms: tuple[str, ...]
    """endings by which the name of a people differs from that of its state"""
    plurals: tuple[tuple[str, str], ...]
    """endings of the plural and what stands in their place, the first that fits"""
    own: frozenset[str] = frozenset()
    """what treaties are called whose files use a noun of their own (`settlement`)"""

    @cached_property
    def _last_of_plurals(self) -> frozenset[str]:
        return frozenset(ending[-1] for ending, _ in self.plurals)

    @cached_property
    def join_heads(self) -> frozenset[str]:
        """The words and marks with which what joins the members of a list begins."""
        return frozenset(join[0] for join in self.joins)

    @cached_property
    def joins_from(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """What stands between the members of a list, by the first word, the longest first."""
        return {
            first: tuple(join for join in self.joins if join[0] == first)
            for first, *_ in self.joins
        }

    @cached_property
    def conjunctions(self) -> frozenset[str]:
        """The words with which a new member of a list begins."""
        return frozenset(join[0] for join in self.joins if join[0].isalpha())

    def with_units(self, names: Iterable[str]) -> "Language":
        """Return the language with the units that treaties call by names of their own (`strand`)."""
        own = {
            word: Unit(name, BODY, plural=word != name)
            for name in names
            for word in (name, f"{name}s")
            if name.isalpha() and word not in self.units
        }
        return replace(self, units={**own, **self.units}) if own else self

    def with_nouns(self, nouns: Iterable[str]) -> "Language":
        """Return the language with what treaties are called by nouns of their own (`settlement`)."""
        own = frozenset(nouns)
        return replace(self, formal=self.formal | own, own=own) if own else self

    def is_noun(self, word: str) -> bool:
        """True for what an instrument is called."""
        return word in self.formal or word in self.loose

    def singular(self, word: str) -> str:
        """Return `word` without the ending of the plural, so that both compare equal."""
        if word[-1:] not in self._last_of_plurals:
            return word
        for ending, instead in self.plurals:
            if word.endswith(ending) and len(word) > len(ending) + 2:
                return word[: len(word) - len(ending)] + instead
        return word
