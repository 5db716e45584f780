"""Knows the answer to `clause`: the unit, its verdicts, and every event that touches it.

Verdicts rest on everything on record as of the day, whatever is filtered: only the bearer filter leaves
cells out. Links that a reviewer rejected are not shown.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from servanda.errors import NotFound
from servanda.model.address import Address
from servanda.model.cell import Cell
from servanda.model.corpus import Corpus, Linked
from servanda.model.sheet import ClauseSheet, LinkSheet, UnitSheet
from servanda.model.vocabulary import Status
from servanda.reporting.cells import cell_sheet, in_text_order
from servanda.reporting.command import command
from servanda.reporting.links import LinkReader, in_order
from servanda.reporting.question import ClauseQuestion, repeated
from servanda.reporting.units import unit_sheet


class Found(NamedTuple):
    """What is on record of a unit, as far as it was asked for."""

    address: Address
    cells: list[Cell]
    links: list[Linked]
    """by stance, oldest first"""


def clause_sheet(corpus: Corpus, *, cells: Iterable[Cell], question: ClauseQuestion) -> ClauseSheet:
    """Return one unit with its cells, and its links by stance, oldest first.

    An address deeper than the file gets the nearest unit held. Raises NotFound without the treaty.
    """
    return written(corpus, find(corpus, cells, question), question)


def find(corpus: Corpus, cells: Iterable[Cell], question: ClauseQuestion) -> Found:
    """Return what a question asks for; raises NotFound without the treaty."""
    address = nearest(corpus, question.address)
    bearer = question.filters.bearer.casefold()
    shown = [
        cell
        for cell in in_text_order(corpus, cells)
        if cell.clause == address and bearer in ("", cell.bearer.casefold())
    ]
    on_record = (*corpus.links_on(address), *_weighed(shown))
    return Found(address, shown, _links(on_record, question))


def written(
    corpus: Corpus, found: Found, question: ClauseQuestion, *, window: slice = slice(None)
) -> ClauseSheet:
    """Return what was found as a sheet, with those of its links that a window lets through."""
    reader = LinkReader(corpus, found.cells)
    unit = unit_sheet(corpus, address=found.address)
    links = [reader.sheet(linked) for linked in found.links[window]]
    return {
        "asked": question.asked or str(question.address),
        "read_as": question.read_as,
        "as_of": question.as_of.isoformat(),
        "filters": repeated(question.filters),
        "unit": unit,
        "cells": [cell_sheet(cell, reader) for cell in found.cells],
        "links": links,
        "next": list(_next(found.address, unit, links)),
    }


def nearest(corpus: Corpus, address: Address) -> Address:
    """Return the nearest unit held; raises NotFound when the files have no such treaty."""
    held = corpus.nearest(address)
    if held is None:
        raise NotFound(
            f"no treaty here is called {address.treaty!r}",
            "`servanda treaties` lists those that are held",
            tuple(corpus.treaty),
        )
    return held


def _weighed(cells: Iterable[Cell]) -> Iterator[Linked]:
    """Yield the links on which verdicts rest: one that performs an obligation stands with it, deeper."""
    for cell in cells:
        for weighed in (*cell.counted, *cell.shut_out):
            yield weighed.linked


def _links(on_record: Iterable[Linked], question: ClauseQuestion) -> list[Linked]:
    """Return the links that the question lets through, in the order in which stances are counted."""
    return in_order(
        linked
        for linked in {each.id: each for each in on_record}.values()
        if linked.link.status is not Status.REJECTED
        and linked.event.date.first <= question.as_of
        and question.filters.let_through(linked)
    )


def _next(address: Address, unit: UnitSheet, links: list[LinkSheet]) -> Iterator[str]:
    """Yield what a reader of this answer would want to ask."""
    if address.is_treaty:
        yield command("report", "--treaty", address)
    if links:
        yield command("event", links[0]["event"])
        yield from _one_side(address, links)
    elif unit["heading"] and not address.is_preamble:
        yield command("search", unit["heading"])
    rivals = {rival["clause"] for rival in unit["number_given_to"]}
    yield from (command("clause", rival) for rival in sorted(rivals))
    if not address.is_treaty:
        yield command("xref", address)
        yield command("report", "--clause", address)


def _one_side(address: Address, links: list[LinkSheet]) -> Iterator[str]:
    """Yield how to see the claims of one state or organisation alone, the one that speaks most."""
    claimants = Counter(link["claimant"].partition(":")[0] for link in links)
    sides = sorted(filter(str.isupper, claimants))
    if sides and len(claimants) > 1:
        yield command("clause", address, "--claimant", max(sides, key=claimants.__getitem__))
