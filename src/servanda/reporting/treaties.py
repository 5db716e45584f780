"""Knows the answer to `treaties`: what is held, and how much of it events touch."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from servanda.model.corpus import Corpus
from servanda.model.sheet import TreatiesSheet, TreatyRow
from servanda.model.tally import clauses, treaties
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
    on_record = _on_record(corpus)
    wanted = corpus.treaty if ids is None else sorted(set(ids))
    return [_row(corpus, corpus.treaty[name], on_record[name]) for name in wanted]


class _OnRecord:
    """What is counted of a treaty."""

    def __init__(self) -> None:
        self.links = 0
        self.touched: set[tuple[str, ...]] = set()
        """clauses of the outermost level that an accepted link names"""


def _on_record(corpus: Corpus) -> Mapping[str, _OnRecord]:
    """Return what is counted of links that are not rejected, by treaty."""
    found: dict[str, _OnRecord] = defaultdict(_OnRecord)
    for (treaty, top, status), links in corpus.tally(clauses).items():
        if status is not Status.REJECTED:
            found[treaty].links += links
        if status is Status.ACCEPTED:
            found[treaty].touched.add(top)
    return found


def _row(corpus: Corpus, treaty: Treaty, counted: _OnRecord) -> TreatyRow:
    """Count the clauses of the outermost level: those that a treaty's own numbering counts."""
    return {
        "id": treaty.id,
        "title": treaty.title,
        "short_title": treaty.short_title,
        "nature": treaty.nature.value,
        "signed": str(treaty.signed),
        "parties": [party.code for party in treaty.parties],
        "clauses": len(treaty.clauses),
        "worded": sum(clause.wording is not None for clause in treaty.clauses),
        "events": corpus.tally(treaties).get(treaty.id, 0),
        "links": counted.links,
        "touched": sum((clause.id,) in counted.touched for clause in treaty.clauses),
    }
