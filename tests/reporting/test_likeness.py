"""Which clauses of different treaties are alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.reporting.likeness import Likeness, cosine, words
from tests.reporting.corpora import asks, clause, treaty

RIVER = treaty(
    "river",
    clause("1", "Captives are exchanged without delay.", heading="Captives"),
    clause("2", "Ships pass freely under the bridge.", topics=["navigation"]),
    clause("3", "The two presidents will meet every year."),
    clause("4"),
    clause("5", None, support="press-quoted", clauses=[clause("1", "Mines are cleared.")]),
)
PEACE = treaty(
    "peace",
    clause("1", "All captives and hostages are exchanged.", heading="Exchange of captives"),
    clause("2", "Vessels pass the strait.", topics=["navigation"]),
    clause("3", "Taxes are raised by parliament."),
    clause("4"),
    clause("5", "Something.", obligations=[asks("FRA", "clear", "mines")]),
    clause("6", "The presidents of the courts are chosen by lot, and sit in chambers of eleven."),
)
LIKENESS = Likeness(Corpus(treaties=(RIVER, PEACE)))


@pytest.mark.parametrize(
    ("one", "other", "because"),
    [
        ("river/1", "peace/1", "shared words: captive, exchanged"),
        ("river/2", "peace/2", "shared topics: navigation; shared words: pass"),
        ("river/5", "peace/5", "shared words: mine"),
        ("river/5/1", "peace/5", "shared words: mine"),
        ("peace/1", "river/1", "shared words: captive, exchanged"),
    ],
)
def test_parallel(one: str, other: str, because: str) -> None:
    found = LIKENESS.parallels(Address.parse(one))
    assert [(str(parallel.address), parallel.because) for parallel in found] == [(other, because)]


@pytest.mark.parametrize(
    "address", ["river/3", "river/4", "peace/3", "peace/6", "river", "river/preamble", "river/9"]
)
def test_nothing_is_parallel(address: str) -> None:
    assert LIKENESS.parallels(Address.parse(address)) == []


def test_a_treaty_is_not_parallel_to_itself() -> None:
    twice = treaty(
        "twice", clause("1", "The very same words."), clause("2", "The very same words.")
    )
    assert Likeness(Corpus(treaties=(twice,))).parallels(Address.parse("twice/1")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Captives", ["captive"]),
        ("duties, branches, wishes", ["duty", "branch", "wish"]),
        ("Caucasus basis press", ["caucasus", "basis", "press"]),
        ("separatizm, сепаратизм", ["separatizm", "сепаратизм"]),
        ("The Parties shall each", []),
        ("of 25 by an", []),
        ("", []),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert list(words(text)) == found


@given(st.text())
def test_any_text_has_words(text: str) -> None:
    assert all(len(word) > 1 for word in words(text))


@given(st.lists(st.sampled_from([*LIKENESS._vectors]), min_size=2, max_size=2))
def test_likeness_is_mutual_and_at_most_one(pair: list[Address]) -> None:
    one, other = map(LIKENESS.vector, pair)
    assert cosine(one, other) == cosine(other, one)
    assert 0 <= cosine(one, other) < 1 + 1e-9
    assert cosine(one, one) == pytest.approx(1)


def test_parallels_inside_one_treaty_only() -> None:
    other = treaty("other", clause("1", "All captives are exchanged.", heading="Captives"))
    likeness = Likeness(Corpus(treaties=(RIVER, PEACE, other)))
    captives = Address.parse("river/1")
    everywhere = {found.address.treaty for found in likeness.parallels(captives)}
    assert everywhere == {"peace", "other"}
    (found,) = likeness.parallels(captives, inside="peace")
    assert found in likeness.parallels(captives)
    assert not likeness.parallels(captives, inside="river")
