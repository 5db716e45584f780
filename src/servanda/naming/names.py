"""Knows every name of a treaty and what each is made from. Nothing but the treaty's own file counts."""

import re
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from servanda.model.treaty import Party, Treaty
from servanda.naming.days import Day
from servanda.naming.designation import Designation, take_apart
from servanda.naming.language import Language
from servanda.naming.tokens import Words, tokenise

_PAST_HEAD = re.compile(r" (?:of|on|for|between|concerning)\b| ?[(,]")
"""what ends the noun phrase at the head of a title"""


class MadeFrom(StrEnum):
    """The field of the treaty file that a name comes from."""

    ID = "id"
    SHORT_TITLE = "short title"
    TITLE = "title"
    ALIAS = "alias"
    KIND = "kind"
    OTHER_TEXT = "not to be confused with"


class Name(NamedTuple):
    """A name, the treaty whose file gives it, and what it is made of."""

    treaty: str
    text: str
    made_from: MadeFrom
    language: str
    parts: Designation


class PartyNames:
    """The words by which one party of a treaty can be mentioned."""

    def __init__(self, party: Party, *, treaty: Treaty, language: Language) -> None:
        signed = [signatory for signatory in treaty.signatories if signatory.party == party.code]
        self._code = party.code
        self._name = _words(f"{party.code} {party.name}")
        self._people = _words(" ".join(signatory.name for signatory in signed))
        self._language = language
        self.said = self._name | _words(" ".join(signatory.office for signatory in signed))
        """words that may accompany a mention and do not make one (`president`, `republic`)"""

    def is_meant_by(self, word: str) -> bool:
        """Return True for the state's name or its people's (`russia`, `russian`), or who signed."""
        if word in self._language.state_forms or word in self._language.fillers:
            return False
        if word in self._people:
            return True
        return any(self._are_kin(word, name) for name in self._name) or any(
            self._are_kin(word, name) for name in self._common_name
        )

    @cached_property
    def _common_name(self) -> frozenset[str]:
        """The state's name by ISO 3166; read late, since most words are explained without it."""
        from servanda.text.states import state_name

        return _words(state_name(self._code) or "")

    def _are_kin(self, one: str, other: str) -> bool:
        """Return True when the words are equal or one is the adjective of the other."""
        if other in self._language.state_forms:
            return False
        return (
            one == other
            or _is_adjective(one, of=other, endings=self._language.demonyms)
            or _is_adjective(other, of=one, endings=self._language.demonyms)
        )


def names_of(treaty: Treaty, language: Language) -> tuple[Name, ...]:
    """Return the names of a treaty, each with what it is made from, in the order of the file."""
    kind = treaty.kind.partition("(")[0]
    named = [
        (treaty.id, MadeFrom.ID, ""),
        (treaty.short_title, MadeFrom.SHORT_TITLE, ""),
        (treaty.title, MadeFrom.TITLE, ""),
        *((alias.name, MadeFrom.ALIAS, alias.language) for alias in treaty.aliases),
        (kind, MadeFrom.KIND, ""),
    ]
    return tuple(
        Name(treaty.id, text, made_from, spoken, take_apart(Words.of(text, language)))
        for text, made_from, spoken in named
    )


def own_noun(treaty: Treaty, language: Language) -> str | None:
    """Return the noun of a short title that is no usual one (`the Kelby Settlement`), or None.

    The kind of the treaty, or a name in small letters, has to show that it is a noun at all.
    """
    words = tokenise(_PAST_HEAD.split(treaty.short_title)[0])
    if not words or any(language.is_noun(token.word) for token in words):
        return None
    head = words[-1].word
    names = (treaty.kind, treaty.title, *(alias.name for alias in treaty.aliases))
    as_noun = any(token.text == head for name in names for token in tokenise(name))
    is_unit = language.singular(head) in {*language.units, treaty.numbering.unit.casefold()}
    return head if as_noun and head.isalpha() and not is_unit else None


def other_texts(treaty: Treaty, language: Language) -> tuple[Name, ...]:
    """Return the names of other instruments with which the file says not to confuse the treaty."""
    return tuple(
        Name(treaty.id, text, MadeFrom.OTHER_TEXT, "", take_apart(Words.of(text, language)))
        for text in treaty.not_to_be_confused_with
    )


def days_of(treaty: Treaty, names: tuple[Name, ...]) -> frozenset[Day]:
    """Return the days under which people cite a treaty: signature, other dates, days in its names.

    A title may carry the date of another text, so days in titles do not count. A name that gives no year
    (`November 9 statement`) means the year of the signature.
    """
    cited = [Day.of(date) for date in (treaty.signed, *treaty.also_dated)]
    named = [
        day._replace(year=day.year or cited[0].year)
        for name in names
        if name.made_from in {MadeFrom.ALIAS, MadeFrom.SHORT_TITLE}
        for day in name.parts.days
        if day.is_day
    ]
    return frozenset(cited + named)


def _words(text: str) -> frozenset[str]:
    return frozenset(token.word for token in tokenise(text) if not token.is_mark)


def _is_adjective(word: str, *, of: str, endings: tuple[str, ...]) -> bool:
    """Return True when `word` is the stem of `of` with the ending of a people's name.

    Stems keep at least four letters, and names at most three letters beyond the stem, so that
    `austrian` is made from `austria` and not from `australia`.
    """
    if word[:4] != of[:4]:
        return False
    stems = (word[: -len(ending)] for ending in endings if word.endswith(ending))
    return any(
        len(stem) >= 4 and of.startswith(stem) and len(of) - len(stem) <= 3 for stem in stems
    )
