"""Knows which words of running text speak of which treaty: its names, parties, seats, signers and place."""

from collections import Counter
from collections.abc import Mapping
from functools import cache, cached_property

from servanda.model.treaty import Clause
from servanda.naming.names import MadeFrom
from servanda.naming.register import Profile, Register
from servanda.naming.tokens import folded_words, tokenise
from servanda.reading.citations.words.english import SIDES
from servanda.reading.themes.terms import FUNCTION_WORDS, stem
from servanda.text.state_words import state_words

_PART = 4
"""A treaty is on what a fourth of its clauses speak of,"""
_OFTEN = 2
"""and at least two."""

_REMEMBERED = 50_000
"""How many words are remembered; a text has fewer, and a stream of texts has no end."""

NAME, PARTY, PLACE, SIDE = "name", "party", "place", "side"


class Spoken:
    """The words of one treaty beyond the grammar of its names."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.is_called = profile.is_called
        self.codes = frozenset(party.code for party in profile.treaty.parties)
        self._titles = frozenset().union(*(name.parts.words for name in profile.names))
        self.proper = frozenset(
            profile.language.singular(token.word)
            for name in profile.names
            if name.made_from in {MadeFrom.ALIAS, MadeFrom.SHORT_TITLE}
            for token in tokenise(name.text)
            if token.text[:1].isupper()
        ) & frozenset().union(*(name.parts.words for name in profile.names))
        self.nouns_alone = frozenset(
            noun
            for name in profile.names
            if name.made_from is MadeFrom.ALIAS and not (name.parts.words or name.parts.days)
            for noun in name.parts.nouns
            if name.text[-len(noun) :][:1].isupper()
        )
        """what the file says it is called without any other word (`the Charter`)"""
        self._places = self._words_of_place()
        self._known: dict[str, tuple[str, str] | None] = {}

    def explain(self, word: str) -> tuple[str, str] | None:
        """Return in what way a word speaks of the treaty and of what in it, or None.

        `("party", "AZE")` for a party, its people, its seat or who signed for it.
        """
        if word not in self._known:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            self._known[word] = self._explained(word)
        return self._known[word]

    def _explained(self, word: str) -> tuple[str, str] | None:
        singular = self.profile.language.singular(word)
        if word in self._titles or singular in self._titles:
            return NAME, singular
        party = self.party(word)
        if party:
            return PARTY, party
        if word in self._places:
            return PLACE, word
        if SIDES.get(word) == len(self.codes):
            return SIDE, word
        return None

    def is_subject(self, word: str, *, dated: bool = False) -> bool:
        """Return True for a word of what the treaty is on: of its kind, or of a good part of its clauses.

        Where its date is said as well, one clause that has the word is enough.
        """
        told = stem(word)
        return told in self._subjects or (dated and told in self._said)

    @cached_property
    def _said(self) -> Mapping[str, int]:
        """How many clauses have each word that says something."""
        clauses = self.profile.treaty.clauses
        said = Counter(
            told for clause in clauses for told in {stem(word) for word in _words_of(clause)}
        )
        return {word: many for word, many in said.items() if word not in FUNCTION_WORDS}

    @cached_property
    def _subjects(self) -> frozenset[str]:
        treaty = self.profile.treaty
        kind = {stem(token.word) for token in tokenise(treaty.kind) if not token.is_mark}
        often = max(_OFTEN, len(treaty.clauses) / _PART)
        told = {word for word, many in self._said.items() if many >= often}
        return frozenset(kind - FUNCTION_WORDS | told)

    def party(self, word: str) -> str | None:
        """Return the code of the party that a word mentions, or None."""
        seat = seats().get(word)
        if seat in self.codes:
            return seat
        found = self.profile.without_parties((word,)).parties
        return min(found) if found else None

    def _words_of_place(self) -> frozenset[str]:
        """Return the names in the place of signature: its capitalised words."""
        return frozenset(
            token.word
            for token in tokenise(self.profile.treaty.place)
            if token.text[:1].isupper() and len(token.word) > 2
        )

    @cached_property
    def offices(self) -> frozenset[str]:
        """What those who signed are called: `president`."""
        return frozenset().union(*(party.said for party in self.profile.parties))


@cache
def seats() -> Mapping[str, str]:
    """Return the words that stand for one state each: its name, people, adjective and capital."""
    spelled = ((tokenise(entry.word), entry.code) for entry in state_words())
    return {
        tokens[0].word: code
        for tokens, code in spelled
        if len(tokens) == 1 and len(tokens[0].word) > 2
    }


def _words_of(clause: Clause) -> list[str]:
    """Return the words of a clause with all that is inside it."""
    inside = [word for inner in clause.clauses for word in _words_of(inner)]
    topics = " ".join(clause.topics).replace("-", " ")
    return [*folded_words(f"{clause.heading} {topics} {clause.wording or ''}"), *inside]


def spoken_of(register: Register) -> dict[str, Spoken]:
    """Return the words of every treaty, by its id."""
    return {id_: Spoken(profile) for id_, profile in register.profiles.items()}
