"""The answer to `treaties`."""

from servanda.model.corpus import Corpus
from servanda.reporting.treaties import treaties_sheet, treaty_rows
from tests.reporting.corpora import clause, one_of_everything, treaty

CORPUS = one_of_everything()


def test_coverage_counts_the_outermost_clauses() -> None:
    (row,) = treaties_sheet(CORPUS)["treaties"]
    assert row["clauses"] == 4
    assert row["worded"] == 3  # the words of article 2 stand inside it
    assert row["touched"] == 3  # article 2 by what is inside it
    assert row["events"] == 5
    assert row["links"] == 8  # one was rejected
    assert row["parties"] == ["FRA", "DEU"]


def test_a_treaty_that_nothing_touches() -> None:
    (row,) = treaty_rows(Corpus(treaties=(treaty("bare", clause("1")),)))
    assert (row["worded"], row["events"], row["links"], row["touched"]) == (0, 0, 0, 0)


def test_treaties_stand_by_id_and_only_those_asked_for() -> None:
    corpus = Corpus(treaties=tuple(treaty(name, clause("1")) for name in ("b", "c", "a")))
    assert [row["id"] for row in treaty_rows(corpus)] == ["a", "b", "c"]
    assert [row["id"] for row in treaty_rows(corpus, ["c", "a", "c"])] == ["a", "c"]


def test_what_to_do_next() -> None:
    assert treaties_sheet(CORPUS)["next"] == [
        "servanda clause river",
        "servanda report --treaty river",
    ]
    assert treaties_sheet(Corpus()) == {"treaties": [], "next": []}
