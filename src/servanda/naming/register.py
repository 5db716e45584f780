"""Knows the treaties of a corpus by everything that their files say they are called."""

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.treaty import Treaty
from servanda.naming.english import ENGLISH
from servanda.naming.language import Language
from servanda.naming.names import (
    MadeFrom,
    PartyNames,
    days_of,
    names_of,
    other_texts,
    own_noun,
)
from servanda.naming.themes import ClauseWords, Likeness, Subject, clause_words, clauses_about


class Mentioned(NamedTuple):
    """Words of a designation once the parties in them are known."""

    rest: frozenset[str]
    """what is left"""
    parties: frozenset[str]
    """the codes of the parties mentioned"""


class Profile:
    """One treaty, as far as its names go."""

    def __init__(self, treaty: Treaty, language: Language) -> None:
        self.treaty = treaty
        self.language = language
        self.names = names_of(treaty, language)
        self.other_texts = other_texts(treaty, language)
        self.days = days_of(treaty, self.names)
        self.count = treaty.numbering.count or len(treaty.clauses)
        self.calls_itself = self._own_nouns()
        named = frozenset().union(*(name.parts.nouns for name in self.names))
        self.is_called = named | ({"treaty"} if treaty.nature == "binding" else set())

    @cached_property
    def parties(self) -> tuple[PartyNames, ...]:
        """The names of the parties."""
        return tuple(
            PartyNames(party, treaty=self.treaty, language=self.language)
            for party in self.treaty.parties
        )

    @cached_property
    def clauses(self) -> tuple[ClauseWords, ...]:
        """The words by which the clauses can be known."""
        return clause_words(self.treaty, self.language)

    def about(self, subject: Subject) -> dict[Address, Likeness]:
        """Return the clauses that a subject fits, and how."""
        return clauses_about(self.clauses, subject, self.language)

    def without_parties(self, words: Iterable[str]) -> Mentioned:
        """Return the words that mention no party, and which parties the others mention."""
        rest: set[str] = set()
        found: set[str] = set()
        for word in words:
            meant = {
                party.code
                for party, names in zip(self.treaty.parties, self.parties, strict=True)
                if names.is_meant_by(word)
            }
            found |= meant
            if not meant and not self._accompanies(word):
                rest.add(word)
        return Mentioned(frozenset(rest), frozenset(found))

    def _accompanies(self, word: str) -> bool:
        """Return True for a word that may stand beside a party's name (`president`, `republic`)."""
        return word in self.language.state_forms or any(
            word == said or word == self.language.singular(said)
            for names in self.parties
            for said in names.said
        )

    def _own_nouns(self) -> frozenset[str]:
        """Return what the treaty calls itself: the nouns of its short title, the first of its title."""
        short = next(name for name in self.names if name.made_from is MadeFrom.SHORT_TITLE)
        title = next(name for name in self.names if name.made_from is MadeFrom.TITLE)
        first = next((word for word in title.parts.key if word in title.parts.nouns), None)
        return short.parts.nouns | ({first} if first else set())


class Register:
    """The treaties of a corpus and the language in which they are spoken of.

    The language is English with the units and the texts that the treaties call by names of their own.
    """

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        treaties = corpus.treaty.values()
        units = sorted({treaty.numbering.unit.casefold() for treaty in treaties})
        nouns = sorted({noun for treaty in treaties if (noun := own_noun(treaty, ENGLISH))})
        self.language = ENGLISH.with_units(units).with_nouns(nouns)
        self.profiles = {treaty.id: Profile(treaty, self.language) for treaty in treaties}

    @cached_property
    def whole_names(self) -> frozenset[tuple[str, ...]]:
        """The keys of every name that is no mere description."""
        return frozenset(
            name.parts.key
            for profile in self.profiles.values()
            for name in profile.names
            if name.made_from is not MadeFrom.KIND
        )
