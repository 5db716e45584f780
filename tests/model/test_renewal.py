"""A corpus with other events looks everything up as one made of them from the start."""

from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import corpora, event, events, link, treaty

from servanda.model import tally
from servanda.model.corpus import Corpus, Linked
from servanda.model.day import PartialDate
from servanda.model.renewal import with_events

LOOK_UPS = (
    "treaty",
    "event",
    "actor",
    "clause",
    "recital",
    "obligation_at",
    "links_at",
    "every_link",
    "cited_by",
)
TALLIES = (tally.claimants, tally.bearers, tally.treaties, tally.clauses)


def look_up(corpus: Corpus) -> dict[str, object]:
    """Return all that is looked up, in order."""
    found = {name: getattr(corpus, name) for name in LOOK_UPS}
    counted = {str(of): corpus.tally(of) for of in TALLIES}
    return {name: _listed(each) for name, each in found.items()} | {
        **counted,
        "such": corpus.such(_is_held),
    }


def _is_held(corpus: Corpus, linked: Linked) -> bool:
    return linked.link.clause in corpus.clause


def _listed(found: object) -> object:
    """Return a look-up in its order."""
    return [*found.items()] if isinstance(found, dict) else found


@given(corpora())
def test_the_events_of_a_date(corpus: Corpus) -> None:
    for day in {each.date for each in corpus.events} | {
        PartialDate("2001"),
        PartialDate("1999-01"),
    }:
        assert [*corpus.of_date(day)] == [e for e in corpus.event.values() if e.date == day]


@given(st.data(), corpora(), st.booleans())
def test_as_if_made_of_them_from_the_start(
    data: st.DataObject, corpus: Corpus, looked: bool
) -> None:
    if looked:
        look_up(corpus)
    known = sorted(corpus.event)
    gone = data.draw(st.sets(st.sampled_from(known))) if known else set()
    names = data.draw(st.lists(st.sampled_from([*known, "2001-new", "2020-new"]), unique=True))
    come = [data.draw(events(7)).model_copy(update={"id": name}) for name in names]
    renewed = with_events(corpus, gone, come)
    left = {each.id: each for each in corpus.events if each.id not in gone}
    whole = left | {each.id: each for each in come}
    fresh = Corpus(corpus.treaties, tuple(whole[name] for name in sorted(whole)), corpus.searches)
    assert renewed == fresh
    assert look_up(renewed) == look_up(fresh)


def test_what_does_not_rest_on_events_is_kept() -> None:
    corpus = Corpus((treaty(),), (event(link()),))
    look_up(corpus)
    renewed = with_events(corpus, [], [event(link(clause="pact/2"), id="2011-other")])
    assert renewed.clause is corpus.clause
    assert [*renewed.event] == ["2010-05-05-bridge", "2011-other"]
    assert corpus.event.keys() == {"2010-05-05-bridge"}
