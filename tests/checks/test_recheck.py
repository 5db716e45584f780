"""Checking what changed finds what checking everything finds."""

from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import corpora, event, events, link, treaty

from servanda.checks import check
from servanda.checks.recheck import Checked, Texts, checked, recheck
from servanda.model.corpus import Corpus
from servanda.model.problem import Problem
from servanda.model.renewal import with_events

HELD = {"0" * 16: "The bridge was shut.", "1" * 16: ""}
TEXTS = Texts(lambda name: HELD.get(name), "one")
NONE = Texts(lambda name: None, "other")


def everything(corpus: Corpus, unread: frozenset[str], texts: Texts) -> list[Problem]:
    return sorted(check(corpus, unread=unread, texts=texts.held))


def found(known: Checked) -> list[Problem]:
    return sorted(known.problems())


@given(st.data(), corpora())
def test_what_changed_alone(data: st.DataObject, corpus: Corpus) -> None:
    unread, texts = frozenset[str](), TEXTS
    known = checked(corpus, unread, texts)
    assert found(known) == everything(corpus, unread, texts)
    for _ in range(3):
        names = [*corpus.event]
        gone = data.draw(st.sets(st.sampled_from(names))) if names else set()
        came = [data.draw(events(number)) for number in range(data.draw(st.integers(0, 3)))]
        twins = [
            corpus.event[name].model_copy(update={"id": f"{name}-again"})
            for name in (data.draw(st.sets(st.sampled_from(names))) if names else ())
        ]
        corpus = with_events(corpus, gone, [*came, *twins])
        unread = data.draw(st.sampled_from([unread, frozenset({"lake"})]))
        texts = data.draw(st.sampled_from([texts, TEXTS, NONE]))
        known = recheck(known, corpus, unread, texts)
        assert found(known) == everything(corpus, unread, texts)


@given(corpora(), corpora())
def test_another_corpus_altogether(before: Corpus, after: Corpus) -> None:
    known = checked(before, frozenset(), TEXTS)
    assert found(recheck(known, after, frozenset(), TEXTS)) == everything(after, frozenset(), TEXTS)


def test_the_first_of_two_alike_goes() -> None:
    one, two = event(link(), id="2010-05-05-a"), event(link(), id="2010-05-05-b")
    corpus = Corpus((treaty(),), (one, two))
    known = checked(corpus, frozenset(), TEXTS)
    assert "duplicate-event" in {each.code for each in known.problems()}
    known = recheck(known, with_events(corpus, [one.id], []), frozenset(), TEXTS)
    assert "duplicate-event" not in {each.code for each in known.problems()}
