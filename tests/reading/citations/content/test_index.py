"""Which clause words are about: rows from the labelled treaties; half of them fit none well."""

from functools import cache

import pytest
from tests.naming.treaties import labelled

from servanda.model.address import Address
from servanda.reading.citations.content.index import ClauseIndex


@cache
def index(treaty: str) -> ClauseIndex:
    return ClauseIndex(labelled().treaty[treaty])


@pytest.mark.parametrize(
    ("treaty", "words", "clause"),
    [
        ("nov10", "the return of refugees and displaced people under UNHCR", "nov10/7"),
        ("nov10", "five years, renewable for five more", "nov10/4"),
        ("inf", "inspectors may knock for thirteen years", "inf/11"),
        ("karsa", "three arbitrators at Orsel whose word is final", "karsa/9"),
        ("ilvara", "the summer flow at 320 cubic metres", "ilvara/2/1"),
        ("lanholt", "observers who go where they wish, without asking leave", "lanholt/13"),
        ("mineban", "a report by the end of April every year", "mineban/7"),
    ],
)
def test_the_clause_that_words_fit(treaty: str, words: str, clause: str) -> None:
    found = index(treaty).best(words)
    assert found is not None
    assert str(found.address) == clause
    assert found.share > 0.4
    assert found.margin > 0.1


@pytest.mark.parametrize(
    ("treaty", "words"),
    [
        ("nov10", ""),
        ("nov10", "the of and"),
        ("nov10", "a cat on the roof of the opera"),
        ("inf", "fishing boats in the harbour"),
        ("karsa", "a bill of rights for all"),
        ("lanholt", "poems about snow"),
        ("mineban", "an orchestra with two harps"),
    ],
)
def test_words_that_fit_no_clause(treaty: str, words: str) -> None:
    found = index(treaty).best(words)
    assert found is None or found.share < 0.3


def test_a_clause_cited_before_is_meant_where_two_fit_as_well() -> None:
    cited = Address("nov10", ("7",))
    found = index("nov10").best("return", {cited})
    assert found is not None
    assert found.address == cited
