"""What stands behind a treaty, and what nobody looked for."""

from typing import Any

from servanda.model.corpus import Corpus, Search
from servanda.reporting.behind import behind
from servanda.reporting.coverage import coverage_sheets, publishers
from tests.reporting.corpora import cells, event, link, one_of_everything, river


def coverage(held: Corpus) -> Any:
    shown = cells(held)
    (row,) = coverage_sheets(held, shown, behind(shown))
    return row


def test_counts() -> None:
    row = coverage(one_of_everything())
    assert (row["treaty"], row["clauses"], row["with_evidence"]) == ("river", 7, 6)
    assert (row["events"], row["links"], row["shut_out"]) == (4, 6, 1)
    assert row["claimants"] == {"DEU:MFA": 3, "FRA:MOD": 1, "coder": 2}
    assert row["publishers"] == ["Radio", "The Paper"]
    assert (row["single_source"], row["no_source"]) == (4, 0)


def test_one_publisher_in_two_spellings_is_one() -> None:
    held = event(
        "2005-03-01-x",
        sources=[
            {"publisher": "The Paper", "title": "a"},
            {"publisher": "the  paper", "title": "b"},
        ],
    )
    assert list(publishers(held).values()) == ["The Paper"]


def test_an_event_without_a_source_is_told() -> None:
    held = Corpus(treaties=(river(),), events=(event("2005-03-01-x", link("river/1"), sources=[]),))
    assert coverage(held)["no_source"] == 1


def test_what_was_searched_is_apart_from_what_was_not() -> None:
    search = Search.model_validate(
        {"clause": "river/3", "outcome": "not-observable", "by": "coder", "at": "2025-01-01"}
    )
    row = coverage(Corpus(treaties=(river(),), searches=(search,)))
    assert row["not_observable"] == ["river/3"]
    assert "river/3" not in row["never_searched"]
    assert "river/1" in row["never_searched"]
    assert row["nothing_found"] == []


def test_nothing_is_covered_without_cells() -> None:
    assert coverage_sheets(Corpus(), (), behind(())) == []
