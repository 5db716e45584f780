"""Knows the answer to `treaties`: what is held, and how much of it events touch."""

from collections import defaultdict
from collections.abc import Iterable

from servanda.model.address import Address
from servanda.model.corpus import Corpus, Linked
from servanda.model.sheet import TreatiesSheet, TreatyRow
from servanda.model.treaty import Treaty
from servanda.model.vocabulary import Status
from servanda.reporting.command import command


def treaties_sheet(corpus: Corpus) -> TreatiesSheet:
    """Return one row a treaty, by id."""
    rows = treaty_rows(corpus)
    return {
        "treaties": rows,
        "next": [
            *(command("clause", row["id"]) for row in rows[:1]),
            *(command("report", "--treaty", row["id"]) for row in rows[:1]),
        ],
    }


def treaty_rows(corpus: Corpus, ids: Iterable[str] | None = None) -> list[TreatyRow]:
    """Return the rows of the treaties called so, or of all."""
    links: dict[str, list[Linked]] = defaultdict(list)
    for linked in corpus.links():
        if linked.link.status is not Status.REJECTED:
            links[linked.link.clause.treaty].append(linked)
    wanted = corpus.treaty if ids is None else sorted(set(ids))
    return [_row(corpus.treaty[name], links[name]) for name in wanted]


def _row(treaty: Treaty, links: list[Linked]) -> TreatyRow:
    """Count the clauses of the outermost level: those that a treaty's own numbering counts."""
    touched = {
        Address(treaty.id, linked.link.clause.path[:1])
        for linked in links
        if linked.link.status is Status.ACCEPTED
    }
    return {
        "id": treaty.id,
        "title": treaty.title,
        "short_title": treaty.short_title,
        "nature": treaty.nature.value,
        "signed": str(treaty.signed),
        "parties": [party.code for party in treaty.parties],
        "clauses": len(treaty.clauses),
        "worded": sum(clause.wording is not None for clause in treaty.clauses),
        "events": len({linked.event.id for linked in links}),
        "links": len(links),
        "touched": sum(treaty.address.child(clause.id) in touched for clause in treaty.clauses),
    }
