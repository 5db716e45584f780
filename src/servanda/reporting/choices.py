"""Knows what can be chosen while an event is typed: clauses, actors, claimants, obligations."""

from collections.abc import Iterator

from servanda.model.corpus import Corpus
from servanda.model.form_sheet import ChoicesSheet
from servanda.model.tally import claimants
from servanda.reporting.names import every_name

_MOST = 3000
"""Clauses that a browser is given to choose from; any other can be typed."""
_CLAIMANTS = 200


def choices_sheet(corpus: Corpus) -> ChoicesSheet:
    """Return what there is to choose, the claimants heard most first."""
    heard = sorted(corpus.tally(claimants).items(), key=lambda each: (-each[1], each[0]))
    return {
        "clauses": [*_clauses(corpus)][:_MOST],
        "actors": [[code, name] for code, name in every_name(corpus, "actor")],
        "claimants": [name for name, _ in heard[:_CLAIMANTS]],
        "obligations": [*_obligations(corpus)],
    }


def _clauses(corpus: Corpus) -> Iterator[list[str]]:
    for treaty in corpus.treaty.values():
        yield [treaty.id, f"{treaty.short_title}, as a whole"]
        for address, clause in treaty.walk():
            yield [str(address), clause.heading or (clause.text or "wording not held")[:60]]
        for address, recital in treaty.recitals():
            yield [str(address), (recital.text or "wording not held")[:60]]


def _obligations(corpus: Corpus) -> Iterator[list[str]]:
    for (_, name), address in corpus.obligation_at.items():
        for asked in corpus.clause[address].obligations:
            if asked.id == name:
                yield [name, f"{address}: {asked.action} {asked.object}"]
