"""What holds for all words and treaties: no traceback, no order, no guess, bounded work."""

import random
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servanda.errors import ServandaError
from servanda.model.address import Address
from servanda.model.corpus import Corpus
from servanda.model.treaty import Treaty
from servanda.naming.citation import citation
from servanda.naming.resolve import LONGEST, Resolution, resolve
from tests.naming.treaties import clause, invented, labelled, shipped, treaty

WORDS = """
    point points article of in and , ; ( ) 6 25 the nov10 feb22 statement declaration 9 first last on
    about 's Moscow energy November 2020 2008 all no not - – / : . IX a preamble recital sub sentence §
    one hundred twenty to as well Shusha Azerbaijan Russia trilateral nov10/6 feb22/60 “ ” № bis annex
"""
words_of_the_trade = st.sampled_from(WORDS.split())
phrases = st.lists(words_of_the_trade, min_size=1, max_size=30).map(" ".join)


def outcome(corpus: Corpus, words: str) -> Resolution | tuple[str, str, tuple[str, ...]]:
    """What resolving comes to; anything but an answer or a ServandaError is a bug."""
    try:
        return resolve(corpus, words)
    except ServandaError as error:
        return type(error).__name__, error.what, error.candidates


@settings(deadline=None)
@given(st.text(max_size=LONGEST + 20))
def test_any_text_is_answered_or_refused(words: str) -> None:
    outcome(shipped(), words)


@settings(max_examples=300, deadline=None)
@given(phrases)
def test_any_words_of_the_trade_are_answered_or_refused(words: str) -> None:
    found = outcome(shipped(), words)
    if isinstance(found, Resolution):
        assert found.addresses
        assert len(set(found.addresses)) == len(found.addresses)
        assert all(shipped().nearest(address) for address in found.addresses)


@settings(max_examples=100, deadline=None)
@given(phrases, st.randoms())
def test_the_order_of_treaties_never_matters(words: str, chance: random.Random) -> None:
    treaties = [*shipped().treaties, *invented().treaties]
    expected = outcome(Corpus(treaties=tuple(treaties)), words)
    chance.shuffle(treaties)
    assert outcome(Corpus(treaties=tuple(treaties)), words) == expected


@settings(deadline=None)
@given(phrases)
def test_case_and_spaces_never_matter(words: str) -> None:
    found = outcome(shipped(), words)
    if isinstance(found, Resolution):
        assert outcome(shipped(), f"  {words.upper()}  ") == found


@pytest.mark.parametrize(
    "corpus", [shipped(), invented(), labelled()], ids=["shipped", "invented", "labelled"]
)
def test_the_own_citation_of_every_unit_leads_back_to_it(corpus: Corpus) -> None:
    units = [*(held.address for held in corpus.treaties), *corpus.clause, *corpus.recital]
    for address in units:
        assert resolve(corpus, citation(corpus, address)).addresses == (address,)
        assert resolve(corpus, str(address)).addresses == (address,)


telling = st.sampled_from(["Salt", "dues", "caravans;", "Dates"])
any_words = st.sampled_from(["Salt", "and", "dues", "point 4", "of", "the", "Article 2", "9 May"])
headings = st.just("") | st.builds(
    lambda first, others: " ".join((first, *others)), telling, st.lists(any_words, max_size=4)
)
numbers = st.sampled_from(
    ["1", "2", "7", "IX", "12 bis", "3(2)", "4.1", "One", "a", "Annex 2", None]
)


@st.composite
def treaties(draw: st.DrawFn) -> Treaty:
    """A treaty with any numbers and headings, and children under its first clause."""
    plain = [
        clause(f"c{at}", draw(headings), number=draw(numbers))
        for at in range(draw(st.integers(1, 6)))
    ]
    inner = [clause("1", draw(headings)), clause("b", draw(headings))]
    plain[0]["clauses"] = inner
    return treaty(
        "any",
        *plain,
        numbering={
            "unit": draw(st.sampled_from(["point", "leaf", "article"])),
            "official": True,
            "cite_as": "N",
        },
    )


@settings(max_examples=100, deadline=None)
@given(treaties())
def test_the_own_citation_leads_back_or_is_refused_for_its_doubles(held: Treaty) -> None:
    corpus = Corpus(treaties=(held, *shipped().treaties))
    for address, _ in held.walk():
        found = outcome(corpus, citation(corpus, address))
        if isinstance(found, Resolution):
            (one,) = found.addresses
            assert address.is_within(one)  # a clause stands for those inside it of the same name
        else:
            kind, _, candidates = found
            assert kind == "Ambiguous"
            offered = [Address.parse(one.partition(" ")[0]) for one in candidates]
            assert any(address.is_within(one) for one in offered)


@contextmanager
def counting(calls: list[int]) -> Iterator[None]:
    """Count the calls of Python functions, which measure work where clocks would not be fair."""

    def count(frame: FrameType, event: str, argument: object) -> None:
        calls[0] += event == "call"

    sys.setprofile(count)
    try:
        yield
    finally:
        sys.setprofile(None)


def forty() -> Corpus:
    """Forty treaties with fifty clauses each, every one with names of its own."""
    return Corpus(
        treaties=tuple(
            treaty(
                f"t{at}",
                *(
                    clause(str(number), f"Dues on ware {at * 50 + number}")
                    for number in range(1, 51)
                ),
                title=f"Convention on the Road of Ware {at}",
                short_title=f"Road Convention {at}",
                aliases=[{"name": f"Treaty of Town {at} on road {other}"} for other in range(10)],
            )
            for at in range(40)
        )
    )


@pytest.mark.parametrize(
    "words",
    [
        "point 4 of Road Convention 7",
        "t7 point 4",
        "point 4",
        "the clause on ware 1234",
        "ware 77 of t1",
    ],
)
def test_one_phrase_among_forty_treaties_is_little_work(words: str) -> None:
    calls = [0]
    with counting(calls):
        outcome(forty(), words)
    assert calls[0] < 400_000


ENDLESS = [
    "of " * 130,
    "and " * 100,
    "nov10 and " * 40,
    "nov10 and feb22 and x " * 18,
    "point 1-400 of " * 20,
    "points 1-199 of " * 20,
    "( " * 200,
    "((((((((((" * 40,
    "energy of " * 40,
    "on of " * 60,
    "point 1 on " + "of x " * 70,
    "a," * 199,
    "1," * 190 + "point",
    "first and " * 38 + "point",
    "point " + "6(3)" * 90,
    "1-" * 190,
    "'s " * 130,
    "no " * 130,
    "sub-" * 99,
    "/" * 398 + "a",
    "nov. 9-10 " * 39,
    "one hundred and " * 24,
    "“on “ " * 60,
    " " * 380 + "nov10",
]


@pytest.mark.parametrize("words", ENDLESS, ids=lambda words: words[:12])
def test_hostile_words_are_bounded_work(words: str) -> None:
    calls = [0]
    with counting(calls):
        outcome(forty(), words[:LONGEST])
    assert calls[0] < 4_000_000


@settings(max_examples=25, deadline=None)
@given(st.lists(words_of_the_trade, min_size=60, max_size=120).map(" ".join))
def test_long_words_of_the_trade_are_bounded_work(words: str) -> None:
    calls = [0]
    with counting(calls):
        outcome(shipped(), words[:LONGEST])
    assert calls[0] < 2_000_000
