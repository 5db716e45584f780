"""Weighing some of it, or only what changed, gives what weighing all of it gives."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.rules import rule as rule_called
from tests.strategies import (
    OBLIGATION,
    clause,
    corpora,
    days,
    event,
    events,
    link,
    searches,
    treaty,
)

from servanda.compliance.assess import assess
from servanda.compliance.clocks import Clocks
from servanda.compliance.reassess import assessment, reassess
from servanda.model.address import Address
from servanda.model.cell import DeadlineState
from servanda.model.corpus import Corpus
from servanda.model.renewal import differ_in_events_alone, with_events

STANDING = rule_called("standing")
UNITS = ("pact", "pact/preamble", "pact/preamble/1", "pact/1", "pact/2", "pact/2/1", "pact/2/2", "pact/3", "pact/9", "lake")  # fmt: skip
units = st.sets(st.sampled_from(UNITS).map(Address.parse))
clocks = st.builds(
    Clocks,
    as_of=days,
    since=st.none() | days,
    known_at=st.none() | days | st.just(date(2020, 1, 1)),
)


PERFORMS = {
    "status": "accepted",
    "stance": "supports",
    "standing": "established",
    "performs": OBLIGATION,
}
performing = corpora(**PERFORMS)
"""Corpora in which every link may decide what became of a dated obligation."""


@st.composite
def changed(draw: st.DrawFn, /, before: Corpus, **fixed: Any) -> Corpus:
    """Return a corpus of which some events went, some are others, and some came."""
    known = list(before.event)
    gone = draw(st.sets(st.sampled_from(known))) if known else set()
    came = [draw(events(number, **fixed)) for number in range(10, 10 + draw(st.integers(0, 2)))]
    named = draw(st.lists(st.sampled_from(known), unique=True)) if known else []
    others = [draw(events(20, **fixed)).model_copy(update={"id": name}) for name in named]
    return with_events(before, gone, [*came, *others])


@given(corpora() | performing, units, clocks)
def test_some_units_alone(corpus: Corpus, only: set[Address], clocks: Clocks) -> None:
    everything = assess(corpus, STANDING, **clocks._asdict())
    some = assess(corpus, STANDING, **clocks._asdict(), only=only)
    assert some == tuple(cell for cell in everything if cell.clause in only)


@given(st.data(), corpora(), clocks)
def test_what_changed_alone(data: st.DataObject, corpus: Corpus, clocks: Clocks) -> None:
    weighed = assessment(corpus, STANDING, clocks)
    for _ in range(2):
        corpus = data.draw(changed(corpus))
        weighed = reassess(weighed, corpus)
        assert weighed == assessment(corpus, STANDING, clocks)


@given(st.data(), performing, clocks)
def test_what_was_performed_elsewhere(data: st.DataObject, corpus: Corpus, clocks: Clocks) -> None:
    weighed = assessment(corpus, STANDING, clocks)
    corpus = data.draw(changed(corpus, **PERFORMS))
    assert reassess(weighed, corpus) == assessment(corpus, STANDING, clocks)


@given(corpora(), corpora(), clocks)
def test_another_corpus_altogether(before: Corpus, after: Corpus, clocks: Clocks) -> None:
    found = reassess(assessment(before, STANDING, clocks), after)
    assert found == assessment(after, STANDING, clocks)


@given(corpora(), searches())
def test_a_search_concerns_more_than_its_unit(corpus: Corpus, search: object) -> None:
    looked = Corpus(corpus.treaties, corpus.events, (search,))  # type: ignore[arg-type]
    clocks = Clocks(date(2024, 1, 1))
    assert not differ_in_events_alone(corpus, looked) or corpus.searches == looked.searches
    assert reassess(assessment(corpus, STANDING, clocks), looked) == assessment(
        looked, STANDING, clocks
    )


def test_what_did_not_change_is_not_weighed_again() -> None:
    one = event(link(clause="pact/1"), id="2010-05-05-one")
    two = event(link(clause="pact/3", bearer="DEU"), id="2010-05-05-two")
    corpus = Corpus((treaty(),), (one, two))
    before = assessment(corpus, STANDING, Clocks(date(2024, 1, 1)))
    again = event(link(clause="pact/3", bearer="DEU", stance="supports"), id="2010-05-05-two")
    after = reassess(before, with_events(corpus, (), [again]))
    same = {str(cell.clause) for cell in after.cells if any(cell is each for each in before.cells)}
    assert same == {"pact/1", "pact/2", "pact/2/1", "pact/2/2"}
    assert reassess(after, after.corpus) is after


def test_an_obligation_performed_under_another_clause() -> None:
    painted = clause("2", bearer=("FRA",))
    painted["obligations"][0] |= {"id": "paint", "deadline": {"date": "2010-01-01", "kind": "by"}}
    pact = treaty(clauses=[clause("1", bearer=()), painted])
    before = assessment(Corpus((pact,)), STANDING, Clocks(date(2024, 1, 1)))
    done = event(link(clause="pact/1", **PERFORMS), id="2009-05-05-done", date="2009-05-05")
    after = reassess(before, with_events(before.corpus, (), [done]))
    states = {finding.state for cell in after.cells for finding in cell.deadlines}
    assert states == {DeadlineState.MET}
