"""Knows which clause is meant by its subject: words of its heading, of its name in addresses, of its topics."""

import re
from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

from servanda.model.address import Address
from servanda.model.treaty import Clause, Treaty
from servanda.naming.language import Language
from servanda.naming.tokens import folded_words

_MARKS = re.compile(r"[;:,]")


class Likeness(IntEnum):
    """How a subject fits a clause, the least first."""

    NOT = 0
    SCATTERED = 1
    """its words stand in the heading and the topics, not together"""
    TOPIC = 2
    IN_HEADING = 3
    PART_OF_HEADING = 4
    """it is what stands between two marks of the heading"""
    HEADING = 5
    """it is the heading or the clause's name"""


class Subject(NamedTuple):
    """What a clause is said to be about, as words that compare."""

    words: frozenset[str]
    written: str = ""
    """the same words in the order in which they stood"""

    @classmethod
    def of(cls, words: Iterable[str], language: Language) -> "Subject":
        """Return the words that say something, in the singular.

        Words that merely count or connect say something only when there are no others.
        """
        every = [word for word in words if word[0].isalnum()]
        telling = [word for word in every if word not in language.fillers]
        said = [language.singular(word) for word in telling or every]
        return cls(frozenset(said), " ".join(said))


class ClauseWords(NamedTuple):
    """A clause and all words of its heading, its name and its topics, in the singular."""

    address: Address
    clause: Clause
    words: frozenset[str]


def clause_words(treaty: Treaty, language: Language) -> tuple[ClauseWords, ...]:
    """Return the words of every clause of a treaty, in the order of the text."""
    return tuple(
        ClauseWords(address, clause, frozenset(map(language.singular, _all_said(clause))))
        for address, clause in treaty.walk()
    )


def clauses_about(
    clauses: Iterable[ClauseWords], subject: Subject, language: Language
) -> dict[Address, Likeness]:
    """Return the clauses that a subject fits, and how."""
    if not subject.words:
        return {}
    fits = {
        held.address: likeness(held.clause, subject, language)
        for held in clauses
        if subject.words <= held.words
    }
    return {address: like for address, like in fits.items() if like}


def best(fits: dict[Address, Likeness]) -> tuple[Address, ...]:
    """Return the clauses that a subject can mean; of a clause and those inside it, the clause.

    A whole heading, or a whole part of one, decides. Below that, a word in a heading and a topic weigh the
    same; words that stand scattered decide nothing.
    """
    most = max(fits.values(), default=Likeness.NOT)
    least = most if most >= Likeness.PART_OF_HEADING else Likeness.TOPIC
    equal = [address for address, like in fits.items() if like >= least]
    return tuple(
        address
        for address in equal
        if not any(address != other and address.is_within(other) for other in equal)
    )


def likeness(clause: Clause, subject: Subject, language: Language) -> Likeness:
    """Return how a subject fits a clause."""
    words = subject.words
    heading = _said(clause.heading, language)
    name = frozenset() if clause.number else _said(clause.id, language)
    topics = [_said(topic, language) for topic in clause.topics]
    if words in (heading, name):
        return Likeness.HEADING
    if words in (_said(part, language) for part in _MARKS.split(clause.heading)):
        return Likeness.PART_OF_HEADING
    if words <= heading or words <= name:
        return Likeness.IN_HEADING
    if words in topics:
        return Likeness.TOPIC
    return Likeness.SCATTERED if words <= heading.union(name, *topics) else Likeness.NOT


def _all_said(clause: Clause) -> list[str]:
    name = "" if clause.number else clause.id
    return folded_words(" ".join((clause.heading, name, *clause.topics)))


def _said(text: str, language: Language) -> frozenset[str]:
    return Subject.of(folded_words(text), language).words
