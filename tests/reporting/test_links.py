"""What is said of a link."""

import pytest

from servanda.model.corpus import Corpus, Linked
from servanda.model.sheet import LinkSheet
from servanda.reporting.links import LinkReader, in_order
from tests.reporting.corpora import cells, event, link, one_of_everything, river

CORPUS = one_of_everything()
SHEETS = {linked.id: LinkReader(CORPUS).sheet(linked) for linked in CORPUS.links()}


def only(corpus: Corpus) -> LinkSheet:
    (linked,) = corpus.links()
    return LinkReader(corpus).sheet(linked)


@pytest.mark.parametrize(
    ("name", "counted"),
    [
        ("2005-03-01-closed#1", True),
        ("2005-03-01-closed#2", True),
        ("2005-03-01-closed#3", False),  # proposed
        ("2005-03-01-closed#4", False),  # rejected
        ("1999-05-05-too-early#1", False),  # not in force
        ("2010-06-11-dam-removed#1", True),
    ],
)
def test_what_counts(name: str, counted: bool) -> None:
    assert SHEETS[name]["counted"] is counted


@pytest.mark.parametrize(
    ("name", "suspect"),
    [
        ("2005-03-01-closed#1", False),
        ("2012-07-07-old-wording#1", True),
        ("2010-06-11-dam-removed#1", False),  # never reviewed against a wording
    ],
)
def test_what_is_suspect(name: str, suspect: bool) -> None:
    assert SHEETS[name]["suspect"] is suspect


@pytest.mark.parametrize(
    ("name", "clause", "held"),
    [
        ("2010-06-11-dam-removed#2", "river/2/2/a/iv", "river/2/2/a"),
        ("2010-06-11-dam-removed#1", "river/2/1", "river/2/1"),
        ("2013-08-08-whole#1", "river", "river"),
    ],
)
def test_a_link_deeper_than_the_file_names_the_unit_held(name: str, clause: str, held: str) -> None:
    assert (SHEETS[name]["clause"], SHEETS[name]["held"]) == (clause, held)


def test_a_link_to_an_unknown_treaty_is_still_shown() -> None:
    found = only(Corpus(events=(event("2005-01-01-lost", link("nowhere/1")),)))
    assert found["held"] == ""
    assert not found["counted"]


def test_doubt_is_said_and_only_where_there_is_any() -> None:
    assert SHEETS["2012-07-07-old-wording#1"]["doubtful"] == "The day is in doubt."
    assert SHEETS["2005-03-01-closed#1"]["doubtful"] == ""


def test_every_gate_has_a_reason() -> None:
    for sheet in SHEETS.values():
        assert list(sheet["gates"]) == ["temporis", "personae", "materiae"]
        assert all(gate["because"] for gate in sheet["gates"].values())


def test_evidence_and_who_recorded_it() -> None:
    quoted = {"source": 1, "exact": "closed", "start": 3, "end": 9}
    recorded = {"by": "a coder", "at": "2025-01-01T02:00:00+02:00", "rule": "r1", "score": 0.5}
    corpus = Corpus(
        treaties=(river(),),
        events=(event("2005-01-01-one", link("river/1", evidence=[quoted], recorded=recorded)),),
    )
    found = only(corpus)
    assert found["evidence"] == [{**quoted, "prefix": "", "suffix": ""}]
    assert (found["recorded_by"], found["rule"], found["score"]) == ("a coder", "r1", 0.5)
    assert found["recorded_at"] == "2025-01-01T02:00:00+02:00"
    assert SHEETS["2005-03-01-closed#1"]["recorded_at"] == "2025-01-01T00:00:00Z"


def test_cells_and_rules_say_the_same_of_a_link() -> None:
    known = LinkReader(CORPUS, cells(CORPUS))
    assert {linked.id: known.sheet(linked) for linked in CORPUS.links()} == SHEETS


def test_each_link_is_written_once() -> None:
    reader = LinkReader(CORPUS)
    first, again = (
        reader.sheet(Linked(found, 1, found.links[0]))
        for found in [CORPUS.event["2013-08-08-whole"]] * 2
    )
    assert first is again


def test_links_stand_by_stance_oldest_first() -> None:
    ordered = in_order(reversed(list(CORPUS.links())))
    stances = [linked.link.stance for linked in ordered]
    assert stances == sorted(stances, key=["breaches", "supports", "contested", "touches"].index)
    charges = [linked for linked in ordered if linked.link.stance == "breaches"]
    assert charges == [linked for linked in CORPUS.links() if linked.link.stance == "breaches"]
