"""A cross-reference leads to a unit that is held."""

from collections.abc import Iterator

from servanda.checks.unknown_clause import remedy
from servanda.model.corpus import Corpus
from servanda.model.problem import Problem


def unknown_reference(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each `see` of a clause, and each search, that leads nowhere."""
    for address, clause in corpus.clause.items():
        for other in clause.see:
            if not corpus.holds(other):
                what = f"`see` names {other}, which is not on file"
                hint = f"{remedy(corpus, other)}, or move a text outside the corpus to `see_also`"
                yield Problem("unknown-reference", str(address), what, hint)
    for number, search in enumerate(corpus.searches, start=1):
        if not corpus.holds(search.clause):
            what = f"the search names {search.clause}, which is not on file"
            yield Problem(
                "unknown-reference", f"search:{number}", what, remedy(corpus, search.clause)
            )
