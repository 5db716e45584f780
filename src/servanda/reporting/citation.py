"""Knows how a unit is cited in words: `point 6 of the Trilateral Statement of 10 November 2020`."""

from servanda.model.address import PREAMBLE, Address
from servanda.model.corpus import Corpus
from servanda.model.treaty import Clause, Treaty


def cite_as(corpus: Corpus, address: Address) -> str:
    """Return the citation of a unit held, from the names that its treaty gives to its units."""
    treaty = corpus.treaty[address.treaty]
    name = _definite(treaty.short_title)
    if address.is_treaty:
        return name
    if address.is_preamble:
        recital = f"recital {address.path[1]} of " if address.path[1:] else ""
        return f"{recital}the preamble of {name}"
    return f"{_provision(corpus, treaty, address)} of {name}"


def heading(corpus: Corpus, address: Address) -> str:
    """Return what stands above a unit, or an empty string where nothing does."""
    if address.is_treaty:
        treaty = corpus.treaty.get(address.treaty)
        return treaty.title if treaty else ""
    if address.path == (PREAMBLE,):
        return "Preamble"
    return corpus.clause[address].heading if address in corpus.clause else ""


def _definite(title: str) -> str:
    first, _, rest = title.partition(" ")
    return f"the {rest}" if first.casefold() == "the" else f"the {title}"


def _provision(corpus: Corpus, treaty: Treaty, address: Address) -> str:
    """Return the unit's name and number, and those of the units inside it down to `address`."""
    outer, *inner = (
        corpus.clause[Address(address.treaty, address.path[:depth])]
        for depth in range(1, len(address.path) + 1)
    )
    named = _named(outer, treaty.numbering.unit)
    if not inner:
        return named
    first, *deeper = (clause.number or clause.id for clause in inner)
    return f"{named}, sub-paragraph {first}{''.join(f'({number})' for number in deeper)},"


def _named(clause: Clause, unit: str) -> str:
    if clause.number:
        return f"{unit} {clause.number}"
    return (
        f"the provision on “{clause.heading}”" if clause.heading else f"the provision {clause.id}"
    )
