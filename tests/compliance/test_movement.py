"""What moved between two readings."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.rules import rule
from tests.strategies import corpora, corpus, days, event, link

from servanda.compliance.assess import assess
from servanda.compliance.movement import moved, read_otherwise
from servanda.model.corpus import Corpus

TODAY = date(2012, 1, 1)
STANDING, PAM = rule("standing"), rule("kroc-pam")


def test_a_denial_moves_a_cell() -> None:
    reply = link(claimant="FRA", standing="denied")
    held = corpus(event(link()), event(reply, id="2011-01-01-reply", date="2011-01-01"))
    before = assess(held, STANDING, as_of=date(2010, 12, 31))
    (found,) = moved(before, assess(held, STANDING, as_of=TODAY))
    assert found.before
    assert found.after
    assert (found.before.verdict.id, found.after.verdict.id) == ("breach-alleged", "contested")
    assert (found.came, found.went) == (("2011-01-01-reply#1",), ())


def test_more_of_the_same_moves_nothing() -> None:
    held = corpus(event(link()), event(link(), id="2011-01-01-again", date="2011-01-01"))
    before = assess(held, STANDING, as_of=date(2010, 12, 31))
    assert not [*moved(before, assess(held, STANDING, as_of=TODAY))]


@given(corpora(), days)
def test_what_moves_moves_because_of_something(held: Corpus, since: date) -> None:
    before = assess(held, STANDING, as_of=min(since, TODAY))
    after = assess(held, STANDING, as_of=TODAY)
    for found in moved(before, after):
        assert found.came or found.went or found.deadlines
        assert not found.went, "with the days nothing leaves the record"


@given(corpora())
def test_nothing_moves_on_the_same_day(held: Corpus) -> None:
    cells = assess(held, STANDING, as_of=TODAY)
    assert not [*moved(cells, cells)]
    assert not [*read_otherwise(cells, STANDING, cells)]


@given(corpora(), st.booleans())
def test_another_rule_is_compared_by_tone(held: Corpus, turned: bool) -> None:
    one, other = (PAM, STANDING) if turned else (STANDING, PAM)
    cells, others = assess(held, one, as_of=TODAY), assess(held, other, as_of=TODAY)
    for cell, by_other in read_otherwise(cells, one, others):
        assert cell.counted == by_other.counted
        assert cell.verdict.tone is not by_other.verdict.tone
