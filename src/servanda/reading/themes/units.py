"""Knows what a treaty says of each clause that a description may be about: the units to be ranked."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.treaty import Clause, Obligation, Treaty
from servanda.reading.themes.citing import numbers_cited

LIFE = "signature, approval, ratification, entry into force, anniversary of the"
"""what happens to a treaty as a whole (VCLT part II); its clauses do not say it"""


@dataclass(frozen=True)
class Unit:
    """A clause at the first level with all inside it, or a treaty as a whole."""

    address: Address
    heading: str
    says: tuple[str, ...]
    """what the file holds of it, each statement for itself"""
    parties: frozenset[str]
    numbers: frozenset[str]
    """under which numbers people cite it, those that other sources give it included"""
    names: tuple[str, ...]
    """how people call the treaty"""
    signed: date


def units(corpus: Corpus) -> tuple[Unit, ...]:
    """Return the units of every treaty, in the order of the corpus.

    People cite and link at the first level, and a clause counts with all inside it.
    """
    return tuple(unit for treaty in corpus.treaties for unit in _units(treaty))


def _units(treaty: Treaty) -> Iterator[Unit]:
    names = (treaty.short_title, *(alias.name for alias in treaty.aliases))
    parties = frozenset(party.code for party in treaty.parties)
    whole = Unit(
        address=treaty.address,
        heading=treaty.short_title,
        says=(f"{treaty.title}. {treaty.short_title}", f"{LIFE} {treaty.short_title}"),
        parties=parties,
        numbers=frozenset(),
        names=names,
        signed=treaty.signed.first,
    )
    yield whole
    facts = tuple((fact, numbers_cited(fact)) for fact in _facts(treaty))
    for clause in treaty.clauses:
        numbers = frozenset(_numbers(clause))
        told = (fact for fact, cited in facts if cited & numbers)
        inside = tuple(_inside(clause))
        yield replace(
            whole,
            address=treaty.address.child(clause.id),
            heading=clause.heading,
            says=(*_says(inside), *told),
            numbers=numbers,
        )


def _facts(treaty: Treaty) -> Iterator[str]:
    """Yield what the file tells of the treaty's life; some of it names the clauses that it concerns."""
    yield from treaty.in_force.facts
    yield from treaty.notes
    yield from (version.detail for version in treaty.contested_versions)


def _inside(clause: Clause) -> Iterator[Clause]:
    yield clause
    for child in clause.clauses:
        yield from _inside(child)


def _says(inside: tuple[Clause, ...]) -> Iterator[str]:
    """Yield the statements that the file holds of a clause; nothing where it holds none."""
    statements = (
        " ".join(f"{clause.heading}. {' '.join(clause.topics)}".strip(". ") for clause in inside),
        " ".join(clause.text or "" for clause in inside),
        " ".join(f"{clause.note} {clause.hinge}".strip() for clause in inside),
        *(_asks(obligation) for clause in inside for obligation in clause.obligations),
        *(reading.says for clause in inside for reading in clause.readings),
    )
    return (statement.strip() for statement in statements if statement.strip())


def _asks(obligation: Obligation) -> str:
    return f"{obligation.action} {obligation.object} {obligation.condition}"


def _numbers(clause: Clause) -> Iterator[str]:
    yield from (number for number in (clause.number, clause.id) if number and number.isdigit())
    yield from (rival.number for rival in clause.also_numbered)
