"""Knows the answer to `xref`: what a unit cites, what cites it, what is parallel, what may conflict."""

from collections.abc import Iterator

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.room_sheet import XrefPageSheet
from servanda.model.sheet import ReferenceSheet, UnitSheet, XrefSheet
from servanda.reporting.citation import heading
from servanda.reporting.clause import nearest
from servanda.reporting.command import command
from servanda.reporting.conflict import possible_conflicts
from servanda.reporting.likeness import Likeness
from servanda.reporting.units import references, unit_sheet


def xref_sheet(corpus: Corpus, *, address: Address, asked: str = "") -> XrefSheet:
    """Return a unit's references: cited, citing, then parallel (best first), then possible conflicts.

    A unit counts with the units inside it. Raises NotFound without the treaty.
    """
    unit = nearest(corpus, address)
    found = [*_citations(corpus, unit), *_compared(corpus, unit)]
    return {
        "asked": asked or str(address),
        "unit": unit_sheet(corpus, address=unit),
        "references": found,
        "outside": _outside(corpus, unit),
        "next": _next(unit, found),
    }


def _within(corpus: Corpus, unit: Address) -> list[Address]:
    """Return the unit and the clauses inside it."""
    inner = [address for address in corpus.clause if address.is_within(unit)]
    return inner if unit in inner else [unit, *inner]


def _citations(corpus: Corpus, unit: Address) -> list[ReferenceSheet]:
    """Return what the unit cites, then what cites it, without what it says of itself."""
    inner = _within(corpus, unit)
    found = {
        (reference["relation"], reference["address"]): reference
        for address in inner
        for reference in references(corpus, address)
        if not Address.parse(reference["address"]).is_within(unit)
    }
    return sorted(found.values(), key=lambda reference: reference["relation"] != "see")


def _compared(corpus: Corpus, unit: Address) -> Iterator[ReferenceSheet]:
    """Yield the parallel clauses of other treaties, then those of them that may conflict."""
    likeness = Likeness(corpus)
    parallels = likeness.parallels(unit)
    for parallel in parallels:
        yield _reference(corpus, parallel.address, "parallel", parallel.because)
    for parallel in parallels:
        for because in possible_conflicts(corpus, likeness, unit, parallel.address):
            yield _reference(corpus, parallel.address, "possible conflict", because)


def _reference(corpus: Corpus, address: Address, relation: str, because: str) -> ReferenceSheet:
    return {
        "address": str(address),
        "heading": heading(corpus, address),
        "relation": relation,
        "because": because,
    }


def _outside(corpus: Corpus, unit: Address) -> list[str]:
    """Return the texts outside the corpus that the unit cites; for a treaty, related instruments."""
    related = corpus.treaty[unit.treaty].related_instruments if unit.is_treaty else ()
    cited = [
        text
        for address in _within(corpus, unit)
        if address in corpus.clause
        for text in corpus.clause[address].see_also
    ]
    return list(dict.fromkeys([*(other.name for other in related), *cited]))


def _next(unit: Address, found: list[ReferenceSheet]) -> list[str]:
    others = dict.fromkeys(reference["address"] for reference in found)
    return [command("clause", unit), *(command("xref", other) for other in list(others)[:2])]


def xref_page(corpus: Corpus, *, address: Address) -> XrefPageSheet:
    """Return a unit's references, each with the words of the unit it leads to.

    Raises NotFound without the treaty.
    """
    answer = xref_sheet(corpus, address=address)
    return {
        "answer": answer,
        "compared": [
            {"reference": reference, "unit": _led_to(corpus, Address.parse(reference["address"]))}
            for reference in answer["references"]
        ],
    }


def _led_to(corpus: Corpus, address: Address) -> UnitSheet | None:
    unit = corpus.nearest(address)
    return unit_sheet(corpus, address=unit, inner=not unit.is_treaty) if unit else None
